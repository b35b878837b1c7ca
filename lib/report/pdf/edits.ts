/** What is put in is plain ASCII, a byte a letter. */
const WRITER = new TextEncoder();

/** A stretch of bytes and what takes its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  text: string;
}

/** Insertions and replacements in the order of their places. */
export class Edits {
  readonly #list: Edit[] = [];

  /** The insertion, whose text may still change. */
  insert(at: number, text: string): Edit {
    const edit = { start: at, end: at, text };
    this.#list.push(edit);
    return edit;
  }

  /** The replacement, whose text may still change. */
  replace(start: number, end: number, text: string): Edit {
    const edit = { start, end, text };
    this.#list.push(edit);
    return edit;
  }

  /** The bytes as edited; the same array where there is nothing to edit. */
  apply(bytes: Uint8Array): Uint8Array {
    if (this.#list.length === 0) return bytes;
    const size = this.#list.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), bytes.length);
    const mended = new Uint8Array(size);
    let from = 0;
    let to = 0;
    for (const edit of this.#list) {
      mended.set(bytes.subarray(from, edit.start), to);
      to += edit.start - from;
      WRITER.encodeInto(edit.text, mended.subarray(to));
      to += edit.text.length;
      from = edit.end;
    }
    mended.set(bytes.subarray(from), to);
    return mended;
  }
}
