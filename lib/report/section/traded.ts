import type { Html } from "../../base/html.ts";
import { wordOf, words as frame } from "../../claims/words.ts";
import { Linked } from "../../notebook/linked.ts";
import type { Topic } from "./topic.ts";
import type { Uses } from "./uses.ts";
import { type BriefingWords, fillHtml, joined, numeral } from "./words.ts";

/** Statements by the good or the method that they name, those of most articles first. */
export type Traded = ReturnType<Topic["goods"]>;

/** The name of a good, linked to its sentences. */
function goodLink({ good, statements }: Traded[number], uses: Uses): Html {
  const name = wordOf<string>(frame.goods, good) ?? good;
  return uses.link(new Linked(name, statements.flatMap(({ claims }) => claims)));
}

/** The first few goods and how many more there are; one that is not named is not linked, since that would count as a use. */
export function firstGoods(goods: Traded, most: number, uses: Uses, words: BriefingWords): Html {
  const left = goods.length - most;
  const list = goods.slice(0, most).map((one) => goodLink(one, uses));
  if (left <= 0) return joined(list, words);
  return fillHtml(words.parties_more, {
    list: joined(list, { ...words, joined: words.listed }),
    n: numeral(left, words),
  });
}

/** How sanctions are evaded: "for luxury goods and coal, and by ship-to-ship transfers"; each linked. */
export function evadedInWords(evasion: Traded, uses: Uses, words: BriefingWords): Html {
  const isMethod = ({ good }: Traded[number]) => frame.methods.includes(good);
  const name = (one: Traded[number]) => goodLink(one, uses);
  const [goods, methods] = [evasion.filter((one) => !isMethod(one)), evasion.filter(isMethod)];
  const pattern = methods.length === 0
    ? words.findings.evaded_goods
    : goods.length === 0
    ? words.findings.evaded_methods
    : words.findings.evaded_both;
  return fillHtml(pattern, { goods: joined(goods.map(name), words), methods: joined(methods.map(name), words) });
}
