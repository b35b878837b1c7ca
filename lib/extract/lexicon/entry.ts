/** What a word or phrase stands for in one section of the lexicon. */
export interface Entry {
  readonly section: string;
  readonly class: string;
  /** the class as a number, NaN where it is none */
  readonly value: number;
}
