/**
 * The colours of charts. Each is a variable of the page with its value for white paper, so that a dark page may set
 * its own. Orange stands apart from blue, sky and teal for every kind of colour vision, blue from sky by lightness.
 * Do not tell teal from sky or orange by colour alone.
 */
export const palette = {
  ink: "var(--ink, #1b2430)",
  soft: "var(--soft, #4a5562)",
  grey: "var(--grey, #68727d)",
  blue: "var(--blue, #0b4775)",
  orange: "var(--orange, #b94e14)",
  teal: "var(--teal, #2c7f76)",
  /** for fills only: too light for text */
  sky: "var(--sky, #5798c2)",
  rule: "var(--rule, #c9d0d7)",
  sand: "var(--sand, #fbf3ec)",
  paper: "var(--paper, #ffffff)",
} as const;

/** Colours for a few series, in the order in which they should be taken; all dark enough for text. */
export const series: readonly string[] = [palette.blue, palette.orange, palette.teal, palette.grey];

/** Size of the letters in a chart, in CSS pixels: 7.9 pt on paper. */
export const FONT_SIZE = 10.5;

/** What every chart has where its author says nothing else. */
export const chartStyle = {
  fontFamily: "var(--chart-font, 'IBM Plex Sans Condensed', 'IBM Plex Sans Arabic', sans-serif)",
  fontSize: `${FONT_SIZE}px`,
  color: palette.ink,
  background: "none",
  overflow: "visible",
} as const;

const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const NARROW = /[iIjlft.,:;'’|!()\[\] ]/u;
const BROAD = /[\p{Lu}mwMW—…%]/u;

/** About how wide text is in a chart, in CSS pixels: for margins and legends, which must be set before it is drawn. */
export function textWidth(text: string, size = FONT_SIZE): number {
  let ems = 0;
  for (const letter of text) {
    ems += WIDE.test(letter) ? 1 : NARROW.test(letter) ? 0.27 : BROAD.test(letter) ? 0.6 : 0.5;
  }
  return Math.ceil(ems * size);
}
