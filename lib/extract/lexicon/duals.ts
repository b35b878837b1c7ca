import { fold } from "./fold.ts";
import type { Grammar } from "./sections.ts";

/** The forms of a folded noun that mean two of it, by the ending that they replace; the longest ending decides. */
export function dualsOf(noun: string, { duals }: Grammar): string[] {
  const endings = Object.keys(duals).filter((ending) => noun.endsWith(fold(ending)));
  const ending = endings.reduce((best, one) => one.length > best.length ? one : best, "");
  const stem = noun.slice(0, noun.length - fold(ending).length);
  return (duals[ending] ?? []).map((dual) => stem + fold(dual));
}
