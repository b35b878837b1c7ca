import { parseCsv } from "../../base/csv.ts";
import { InputError, throwAll } from "../../base/error.ts";
import { parseDay } from "../../claims/day.ts";
import { attachmentsOf } from "../pdf/attach.ts";
import type { Older } from "./news.ts";

/** What an older briefing said, from the files attached to it. Throws an InputError for a PDF that has none. */
export async function olderBriefing(pdf: Uint8Array, where: string): Promise<Older> {
  const files = await attached(pdf, where);
  const claims = rowsOf(files, "claims.csv", where);
  const days = rowsOf(files, "documents.csv", where).flatMap((row) =>
    parseDay((row["published"] ?? "").slice(0, 10)) ?? []
  );
  return { claims, day: days.length === 0 ? null : new Date(Math.max(...days.map(Number))) };
}

async function attached(pdf: Uint8Array, where: string): Promise<Map<string, Uint8Array>> {
  try {
    return await attachmentsOf(pdf);
  } catch (cause) {
    throw new InputError({ where, what: (cause as Error).message, cause });
  }
}

function rowsOf(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  where: string,
): Readonly<Record<string, string>>[] {
  const bytes = files.get(name);
  if (bytes === undefined) {
    throw new InputError({
      where,
      what: `no ${name} is attached`,
      hint: "a briefing of Casebook has its claims attached",
    });
  }
  const { rows, faults } = parseCsv(new TextDecoder().decode(bytes), `${where}/${name}`);
  throwAll(faults);
  return rows.map(({ cells }) => cells);
}
