import assert from "node:assert/strict";
import { answer } from "./answer.ts";
import { type Case, judge } from "./score.ts";

// What must be reached, a little under what is: [kind, language, share].
const FLOORS: readonly (readonly [Case["kind"], string, number])[] = [
  ["number", "en", 0.97],
  ["number", "de", 0.98],
  ["number", "no", 0.99],
  ["number", "ar", 0.969],
  ["number", "sv", 0.92],
  ["number", "da", 0.93],
  ["money", "en", 0.97],
  ["money", "de", 0.99],
  ["money", "no", 0.99],
  ["money", "ar", 0.99],
  ["money", "sv", 0.95],
  ["money", "da", 0.94],
  ["date", "en", 0.935],
  ["date", "de", 0.95],
  ["date", "no", 0.97],
  ["date", "ar", 0.938],
  ["date", "sv", 0.94],
  ["date", "da", 0.98],
  ["period", "en", 0.93],
  ["period", "de", 0.92],
  ["period", "no", 0.94],
  ["period", "ar", 0.98],
  ["period", "sv", 0.95],
  ["period", "da", 0.98],
];

for (const [kind, language, floor] of FLOORS) {
  Deno.test(`answer() reads at least ${floor * 100} % of the ${kind} cases in ${language}`, () => {
    const cases = readCases(kind).filter((one) => one.lang === language);
    const missed = cases.filter((one) => !judge(one, answer(one)));
    const share = 1 - missed.length / cases.length;
    assert.ok(
      share >= floor,
      `${share} of ${cases.length}; missed: ${missed.slice(0, 10).map(({ text }) => text).join(" | ")}`,
    );
  });
}

function readCases(kind: string): Case[] {
  const text = Deno.readTextFileSync(new URL(`cases/${kind}.ndjson`, import.meta.url));
  return text.trim().split("\n").map((line) => JSON.parse(line));
}
