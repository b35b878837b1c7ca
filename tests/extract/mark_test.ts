import assert from "node:assert/strict";
import { anyOf, mark, markWhere, ordered } from "../../lib/extract/lexicon/mark.ts";
import {
  classAt,
  firstOf,
  firstPlace,
  has,
  holds,
  holdsIn,
  lastPlace,
  placesOf,
} from "../../lib/extract/passage/marks.ts";
import { readPassages } from "../../lib/extract/read.ts";
import { engine, sample } from "./sample.ts";

const TEXT = "Hackers stole money, North Korea fired a missile and hackers stole more.";
const [passage] = readPassages(sample(TEXT, "en", null), engine);
const STEALS = mark("trigger", "steal");

/** Places by the entries of the lexicon, word for word: what marks must find by bits. */
function walked(section: string, ...classes: readonly string[]): number[] {
  return passage!.words.flatMap(({ entries }, at) =>
    entries.some((one) => one.section === section && (classes.length === 0 || classes.includes(one.class))) ? [at] : []
  );
}

Deno.test("marks find what the entries of words say", () => {
  for (const classes of [[], ["steal"], ["steal", "launch"], ["launch", "steal"], ["nothing"]]) {
    const places = walked("trigger", ...classes);
    const asked = mark("trigger", ...classes);
    assert.deepEqual(placesOf(passage!, asked), places, classes.join());
    assert.equal(holds(passage!, asked), places.length > 0);
    assert.equal(holds(passage!, "trigger", ...classes), places.length > 0);
    for (let at = -1; at <= passage!.count; at++) {
      assert.equal(has(passage!, at, asked), places.includes(at));
      assert.equal(has(passage!, at, "trigger", ...classes), places.includes(at));
    }
  }
  assert.ok(walked("trigger", "steal").length > 1);
});

Deno.test("firstPlace(), lastPlace() and holdsIn() look in a range alone", () => {
  const [first, last] = [walked("trigger", "steal")[0]!, walked("trigger", "steal").at(-1)!];
  assert.equal(firstPlace(passage!, STEALS), first);
  assert.equal(firstPlace(passage!, STEALS, first + 1), last);
  assert.equal(lastPlace(passage!, STEALS), last);
  assert.equal(lastPlace(passage!, STEALS, 0, last), first);
  assert.equal(holdsIn(passage!, STEALS, first + 1, last), false);
  assert.equal(firstPlace(passage!, STEALS, last + 1), -1);
});

Deno.test("mark() gives the same mark for the same classes, and anyOf() all of several", () => {
  assert.equal(mark("trigger", "steal", "launch"), mark("trigger", "steal", "launch"));
  const both = anyOf(STEALS, mark("actor", "KP"));
  const places = [...walked("trigger", "steal"), ...walked("actor", "KP")].sort((a, b) => a - b);
  assert.deepEqual(placesOf(passage!, both), places);
});

Deno.test("firstOf() gives the first class in the given order, classAt() the first of the lexicon", () => {
  const at = walked("trigger", "steal")[0]!;
  assert.equal(firstOf(passage!, at, ordered("trigger", ["launch", "steal"])), "steal");
  assert.equal(firstOf(passage!, at, ordered("trigger", ["launch"])), undefined);
  assert.equal(classAt(passage!, walked("actor", "KP")[0]!, "actor"), "KP");
  assert.equal(classAt(passage!, at, "actor"), undefined);
});

Deno.test("markWhere() takes in classes that a later lexicon brings", () => {
  const later = markWhere("blocker", (name) => name.startsWith("later_"));
  assert.equal(later().bits, 0);
  const own = mark("blocker", "later_one");
  assert.equal(later().bits, own.bits);
});
