import { parseDigits } from "./digits.ts";
import { Role } from "./role.ts";
import { Flag, Kind, type Tokens } from "./tokens.ts";

/** A number as it was read from tokens. */
export interface Num {
  readonly value: number;
  /** first token after it */
  readonly next: number;
  /** the largest magnitude in it ("million"), 1 if none */
  readonly magnitude: number;
  /** written with digits, at least in part */
  readonly digits: boolean;
  /** a plain group of digits without separators, which could be a year */
  readonly plain: boolean;
}

/** Number words below this add up only in the order that the language's numbers have. */
const HUNDRED = 100;
const THOUSAND = 1000;

/** Reads the number that begins at a token: digits, words and magnitudes together. Null if none does. */
export function readNumber(tokens: Tokens, at: number): Num | null {
  const half = readHalf(tokens, at);
  return half ?? new Reading(tokens, at).read();
}

/** "half a million", "نصف مليار". */
function readHalf(tokens: Tokens, at: number): Num | null {
  if ((tokens.roleOf(at) & Role.fraction) === 0) return null;
  const next = (tokens.roleOf(at + 1) & Role.article) !== 0 ? at + 2 : at + 1;
  if ((tokens.roleOf(next) & Role.magnitude) === 0) return null;
  const magnitude = tokens.find(next, "magnitude")!.value;
  const value = tokens.find(at, "fraction")!.value * magnitude;
  return { value, next: next + 1, magnitude, digits: false, plain: false };
}

/** One number being read, from left to right. */
class Reading {
  /** what the magnitudes so far make */
  #total = 0;
  /** what stands after the last magnitude of a thousand or more */
  #current = 0;
  #last = Infinity;
  #largest = 1;
  #have = false;
  #digits = false;
  #plain = false;
  /** "and" was read, and a number must follow */
  #joined = false;
  #at: number;

  constructor(readonly tokens: Tokens, at: number) {
    this.#at = at;
  }

