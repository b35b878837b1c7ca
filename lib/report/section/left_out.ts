import type { Templates } from "../template/fill.ts";
import { names } from "../template/reach.ts";

/** What prints the place that others lead to, by section. */
const PRINTS: Readonly<Record<string, string>> = {
  data: "annex",
  evidence: "evidence",
  sources: "documentList",
  checks: "queryList",
};

/** The sections to leave out: one that the template does not print counts as one that is not wanted, so that nothing leads to it. */
export function leftOut(templates: Templates, without: readonly string[]): readonly string[] {
  const silent = Object.keys(PRINTS).filter((section) => !names(templates, PRINTS[section]!));
  return [...new Set([...without, ...silent])];
}
