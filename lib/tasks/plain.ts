/** What would move the cursor, change colours or set a window's title; a line's end may be of either kind. */
const STEERING = /(?!\t|\n|\r\n)\p{Cc}/gu;

/** Text as it may go to a terminal: of an article that holds control characters they are seen, not followed. Its length stays. */
export function plain(text: string): string {
  return text.replace(STEERING, "\ufffd");
}

/** Prints text with words of articles in it on standard output. */
export function printPlain(text: string): void {
  console.log(plain(text));
}
