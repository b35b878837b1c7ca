const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
const PART = 0x1f;
const SPACE = 32;
const NO_BREAK_SPACE = 0xa0;
/** All other white space has no lower number than this. */
const OTHER_SPACES = 0x1680;
const WHITE = /\s/u;

/**
 * Eight characters that stand for texts added one after the other (40 bits). Not for secrets. Two 32-bit lanes of multiply
 * and xor (the cyrb53 construction): fast, the same in browser and Deno, and synchronous.
 */
export class Hash {
  #a = 0xdeadbeef;
  #b = 0x41c6ce57;

  /** Another hash that goes on from here. */
  copy(): Hash {
    const copy = new Hash();
    copy.#a = this.#a;
    copy.#b = this.#b;
    return copy;
  }

  /** Adds a text and what parts it from the next one. */
  addPart(text: string): this {
    this.add(text);
    this.#a = Math.imul(this.#a ^ PART, 0x9e3779b1);
    this.#b = Math.imul(this.#b ^ PART, 0x5f356495);
    return this;
  }

  /** Adds a text. */
  add(text: string): this {
    let a = this.#a;
    let b = this.#b;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x9e3779b1);
      b = Math.imul(b ^ unit, 0x5f356495);
    }
    this.#a = a;
    this.#b = b;
    return this;
  }

  /** Adds a text as its words alone: all white space between two of them counts as one space. */
  addWords(text: string): this {
    let a = this.#a;
    let b = this.#b;
    let within = false;
    for (let i = 0; i < text.length; i++) {
      let unit = text.charCodeAt(i);
      if ((unit <= SPACE || unit >= NO_BREAK_SPACE) && isWhite(unit)) {
        if (within) continue;
        within = true;
        unit = SPACE;
      } else within = false;
      a = Math.imul(a ^ unit, 0x9e3779b1);
      b = Math.imul(b ^ unit, 0x5f356495);
    }
    this.#a = a;
    this.#b = b;
    return this;
  }

  /** A number that is the same for the same texts, and seldom for others. */
  get number(): number {
    return this.#a;
  }

  /** Eight characters of 0-9 and a-z without i, l, o, u. */
  id(): string {
    let a = this.#a;
    let b = this.#b;
    a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
    b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
    let id = "";
    for (let i = 0; i < 4; i++) id += DIGITS[(a >>> (5 * i)) & 31]! + DIGITS[(b >>> (5 * i)) & 31]!;
    return id;
  }
}

/** Whether a UTF-16 code unit is white space. */
function isWhite(unit: number): boolean {
  if (unit <= SPACE) return unit === SPACE || unit >= 9 && unit <= 13;
  return unit === NO_BREAK_SPACE || unit >= OTHER_SPACES && WHITE.test(String.fromCharCode(unit));
}
