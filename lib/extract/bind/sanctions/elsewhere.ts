import { fact } from "../../passage/fact.ts";
import type { Passage } from "../../passage/passage.ts";
import { has, holds, isApart, isMark, mark, placesOf } from "../../passage/marks.ts";

const COUNTRY = mark("actor", "KP");
const FOREIGN = mark("actor", "foreign");
const ARTICLE = mark("article");
/** "A price cap for Russian oil" */
const CAPS = mark("action", "cap");
const GOOD = mark("good");
const RUSSIA = mark("actor", "RU");
const CHINA = mark("actor", "CN");
const LISTS = mark("action", "list", "impose");
const BLOCKS = mark("action", "veto", "block", "propose", "ask", "ease");
const NEIGHBOURS = mark("actor", "RU", "CN");
const SANCTIONS = mark("head", "sanctions");
const SENT = mark("trigger", "sent");
const TO_COUNTRY = mark("clause", "to_kp");

/** Whether the sanctions of a passage are against another country: it names one, or one right behind the sanctions. */
export const isElsewhere = fact((passage): boolean => {
  if (holds(passage, COUNTRY)) return false;
  // Russians who are listed are so for what Russia did; its vetoes are another matter.
  // "Six Russian ships are listed for carrying oil there": they are so for what goes to the country.
  const theirs = holds(passage, RUSSIA) && !holds(passage, CHINA) && holds(passage, LISTS) && !holds(passage, BLOCKS);
  if (theirs && !(holds(passage, SENT) && holds(passage, TO_COUNTRY))) return true;
  // "A Taiwanese businessman is blacklisted": whose people are listed need not be who is punished.
  const named = placesOf(passage, FOREIGN).some((at) => !(holds(passage, LISTS) && has(passage, at - 1, ARTICLE)));
  return named || holds(passage, CAPS) &&
      placesOf(passage, GOOD).some((at) => has(passage, at - 1, RUSSIA)) ||
    placesOf(passage, SANCTIONS).some((at) =>
      placesOf(passage, NEIGHBOURS, at + 1, at + 4).some((actor) =>
        !isApart(passage, at, actor) && !isParted(passage, at, actor) &&
        // "Sanctions that failed at the veto of China": who blocks them is not who is punished.
        placesOf(passage, BLOCKS, at + 1, actor).length === 0
      )
    );
});

/** "New sanctions, but China refused": what stands behind a mark is not whom they are against. */
function isParted(passage: Passage, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (isMark(passage, at)) return true;
  return false;
}
