/** What is known of each token of a text, one array for each thing: the i-th token is the i-th place of all of them. */
export class TokenColumns {
  /** one of Kind */
  kind = new Uint8Array(1024);
  start = new Int32Array(1024);
  end = new Int32Array(1024);
  /** id of the lexicon's word or phrase, 0 if none */
  word = new Int32Array(1024);
  /** bits of Role */
  role = new Int32Array(1024);
  /** value of a number word, NaN for all else */
  value = new Float64Array(1024);
  /** bits of Flag */
  flag = new Uint8Array(1024);
  /** how many words the token has */
  length = new Uint16Array(1024);
  /** 1 for the tokens of periods, see takenBy() */
  taken = new Uint8Array(1024);
  /** how far each token stands from the first, where the bits of its classes begin, and the bits of passages, see Columns */
  way = new Int32Array(1025);
  row = new Int32Array(1024);
  bits = new Int32Array(1024);

  /** Takes new columns of a size. */
  fit(size: number): void {
    this.kind = new Uint8Array(size);
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
    this.word = new Int32Array(size);
    this.role = new Int32Array(size);
    this.value = new Float64Array(size);
    this.flag = new Uint8Array(size);
    this.length = new Uint16Array(size);
    this.taken = new Uint8Array(size);
    this.way = new Int32Array(size + 1);
    this.row = new Int32Array(size);
    this.bits = new Int32Array(this.bits.length);
  }
}
