import assert from "node:assert/strict";
import { anyOf, mark, marksOf, markWhere, ordered } from "../../lib/extract/lexicon/mark.ts";
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
import type { Passage } from "../../lib/extract/passage/passage.ts";
import { readPassages } from "../../lib/extract/read.ts";
import { engine, sample } from "./sample.ts";

const TEXT = "Hackers stole money, North Korea fired a missile and hackers stole more.";
const STEALS = mark("trigger", "steal");
const COUNTRY = mark("actor", "KP");
const BOTH = anyOf(STEALS, COUNTRY);
const CLASSES = [[], ["steal"], ["steal", "launch"], ["launch", "steal"], ["nothing"]];
const MARKS = CLASSES.map((classes) => mark("trigger", ...classes));
const [passage] = readPassages(sample(TEXT, "en", null), engine);

function walked(section: string, ...classes: readonly string[]): number[] {
  return walkedIn(passage!, section, ...classes);
}

/** Places by the entries of the lexicon, word for word: what marks must find by bits. */
function walkedIn(passage: Passage, section: string, ...classes: readonly string[]): number[] {
  return passage.words.flatMap(({ entries }, at) =>
    entries.some((one) => one.section === section && (classes.length === 0 || classes.includes(one.class))) ? [at] : []
  );
}

Deno.test("marks find what the entries of words say", () => {
  for (const [i, classes] of CLASSES.entries()) {
    const places = walked("trigger", ...classes);
    const asked = MARKS[i]!;
    assert.deepEqual(placesOf(passage!, asked), places, classes.join());
    assert.equal(holds(passage!, asked), places.length > 0);
    for (let at = -1; at <= passage!.count; at++) {
      assert.equal(has(passage!, at, asked), places.includes(at));
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

Deno.test("mark() gives the same mark for the same class, and anyOf() all of several", () => {
  assert.equal(mark("trigger", "steal"), STEALS);
  assert.deepEqual(mark("trigger", "steal", "launch"), anyOf(STEALS, mark("trigger", "launch")));
  const places = [...walked("trigger", "steal"), ...walked("actor", "KP")].sort((a, b) => a - b);
  assert.deepEqual(placesOf(passage!, BOTH), places);
});

Deno.test("firstOf() gives the first class in the given order, classAt() the first of the lexicon", () => {
  const at = walked("trigger", "steal")[0]!;
  assert.equal(firstOf(passage!, at, ordered("trigger", ["launch", "steal"])), "steal");
  assert.equal(firstOf(passage!, at, ordered("trigger", ["launch"])), undefined);
  assert.equal(classAt(passage!, walked("actor", "KP")[0]!, "actor"), "KP");
  assert.equal(classAt(passage!, at, "actor"), undefined);
});

Deno.test("markWhere() marks the classes with the names that are accepted", () => {
  const later = markWhere("blocker", (name) => name.startsWith("later_"));
  assert.ok(marksOf("blocker", "later_one").includes(later));
  assert.ok(!marksOf("blocker", "sooner_one").includes(later));
});

Deno.test("what is asked for behind a lexicon is found in the texts that are read from there on", () => {
  const read = () => readPassages(sample("Hackers stole money, Chainalysis said.", "en", null), engine)[0]!;
  assert.equal(walkedIn(read(), "source", "Chainalysis").length, 1);
  const asked = mark("source", "Chainalysis");
  assert.deepEqual(placesOf(read(), asked), walkedIn(read(), "source", "Chainalysis"));
});
