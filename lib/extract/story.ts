import type { Measure, Span } from "../claims/claim.ts";
import type { Draft, Dropped } from "./draft.ts";
import { holds } from "./marks.ts";
import type { MeasureRule, MeasureRules } from "./measures.ts";
import type { Passage } from "./passage.ts";

/** How many passages further on a claim still counts as what is being spoken of. */
const REACH = 2;
const DRAFT_REACH = 3;
const EVASION_REACH = 3;

/** What a document has told so far: the claims taken, those dropped, and what the next sentence may go on about. */
export class Story {
  readonly drafts: Draft[] = [];
  readonly dropped: Dropped[] = [];

  constructor(
    readonly measures: MeasureRules,
    readonly passages: readonly Passage[],
    /** last day on which the document may have been published, or null */
    readonly published: Date | null,
  ) {}

  /** Takes a claim. */
  take(draft: Draft): Draft {
    this.drafts.push(draft);
    return draft;
  }

  /** Leaves something out, with the reason. */
  drop(what: string, span: Span, reason: string, spans: readonly Span[] = []): void {
    this.dropped.push({ what, span, reason, spans });
  }

  rule(measure: Measure): MeasureRule {
    return this.measures[measure];
  }

  /** The latest claim of a group of measures ("theft", "launch"), or undefined. */
  last(group: string, accept: (draft: Draft) => boolean = () => true): Draft | undefined {
    for (let i = this.drafts.length - 1; i >= 0; i--) {
      const draft = this.drafts[i]!;
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
    return this.#before(passage, DRAFT_REACH).some((one) => holds(one, "action", "propose", "veto"));
  }

  /** Whether a passage stands in a part of the text that tells of evasion. */
  isEvasion(passage: Passage): boolean {
    const before = this.#before(passage, EVASION_REACH);
    return before.some((one) => holds(one, "trigger", "evade")) ||
      this.drafts.some((draft) => draft.measure === "violation" && before.includes(draft.passage));
  }

  #before(passage: Passage, reach: number): readonly Passage[] {
    return this.passages.slice(Math.max(0, passage.index - reach), passage.index);
  }

  /** Whether a passage may go on about what another says: same paragraph, or little between them. */
  isNear(before: Passage, passage: Passage): boolean {
    return before.paragraph === passage.paragraph || passage.index - before.index <= REACH;
  }
}
