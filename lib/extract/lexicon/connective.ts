import { parseDigits } from "../values/digits.ts";
import { readNumber } from "../values/number.ts";
import { addsUp, isHundred, isLetter, type Reading, take } from "../values/reading.ts";
import { Role } from "./role.ts";
import { Flag, Kind } from "../scan/tokens.ts";

const HUNDRED = 100;
const THOUSAND = 1000;

/** A word or clitic between the parts of a number: "and", "point". */
export function readConnective(r: Reading): boolean {
  if (r.tokens.is(r.at, "connective", "point")) return readPoint(r);
  const isAnd = (r.tokens.flag[r.at]! & Flag.clitic) !== 0 || r.tokens.is(r.at, "connective", "and");
  return isAnd && (andFraction(r) || andNumber(r));
}

/** "two and a half", "مليار ونصف المليار". */
function andFraction(r: Reading): boolean {
  const { tokens } = r;
  const one = (tokens.roleOf(r.at + 1) & Role.article) !== 0 || tokens.value[r.at + 1] === 1;
  const at = r.at + (one ? 2 : 1);
  if ((tokens.roleOf(at) & Role.fraction) === 0) return false;
  const part = tokens.find(at, "fraction")!.value;
  if (r.last !== Infinity && r.current === 0) {
    r.total += part * r.last;
    r.at = at + 1;
    if ((tokens.roleOf(r.at) & Role.magnitude) !== 0) r.at++;
    return false;
  }
  r.current += part;
  r.at = at + 1;
  return true;
}

/** "two hundred and fifty", "خمسة وعشرون", "ثلاثة ملايين ومئتا ألف": what follows must be smaller than what it is added to. */
function andNumber(r: Reading): boolean {
  const { tokens } = r;
  const next = r.at + 1;
  const role = tokens.roleOf(next);
  const below = r.current % HUNDRED;
  const { units_first, closed } = tokens.lexicon.grammar;
  if (units_first && !r.digits && below > 0 && below < 10) return andTens(r);
  const mixed = (r.digits || tokens.kindOf(next) === Kind.digits) && !units_first;
  if (mixed && !isHundred(tokens, r.at - 1)) return false;
  if ((role & Role.article) !== 0 && (role & Role.number) === 0) {
    const one = closed && (r.current >= HUNDRED || r.last === THOUSAND) && below === 0;
    return one && take(r, 1, next + 1);
  }
  const limit = r.current === 0 ? r.last : below === 0 ? HUNDRED : 0;
  if (limit === 0 || limit === Infinity) return false;
  return isSmaller(r, next, limit) && take(r, 0, next);
}

/** Whether the number at a token, up to its first magnitude of a thousand, may be added to what was read. */
function isSmaller(r: Reading, at: number, limit: number): boolean {
  const { tokens } = r;
  let value = 0;
  let next = at;
  for (; next - at < 4; next++) {
    const role = tokens.roleOf(next);
    if (tokens.kindOf(next) === Kind.digits) {
      value = parseDigits(tokens.text, tokens.start[next]!, tokens.end[next]!, "");
    } else if ((role & Role.number) !== 0) value += tokens.value[next]!;
    else if (isHundred(tokens, next)) value = (value || 1) * HUNDRED;
    else break;
  }
  const size = tokens.find(next, "magnitude")?.value ?? (tokens.find(next, "dual")?.value ?? 0) / 2;
  if (size >= THOUSAND && !isLetter(tokens, next)) return size < r.last && (value < limit || r.current === 0);
  return next > at && value > 0 && value < limit;
}

function andTens(r: Reading): boolean {
  const next = r.at + 1;
  const role = r.tokens.roleOf(next);
  // "الصواريخ الخمسة والعشرين": with their article tens look like a place in a row.
  const value = (role & Role.number) !== 0
    ? r.tokens.value[next]!
    : (role & Role.ordinal) !== 0
    ? r.tokens.find(next, "ordinal")!.value
    : 0;
  return value >= 20 && value < HUNDRED && value % 10 === 0 && take(r, value, next + 1);
}

/** "Komma fünfzehn", "point two five". */
function readPoint(r: Reading): boolean {
  const { tokens } = r;
  let digits = "";
  let at = r.at + 1;
  for (; (tokens.roleOf(at) & (Role.number | Role.digits)) !== 0; at++) {
    const value = tokens.kindOf(at) === Kind.digits ? Number(tokens.words(at)) : tokens.value[at]!;
    if (!(value < 10) || (tokens.roleOf(at + 1) & Role.connective) !== 0) break;
    digits += value;
  }
  const rest = digits === "" ? readNumber(tokens, at) : null;
  if (rest !== null && rest.value < THOUSAND && rest.value % 1 === 0) [digits, at] = [`${rest.value}`, rest.next];
  if (digits === "") return false;
  r.current += Number(`0.${digits}`);
  r.at = at;
  return true;
}

/** "two thousand, five hundred" */
export function readComma(r: Reading): boolean {
  const { tokens } = r;
  const next = r.at + 1;
  if (r.digits || r.current !== 0 || r.last === Infinity) return false;
  const small = (tokens.roleOf(next) & (Role.number | Role.article)) !== 0 && isHundred(tokens, next + 1);
  if (small) r.at = next;
  return small && ((tokens.roleOf(next) & Role.number) !== 0 || take(r, 1, next + 1));
}

function isTens(r: Reading): boolean {
  return r.current >= 20 && r.current < HUNDRED && r.current % 10 === 0;
}

/** "twenty-five", "400-Millionen-Dollar-Raub". */
export function readDash(r: Reading): boolean {
  const { tokens } = r;
  const next = r.at + 1;
  const role = tokens.roleOf(next);
  const left = tokens.glued(r.at);
  const right = tokens.glued(next);
  // "Fifty - two", but no other number with spaces about its dash.
  if (!left && !right && !r.digits && (role & Role.number) !== 0 && isTens(r) && tokens.value[next]! < 10) {
    return take(r, 0, next);
  }
  if (!left || !right) return false;
  if ((role & Role.article) !== 0 && (role & Role.number) === 0 && r.current % 10 === 0 && addsUp(r, 1)) {
    return take(r, 1, next + 1);
  }
  if ((role & Role.magnitude) === 0 && ((role & Role.number) === 0 || !addsUp(r, tokens.value[next]!))) return false;
  if ((role & Role.magnitude) !== 0 && isLetter(tokens, next)) return false;
  r.at = next;
  return true;
}
