/** A weight and style of a family, with the files that hold its letters. */
export interface Face {
  /** the name that style sheets use */
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  /** a style sheet in node_modules that splits the letters over several files, each with its `unicode-range` */
  readonly split?: string;
  /** the one file in node_modules that holds all letters */
  readonly complete?: string;
}

/** A family for the letters that the text families lack; its letters are looked for in this order. */
export interface Fallback {
  readonly family: string;
  /** the letters for which it is meant */
  readonly script: RegExp;
  readonly faces: readonly Face[];
}

const WEIGHTS: Readonly<Record<string, number>> = { Regular: 400, Text: 450, Medium: 500, SemiBold: 600 };

/** The families of the text; their first face has all letters that the others have. */
export const TEXT_FACES: readonly Face[] = [
  ...plex("Plex Sans", "plex-sans", "IBMPlexSans", ["Regular", "Text", "Medium", "SemiBold"]),
  ...plex("Plex Sans", "plex-sans", "IBMPlexSans", ["Regular", "Text"], true),
  ...plex("Plex Serif", "plex-serif", "IBMPlexSerif", ["Regular", "Medium", "SemiBold"]),
  ...plex("Plex Serif", "plex-serif", "IBMPlexSerif", ["Regular"], true),
  ...plex("Plex Cond", "plex-sans-condensed", "IBMPlexSansCondensed", ["Regular", "Medium", "SemiBold"]),
];

/** The families of other scripts, each embedded only when its letters occur. */
export const FALLBACKS: readonly Fallback[] = [
  {
    family: "Plex Arabic",
    script: /\p{scx=Arabic}/u,
    faces: ["Regular", "SemiBold"].map((style) => ({
      family: "Plex Arabic",
      weight: WEIGHTS[style]!,
      italic: false,
      complete: `@ibm/plex-sans-arabic/fonts/complete/woff2/IBMPlexSansArabic-${style}.woff2`,
    })),
  },
  {
    family: "Plex Korean",
    script: /\p{scx=Hangul}/u,
    faces: ["Regular", "SemiBold"].map((style) => ({
      family: "Plex Korean",
      weight: WEIGHTS[style]!,
      italic: false,
      split: `@ibm/plex-sans-kr/fonts/split/woff2/hinted/IBMPlexSansKR-${style}.css`,
    })),
  },
  {
    family: "Noto Han",
    script: /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u,
    faces: [400, 600].map((weight) => ({
      family: "Noto Han",
      weight,
      italic: false,
      split: `@fontsource/noto-sans-sc/${weight}.css`,
    })),
  },
  {
    // Outlines in one colour: the many-coloured ones can't be embedded as letters.
    family: "Noto Emoji",
    script: /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u,
    faces: [{ family: "Noto Emoji", weight: 400, italic: false, split: "@fontsource/noto-emoji/400.css" }],
  },
];

/** The stacks that style sheets use as var(--sans), var(--serif) and var(--cond). */
export const STACKS: Readonly<Record<string, string>> = { sans: "Plex Sans", serif: "Plex Serif", cond: "Plex Cond" };

function plex(family: string, folder: string, file: string, styles: readonly string[], italic = false): Face[] {
  return styles.map((style) => {
    const name = italic ? `${style === "Regular" ? "" : style}Italic` : style;
    const at = `@ibm/${folder}/fonts`;
    return {
      family,
      weight: WEIGHTS[style]!,
      italic,
      split: `${at}/split/woff2/${file}-${name}.css`,
      complete: `${at}/complete/woff2/${file}-${name}.woff2`,
    };
  });
}
