/** All that a notebook imports. */
import type { Tables } from "./claims/tables.ts";
import { type Notebook, notebook as generic } from "./notebook/notebook.ts";

export * as Plot from "./notebook/plot.ts";
export { desc, op } from "arquero";
export { checkbox, dates, type Input, interval, multi, range, search, select, text } from "./notebook/input.ts";
export { type Brush, brush, type BrushOptions, type Span, within } from "./notebook/brush.ts";
export { cell, type Given, type Value } from "./notebook/value.ts";
export { figure, type FigureOptions } from "./notebook/figure.ts";
export { type Column, table, type TableOptions } from "./notebook/table.ts";
export { prose } from "./notebook/prose.ts";
export { md, Prose, type ProseValue, type Text } from "./notebook/md.ts";
export { Linked } from "./notebook/linked.ts";
export { leave, widthOf } from "./notebook/drawing.ts";
export { matches } from "./notebook/matches.ts";
export { palette, series, textWidth } from "./notebook/style.ts";
export { articleNames } from "./mod/articles.ts";
export {
  type Citable,
  cite,
  type CiteOptions,
  citeSome,
  count,
  glossesOf,
  listed,
  numeral,
  sentence,
  subjectName,
} from "./mod/cite.ts";
export { COUNCIL_LANES, councilLane, type Decision, decisionsOf, nameTogether } from "./mod/council.ts";
export { type Force, forces, forcesInWords, forcesOn, laneOf } from "./mod/force.ts";
export { drawnDays, everyOtherYear, lanesOf, type Period, timeAxis, valueAxis, yearGrid } from "./mod/axes.ts";
export { type LaunchCount, launchCounts, launchesByYear, spreads } from "./mod/launch_counts.ts";
export { labels } from "./mod/labels.ts";
export { type Parties, partiesOf } from "./mod/parties.ts";
export { claimSpan, type SpanOptions } from "./mod/span.ts";
export { periodLabels, timeLanes } from "./mod/time_lanes.ts";
export { valueLanes, type ValueLanesOptions } from "./mod/value_lanes.ts";
export { valueOverTime, type ValueTimeOptions } from "./mod/value_time.ts";
export { valueSpan } from "./mod/value_span.ts";
export { endOf, middleOf, overlaps, yearOf } from "./mod/time.ts";
export { amountInWords, type AmountStyle, valueInWords } from "./claims/amount.ts";
export type { Claim, Measure, Subject } from "./claims/claim.ts";
export type { Check } from "./claims/check.ts";
export { type DocumentRow, voiceOf } from "./claims/document.ts";
export type { Statement } from "./claims/statement.ts";
export { gloss, partyInWords, subjectMatter } from "./claims/gloss.ts";
export { languageInWords, spoken, words } from "./claims/words.ts";
export { dayInWords, periodInWords } from "./claims/period.ts";
export { figuresBeside, type KnownFigure, knownFigures } from "./claims/known.ts";
export { scopeOf } from "./claims/scope.ts";
export { type Table, where } from "./claims/table.ts";
export type { Tables } from "./claims/tables.ts";

/**
 * A notebook: a title, and a function that is handed the tables and says what the notebook is made of. It runs in one
 * go: it must not be async. The tables come in as its argument, so that a test can hand in others.
 *
 * @example
 * export default notebook("Theft figures", ({ claims }) => {
 *   const years = interval("years", [2006, 2026], { label: "Years" });
 *   const thefts = cell(() => where(claims, (d) => d.measure === "stolen" && overlaps(d, years.value)));
 *   prose(() => md`${count(thefts.value, "figure")} reach into these years.`);
 * });
 */
export const notebook: (title: string, define: (tables: Tables) => undefined | void) => Notebook<Tables> = generic;
