import { isRecipient, type Mention } from "./mentions.ts";
import { isWithin } from "./subject.ts";
import { anyOf, clauseAround, has, holdsIn, isApart, isBoundary, isDate, kindAt, mark } from "../passage/marks.ts";
import type { Passage } from "../passage/passage.ts";
import { Kind } from "../scan/tokens.ts";

/** It decides, and others find out. */
const COUNCIL = mark("source", "UN Security Council");
const VICTIM = mark("credit", "victim");
/** "A member state supplied the pictures": who tells something only where a word says so. */
const DEED_ONLY = anyOf(COUNCIL, mark("source", "UN member state"));
const COUNTRY = mark("actor");
const SUFFERS = mark("trigger", "strike", "lose");
const ATTRIBUTION = mark("attribution");
/** How far from its beginning a sentence names the one that it is about. */
const TOPIC_PLACES = 4;

/** "Seoul: ...", "... : UN report", "$600m (TRM)": a party that a mark alone makes the one that says so. */
export function isMarkedOff(passage: Passage, { at, kind, own }: Mention): boolean {
  const before = kindAt(passage, at - 1);
  const after = kindAt(passage, at + 1);
  if (before !== Kind.open && before !== Kind.colon && after !== Kind.colon) return false;
  // "21 February: Bybit." names who was robbed.
  if (own || kind === "again" || has(passage, at, VICTIM)) return false;
  if (before === Kind.open) return after === Kind.close || after === Kind.comma;
  if (after === Kind.colon) return at <= TOPIC_PLACES || isBoundary(passage, at - 1);
  return before === Kind.colon && at >= passage.count - 2;
}

/** A sentence, or what follows a semicolon, that opens with a body that gives figures is about what it found. */
export function isTopic(passage: Passage, { at, kind }: Mention): boolean {
  if (kind !== "source" && kind !== "report" || passage.heading || isRecipient(passage, at)) return false;
  if (kind === "report" && isWithin(passage, at) || isPlaceOfWriting(passage, at)) return false;
  if (has(passage, at, VICTIM) || has(passage, at, DEED_ONLY)) return false;
  // "South Korea was hit hardest, by ten attacks": a country that thefts are told of speaks only by a word.
  if (has(passage, at, COUNTRY) && holdsIn(passage, SUFFERS, at + 1, passage.count)) return false;
  return at <= TOPIC_PLACES || isApart(passage, at - TOPIC_PLACES, at);
}

/** "UNITED NATIONS, 23 Dec (Wire) -": a name that opens a date line is where a report was written. */
function isPlaceOfWriting(passage: Passage, at: number): boolean {
  if (at > 0) return false;
  let next = at + 1;
  for (let open = false; next < passage.count && kindAt(passage, next) !== Kind.dash; next++) {
    const kind = kindAt(passage, next);
    if (kind === Kind.open || kind === Kind.close) open = kind === Kind.open;
    else if (!open && kind !== Kind.comma && kind !== Kind.digits && !isDate(passage, next)) return false;
  }
  return next > at + 1 && next < passage.count;
}

/** "X put it at 6 million, Y at 7": a body that opens a clause with a figure, whose verb is left out. */
export function isGapped(passage: Passage, mention: Mention): boolean {
  const { at, kind } = mention;
  if (kind !== "source" || passage.heading || has(passage, at, VICTIM)) return false;
  const [from, to] = clauseAround(passage, at);
  return from > 0 && at - from <= 1 && !holdsIn(passage, ATTRIBUTION, from, to) &&
    passage.values.some((value) => value.from > at && value.next <= to);
}