  read(): Num | null {
    this.#article();
    while (this.#step());
    if (!this.#have) return null;
    const value = this.#total + this.#current;
    return { value, next: this.#at, magnitude: this.#largest, digits: this.#digits, plain: this.#plain };
  }

  /** "a hundred", "eine Milliarde": the article counts as one before a magnitude. */
  #article(): void {
    const { tokens } = this;
    if ((tokens.roleOf(this.#at) & Role.article) === 0 || (tokens.roleOf(this.#at) & Role.number) !== 0) return;
    const pointed = tokens.is(this.#at + 1, "connective", "point");
    if ((tokens.roleOf(this.#at + 1) & Role.magnitude) === 0 && !pointed || isLetter(tokens, this.#at + 1)) return;
    this.#at++;
    this.#current = 1;
    this.#have = true;
  }

  #step(): boolean {
    const { tokens } = this;
    const role = tokens.roleOf(this.#at);
    if (tokens.kindOf(this.#at) === Kind.digits) return this.#group();
    if ((role & Role.magnitude) !== 0 && this.#magnitude()) return true;
    if ((role & Role.dual) !== 0 && this.#dual()) return true;
    if ((role & Role.number) !== 0) return this.#word();
    if ((role & Role.connective) !== 0 && this.#have) return this.#connective();
    if (tokens.kindOf(this.#at) === Kind.dash && this.#have) return this.#dash();
    if (tokens.kindOf(this.#at) === Kind.comma && this.#have) return this.#comma();
    return (role & Role.vague) !== 0 && this.#have && this.#plural();
  }

  #group(): boolean {
    if (this.#have && !this.#joined && !this.#stepsDown()) return false;
    const { tokens } = this;
    const [start, end] = [tokens.start[this.#at]!, tokens.end[this.#at]!];
    const value = parseDigits(tokens.text, start, end, tokens.lexicon.grammar.decimal);
    if (Number.isNaN(value)) return false;
    this.#current += isPointed(tokens.text, start) ? Number(`0.${value}`) : value;
    this.#joined = false;
    this.#have = this.#digits = true;
    this.#plain = /^\p{Nd}+$/u.test(tokens.text.slice(start, end));
    this.#at++;
    return true;
  }

  /** "4 thousand 3 hundred": digits may follow a magnitude if they have a smaller one. */
  #stepsDown(): boolean {
    const size = this.tokens.find(this.#at + 1, "magnitude")?.value ?? Infinity;
    return this.#current === 0 && this.#last !== Infinity && size < this.#last && !isLetter(this.tokens, this.#at + 1);
  }

  #word(): boolean {
    const value = this.tokens.value[this.#at]!;
    if (this.#have && !this.#joined && !this.#adds(value)) return false;
    this.#joined = false;
    this.#plain = false;
    if (value >= THOUSAND) {
      this.#total += value;
      this.#last = THOUSAND;
    } else this.#current += value;
    this.#have = true;
    this.#at++;
    return true;
  }

  /** Whether a number word may follow what was read without "and" between them: "twenty five", "thousand two". */
  #adds(value: number): boolean {
    if (value >= THOUSAND) return this.#current === 0 && value < this.#last && this.#last !== Infinity;
    if (value === 0 || this.#digits) return false;
    const below = this.#current % HUNDRED;
    if (this.#current === 0) return this.#last !== Infinity;
    if (below === 0) return value < HUNDRED;
    if (below >= 20 && below % 10 === 0) return value < 10;
    return value === 10 && below < 10 && this.tokens.lexicon.grammar.units_first;
  }

  #magnitude(): boolean {
    const { tokens } = this;
    const size = tokens.find(this.#at, "magnitude")!.value;
    if (isLetter(tokens, this.#at) && !(this.#digits && tokens.glued(this.#at))) return false;
    if (!this.#have && !this.#bare()) return false;
    if (size < THOUSAND) {
      if (this.#current >= HUNDRED && !this.#plain) return this.#hundredMore(size);
      this.#current = (this.#current || 1) * size;
    } else if (size < this.#last) {
      this.#total += (this.#current || 1) * size;
      this.#current = 0;
    } else {
      this.#total = (this.#total + this.#current) * size;
      this.#current = 0;
    }
    if (size >= THOUSAND) this.#last = size;
    this.#joined = false;
    this.#largest = Math.max(this.#largest, size);
    this.#have = true;
    this.#plain = false;
    this.#at++;
    return true;
  }

  /** "two hundred dozen" */
  #hundredMore(size: number): boolean {
    if (size >= HUNDRED) return false;
    this.#current *= size;
    this.#at++;
    return true;
  }

  /** Whether a magnitude without a number is one of it: where the language says so, and it is neither plural nor dual. */
  #bare(): boolean {
    const role = this.tokens.roleOf(this.#at);
    if ((role & (Role.vague | Role.dual)) !== 0) return false;
    if (this.tokens.lexicon.grammar.bare_magnitude) return true;
    return this.tokens.lexicon.grammar.closed && this.tokens.find(this.#at, "magnitude")!.value <= THOUSAND &&
      this.tokens.find(this.#at, "magnitude")!.value >= HUNDRED && !isLetter(this.tokens, this.#at);
  }

  #dual(): boolean {
    if (this.#have && this.#current !== 0) return false;
    const value = this.tokens.find(this.#at, "dual")!.value;
    if (value / 2 >= this.#last) return false;
    this.#total += value;
    this.#last = value / 2;
    this.#joined = false;
    this.#largest = Math.max(this.#largest, this.#last);
    this.#have = true;
    this.#at++;
    return true;
  }

  /** "2 millions": a plural that alone says no number is a magnitude after one. */
  #plural(): boolean {
    const size = this.tokens.find(this.#at, "vague")!.value;
    if (size === 12) return this.#hundredMore(size);
    if (size < THOUSAND || this.#total !== 0) return false;
    this.#total = this.#current * size;
    this.#current = 0;
    this.#last = this.#largest = size;
    this.#at++;
    return true;
  }

  #connective(): boolean {
    if (this.tokens.is(this.#at, "connective", "point")) return this.#point();
    const isAnd = (this.tokens.flag[this.#at]! & Flag.clitic) !== 0 || this.tokens.is(this.#at, "connective", "and");
    return isAnd && (this.#andFraction() || this.#andNumber());
  }

  /** "two and a half", "مليار ونصف المليار". */
  #andFraction(): boolean {
    const { tokens } = this;
    const one = (tokens.roleOf(this.#at + 1) & Role.article) !== 0 || tokens.value[this.#at + 1] === 1;
    const at = this.#at + (one ? 2 : 1);
    if ((tokens.roleOf(at) & Role.fraction) === 0) return false;
    const part = tokens.find(at, "fraction")!.value;
    if (this.#last !== Infinity && this.#current === 0) {
      this.#total += part * this.#last;
      this.#at = at + 1;
      if ((tokens.roleOf(this.#at) & Role.magnitude) !== 0) this.#at++;
      return false;
    }
    this.#current += part;
    this.#at = at + 1;
    return true;
  }

  /** "two hundred and fifty", "خمسة وعشرون", "ثلاثة ملايين ومئتا ألف": what follows must be smaller than what it is added to. */
  #andNumber(): boolean {
    const { tokens } = this;
    const next = this.#at + 1;
    const role = tokens.roleOf(next);
    const below = this.#current % HUNDRED;
    const { units_first, closed } = tokens.lexicon.grammar;
    if (units_first && !this.#digits && below > 0 && below < 10) return this.#andTens();
    const mixed = (this.#digits || tokens.kindOf(next) === Kind.digits) && !units_first;
    if (mixed && !isHundred(tokens, this.#at - 1)) return false;
    if ((role & Role.article) !== 0 && (role & Role.number) === 0) {
      const one = closed && (this.#current >= HUNDRED || this.#last === THOUSAND) && below === 0;
      return one && this.#take(1, next + 1);
    }
    const limit = this.#current === 0 ? this.#last : below === 0 ? HUNDRED : 0;
    if (limit === 0 || limit === Infinity) return false;
    return this.#isSmaller(next, limit) && this.#take(0, next);
  }

  /** Whether the number at a token, up to its first magnitude of a thousand, may be added to what was read. */
  #isSmaller(at: number, limit: number): boolean {
    const { tokens } = this;
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
    if (size >= THOUSAND && !isLetter(tokens, next)) return size < this.#last && (value < limit || this.#current === 0);
    return next > at && value > 0 && value < limit;
  }

  #take(value: number, next: number): boolean {
    this.#joined = true;
    this.#current += value;
    this.#at = next;
    return true;
  }

  #andTens(): boolean {
    const value = this.tokens.value[this.#at + 1]!;
    if ((this.tokens.roleOf(this.#at + 1) & Role.number) === 0 || value < 20 || value >= HUNDRED || value % 10 !== 0) {
      return false;
    }
    return this.#take(value, this.#at + 2);
  }

  /** "Komma fünfzehn", "point two five". */
  #point(): boolean {
    const { tokens } = this;
    let digits = "";
    let at = this.#at + 1;
    for (; (tokens.roleOf(at) & (Role.number | Role.digits)) !== 0; at++) {
      const value = tokens.kindOf(at) === Kind.digits ? Number(tokens.words(at)) : tokens.value[at]!;
      if (!(value < 10) || (tokens.roleOf(at + 1) & Role.connective) !== 0) break;
      digits += value;
    }
    const rest = digits === "" ? readNumber(tokens, at) : null;
    if (rest !== null && rest.value < THOUSAND && rest.value % 1 === 0) [digits, at] = [`${rest.value}`, rest.next];
    if (digits === "") return false;
    this.#current += Number(`0.${digits}`);
    this.#at = at;
    return true;
  }

  /** "two thousand, five hundred" */
  #comma(): boolean {
    const { tokens } = this;
    const next = this.#at + 1;
    if (this.#digits || this.#current !== 0 || this.#last === Infinity) return false;
    const small = (tokens.roleOf(next) & (Role.number | Role.article)) !== 0 && isHundred(tokens, next + 1);
    if (small) this.#at = next;
    return small && ((tokens.roleOf(next) & Role.number) !== 0 || this.#take(1, next + 1));
  }

  /** "twenty-five", "400-Millionen-Dollar-Raub". */
  #dash(): boolean {
    const { tokens } = this;
    const next = this.#at + 1;
    if (!tokens.glued(this.#at) || !tokens.glued(next)) return false;
    const role = tokens.roleOf(next);
    if ((role & Role.article) !== 0 && (role & Role.number) === 0 && this.#current % 10 === 0 && this.#adds(1)) {
      return this.#take(1, next + 1);
    }
    if ((role & Role.magnitude) === 0 && ((role & Role.number) === 0 || !this.#adds(tokens.value[next]!))) return false;
    if ((role & Role.magnitude) !== 0 && isLetter(tokens, next)) return false;
    this.#at = next;
    return true;
  }
}

/** Whether a magnitude is one letter ("m", "k"), which means a number only right behind digits. */
function isLetter(tokens: Tokens, at: number): boolean {
  return tokens.end[at]! - tokens.start[at]! === 1;
}

function isHundred(tokens: Tokens, at: number): boolean {
  return (tokens.roleOf(at) & Role.magnitude) !== 0 && tokens.find(at, "magnitude")!.value === HUNDRED;
}

/** ".77": a decimal mark stands before the digits and nothing before it. */
function isPointed(text: string, start: number): boolean {
  return text[start - 1] === "." && (start === 1 || /\s/u.test(text[start - 2]!));
}
