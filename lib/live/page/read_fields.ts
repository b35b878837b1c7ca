import { amountInWords } from "../../claims/amount.ts";
import type { Claim } from "../../claims/claim.ts";
import { partyInWords } from "../../claims/gloss.ts";
import { dayInWords, periodInWords } from "../../claims/period.ts";
import { ruleInWords } from "../../claims/reason.ts";
import { spoken } from "../../claims/words.ts";
import type { App } from "./app.ts";
import { element } from "./element.ts";

/** Each field with the words and the rule that it was read by. */
export function readFieldsTable(app: App, claim: Claim): HTMLElement {
  const text = app.store.text(claim.document);
  const rows = readFields(claim).map(([name, value, keys]) => {
    const reasons = claim.reasons.filter(({ field }) => keys.includes(field));
    // The article's words keep their own direction and leave that of the line alone.
    const how = reasons.flatMap(({ rule, spans }, index) => {
      const words = text === undefined
        ? []
        : spans.map(([start, end]) => element("bdi", { text: `“${text.slice(start, end)}”` }));
      const quoted = words.flatMap((word, at) => at === 0 ? [word] : [" … ", word]);
      const said = ruleInWords(rule);
      return [index === 0 ? "" : "; ", ...quoted, quoted.length > 0 && said !== "" ? " · " : "", said];
    });
    return element(
      "tr",
      {},
      element("th", { scope: "row", text: name }),
      element("td", {}, value),
      element("td", { class: "how" }, ...how),
    );
  });
  return element(
    "table",
    { class: "fields", "aria-label": "How it was read" },
    element(
      "thead",
      {},
      element("tr", {}, ...["Field", "Value", "Read by"].map((text) => element("th", { scope: "col", text }))),
    ),
    element("tbody", {}, ...rows),
  );
}

type Field = readonly [name: string, value: string, keys: readonly string[]];

function readFields(claim: Claim): readonly Field[] {
  const all: readonly (readonly [string, string | null, readonly string[]])[] = [
    ["Measure", spoken(claim.measure), ["measure"]],
    ["Amount", claim.low === null && claim.high === null ? null : amountInWords(claim, { form: "long" }), [
      "low",
      "high",
      "value",
      "amount",
      "unit",
      "bound",
    ]],
    ["Subject", claim.subject, ["subject"]],
    ["Victim", claim.victim, ["victim"]],
    ["Action", claim.action && spoken(claim.action), ["action"]],
    ["Flow", claim.flow, ["flow"]],
    ["Good", claim.good && spoken(claim.good), ["good"]],
    ["Period", claim.start || claim.end ? periodInWords(claim.start, claim.end) : "none stated", [
      "period",
      "start",
      "end",
    ]],
    ["Drawn at", claim.at_basis && claim.at_basis !== "period" ? placeInWords(claim) : null, []],
    ["Credited", claim.credited && partyInWords(claim.credited), ["credited", "source"]],
    ["Relayed by", claim.relayed && partyInWords(claim.relayed), ["relayed"]],
    ["Rule", spoken(claim.rule), ["rule"]],
    ["Id", claim.id, []],
  ];
  return all.filter((field): field is Field => field[1] !== null && field[1] !== "");
}

function placeInWords({ at_basis, at_start, at_end }: Claim): string {
  if (at_basis === "published") return `${at_start ? dayInWords(at_start) : ""}, the day of publication`;
  return `${periodInWords(at_start, at_end)}, open to the day of publication`;
}
