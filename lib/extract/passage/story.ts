import { isAdopted } from "./adopted.ts";
import type { Measure, Span } from "../../claims/claim.ts";
import type { Draft, Dropped } from "./draft.ts";
import { Actors, Sources, Triggers } from "../lexicon/content_words.ts";
import { classWhere, holds, mark, placesOf } from "./marks.ts";
import { isRecipient } from "../credit/mentions.ts";
import { isLastRow } from "./list_rows.ts";
import type { MeasureRule, MeasureRules } from "./measures.ts";
import { isDatedLine } from "./paragraphs.ts";
import type { Period } from "../periods/period.ts";
import type { Passage } from "./passage.ts";
import { proposes } from "./proposes.ts";
import { type Theme, themesOf } from "./themes.ts";

const VETO = mark("action", "veto");

/** How many passages further on a claim still counts as what is being spoken of. */
const REACH = 2;
/** How many passages back claims are remembered at all. */
const MEMORY = 40;
/** How many claims of them are remembered: a line of nothing but figures goes on about the last ones. */
const REMEMBERED = 300;
const DRAFT_REACH = 5;
const EVASION_REACH = 3;

/** A party that said something, and where. */
export interface Speaker {
  readonly name: string;
  readonly passage: Passage;
  readonly span: Span;
  /** the country that the document is about */
  readonly own: boolean;
}

/** What a document has told so far: the claims taken, those dropped, and what the next sentence may go on about. */
export class Story {
  readonly #settled: Draft[] = [];
  /** claims of the passage at hand and of those just before it, in text order: all that rules look back on */
  readonly recent: Draft[] = [];
  /** those of the passage at hand alone: as they were taken, and in text order once they are settled */
  own: Draft[] = [];
  readonly dropped: Dropped[] = [];

  readonly themes: ReadonlySet<Theme>;
  /** the party that spoke last, which "it said" means */
  speaker: Speaker | null = null;
  /** who wrote the report that was spoken of last */
  report: string | null = null;
  /** the days from which periods are resolved, see anchorOf() */
  readonly anchors = new Map<Period, Date | null>();
  /** what rules have worked out of all passages, see storyFact() */
  readonly facts: unknown[] = [];
  readonly #named = new Map<string, number>();
  /** numbers of the passages that told of evasion */
  readonly #evasions = new Set<number>();

  constructor(
    readonly measures: MeasureRules,
    readonly passages: readonly Passage[],
    /** last day on which the document may have been published, or null */
    readonly published: Date | null,
    /** names of countries by the codes that the lexicon gives them as actors */
    readonly countries: ReadonlyMap<string, string> = new Map(),
  ) {
    this.themes = themesOf(passages);
  }

  /** Takes a claim. */
  take(draft: Draft): Draft {
    if (draft.measure === "violation") this.#evasions.add(draft.passage.index);
    this.recent.push(draft);
    this.own.push(draft);
    return draft;
  }

  /** Begins a passage, which has no claims yet. */
  begin(): void {
    if (this.own.length > 0) this.own = [];
  }

  /** Puts the claims of a passage in text order, so that what follows goes on about the last one. */
  settle(passage: Passage): void {
    const { own, recent } = this;
    let old = 0;
    while (old < recent.length && passage.index - recent[old]!.passage.index > MEMORY) old++;
    old = Math.max(old, recent.length - own.length - REMEMBERED);
    if (old > 0) recent.splice(0, old);
    if (own.length === 0) return;
    own.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
    recent.length -= own.length;
    for (const draft of own) {
      recent.push(draft);
      this.#settled.push(draft);
    }
  }

  /** All claims taken, in text order. */
  get drafts(): readonly Draft[] {
    return this.#settled;
  }

  /** The passage right before one, or undefined. */
  before({ index }: Passage): Passage | undefined {
    // An index below the first is asked for by name, which takes far longer than all else.
    return index === 0 ? undefined : this.passages[index - 1];
  }

