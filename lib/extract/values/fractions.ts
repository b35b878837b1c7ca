import type { Bound } from "../../claims/claim.ts";
import { boundBefore } from "./amount.ts";
import { Role } from "../lexicon/role.ts";
import type { Tokens } from "../scan/tokens.ts";
import { plainValue, type Value } from "./value.ts";

/** "two fifths", "tre firedeler": so many parts of a whole. */
export function shareAt(tokens: Tokens, at: number): Value | null {
  if ((tokens.role[at]! & Role.number) === 0) return null;
  if ((tokens.roleOf(at + 1) & Role.fraction) === 0) return partAt(tokens, at);
  const [parts, part] = [tokens.value[at]!, tokens.find(at + 1, "fraction")!.value];
  const share = parts * part;
  if (!Number.isInteger(parts) || parts < 2 || part >= 0.5 || share >= 1) return null;
  const percent = { low: share * 100, high: share * 100, unit: "percent", bound: "about" as const, fraction: true };
  return { ...plainValue(tokens, at, at + 2), ...percent };
}

/** "خمس ما يدخل البلاد": a number that is also the word for such a part, where it counts nothing that follows. */
function partAt(tokens: Tokens, at: number): Value | null {
  if (!tokens.is(at, "clause", "part_number")) return null;
  const whole = tokens.is(at + 1, "clause", "part_whole") || tokens.is(at + 1, "head", "income") ||
    tokens.is(at + 1, "head", "programme");
  const { bound, from } = boundBefore(tokens, at);
  const share = 100 / tokens.value[at]!;
  const percent = { low: share, high: share, unit: "percent", bound: bound ?? "about" as const, fraction: true };
  return whole ? { ...plainValue(tokens, from, at + 1), ...percent } : null;
}

/** "half of its income", "a third": a share without a percent sign. */
export function fractionAt(tokens: Tokens, at: number): Value | null {
  if ((tokens.role[at]! & Role.fraction) === 0) return null;
  const percent = tokens.find(at, "fraction")!.value * 100;
  const { bound, from } = boundBefore(tokens, at);
  // "A third at most"
  const behind = bound === null ? tokens.find(at + 1, "bound_after")?.class as Bound | undefined : undefined;
  const own = bound ?? behind ?? "about" as const;
  const next = behind === undefined ? at + 1 : at + 2;
  return {
    ...plainValue(tokens, from, next),
    low: percent,
    high: percent,
    unit: "percent",
    bound: own,
    fraction: true,
  };
}