  /** Leaves something out, with the reason. */
  drop(what: string, span: Span, reason: string, spans: readonly Span[] = []): void {
    this.dropped.push({ what, span, reason, spans });
  }

  /** Whether the document names a source up to a passage, but for the ones that something is said or sent to. */
  names(source: string, until = Infinity): boolean {
    let first = this.#named.get(source);
    if (first === undefined) {
      const isOf = (name: string) => name === source;
      first = this.passages.findIndex((passage) =>
        placesOf(passage, Sources.any).some((at) =>
          classWhere(passage, at, "source", isOf) !== undefined && !isRecipient(passage, at)
        )
      );
      this.#named.set(source, first);
    }
    return first >= 0 && first <= until;
  }

  rule(measure: Measure): MeasureRule {
    return this.measures[measure];
  }

  /** The latest claim of a group of measures ("theft", "launch"), or undefined. */
  last(group: string, accept: (draft: Draft) => boolean = () => true): Draft | undefined {
    for (let i = this.recent.length - 1; i >= 0; i--) {
      const draft = this.recent[i]!;
      if (this.rule(draft.measure).group === group && accept(draft)) return draft;
    }
    return undefined;
  }

  /** The latest claim of a group if a passage may go on about it: it stands in the same paragraph, or just before. */
  current(group: string, passage: Passage, accept?: (draft: Draft) => boolean): Draft | undefined {
    const draft = this.last(group, accept);
    return draft && this.isNear(draft.passage, passage) ? draft : undefined;
  }

  /** Whether a draft or a veto is spoken of just before a passage, so that "would" tells what the draft says. */
  isDraft(passage: Passage): boolean {
    return this.#before(passage, DRAFT_REACH).some((one) => (holds(one, VETO) || proposes(one)) && !isAdopted(one));
  }

  /** Whether a passage stands in a part of the text that tells of evasion. */
  isEvasion(passage: Passage): boolean {
    return this.#evasions.has(passage.index) ||
      this.#before(passage, EVASION_REACH).some((one) => this.#evasions.has(one.index) || holds(one, Triggers.evade));
  }

  /** Whether a passage of the same paragraph, or the one before, has any word that the rule needs. */
  #mentions(rule: MeasureRule, passage: Passage): boolean {
    return this.passages.slice(Math.max(0, passage.index - REACH), passage.index + REACH + 1).some((near) =>
      holds(near, rule.told) &&
      (near.paragraph === passage.paragraph || near.index < passage.index && (near.heading || near.question))
    );
  }

  #before(passage: Passage, reach: number): readonly Passage[] {
    return this.passages.slice(Math.max(0, passage.index - reach), passage.index);
  }

  /** Whether a passage goes on about a group of measures without naming it. */
  isTopic(rule: MeasureRule, passage: Passage): boolean {
    if (rule.group === "launch" && this.themes.has("launch")) return true;
    const draft = this.current(rule.group, passage);
    if (draft !== undefined && this.#leads(draft.passage, passage)) return true;
    if (rule.group === "theft" && this.themes.has("theft") && this.#mentions(rule, passage)) return true;
    return this.#before(passage, REACH).some((before) => holds(before, rule.named) && this.#leads(before, passage));
  }

  /** Whether what a passage tells of may be the topic of one behind it. */
  #leads(before: Passage, passage: Passage): boolean {
    return this.isNear(before, passage) &&
      (before.paragraph === passage.paragraph || before.question || passage.heading || isDatedLine(passage) ||
        isLastRow(passage, this.before(passage)) ||
        holds(passage, Actors.KP) || holds(passage, Sources.any));
  }

  /** Whether a passage may go on about what another says: same paragraph, or little between them. */
  isNear(before: Passage, passage: Passage): boolean {
    // "Is that much?": a question without a figure leads on, and is no step away.
    const own = this.before(passage);
    const steps = own?.question && own.values.length === 0 ? REACH + 1 : REACH;
    return before.paragraph === passage.paragraph || passage.index - before.index <= steps;
  }
}
