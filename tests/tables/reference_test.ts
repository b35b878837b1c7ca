import assert from "node:assert/strict";
import { InputErrors } from "../../lib/base/error.ts";
import { REFERENCE_COLUMNS } from "../../lib/claims/reference.ts";
import { parseReference, readReference } from "../../lib/tables/reference.ts";

const FOLDER = new URL("../../data/reference", import.meta.url).pathname;
const reference = await readReference(FOLDER);
const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** The files as they are, with one of them changed or added. */
async function filesWith(name: string, change: (text: string) => string): Promise<Record<string, string>> {
  const names = Object.keys(REFERENCE_COLUMNS).map((known) => `${known}.csv`);
  const texts = await Promise.all(
    names.map(async (file) => [file, await Deno.readTextFile(`${FOLDER}/${file}`)] as const),
  );
  const files = Object.fromEntries(texts);
  return { ...files, [name]: change(files[name] ?? "") };
}

function faultsOf(files: Readonly<Record<string, string>>): string[] {
  try {
    parseReference(files, "data/reference");
  } catch (error) {
    return (error as Error).message.split("\n");
  }
  return [];
}

Deno.test("readReference() reads every row of the eight files", () => {
  const counts = Object.fromEntries(Object.entries(reference).map(([name, table]) => [name, table.numRows()]));
  assert.deepEqual(counts, {
    heists: 23,
    launches_by_year: 66,
    nuclear_tests: 23,
    panel_reports: 46,
    provisions: 81,
    resolutions: 18,
    theft_by_year: 60,
    votes: 12,
  });
});

Deno.test("readReference() gives numbers, Dates, text and null", () => {
  const theft = reference.theft_by_year.object(0);
  assert.equal(theft.usd, 395_000_000);
  assert.deepEqual(theft.period_start, day("2021-01-01"));
  assert.equal(theft.usd_high, null);
  const adopted = [...reference.resolutions].find(({ resolution }) => resolution === "1718")!;
  assert.deepEqual(adopted.adopted, day("2006-10-14"));
  assert.equal(adopted.unanimous, true);
});

Deno.test("readReference() puts first and last day beside a partial day and a period", () => {
  const heist = [...reference.heists].find(({ victim }) => victim === "DMM Bitcoin")!;
  assert.deepEqual([heist.date, heist.date_start, heist.date_end], ["2024-05", day("2024-05-01"), day("2024-05-31")]);
  const year = [...reference.launches_by_year].find(({ period, year }) => period === "year" && year === 2022)!;
  assert.deepEqual([year.period_start, year.period_end], [day("2022-01-01"), day("2022-12-31")]);
  const periods = new Map([...reference.panel_reports].map((row) => [row.period, [row.period_start, row.period_end]]));
  assert.deepEqual(periods.get("2019-01/2019-04"), [day("2019-01-01"), day("2019-04-30")]);
  assert.deepEqual(periods.get("to 2019-08"), [null, day("2019-08-31")]);
  assert.deepEqual(periods.get("2021 first half"), [day("2021-01-01"), day("2021-06-30")]);
  assert.deepEqual(periods.get(null), [null, null]);
});

Deno.test("parseReference() infers the columns of the analyst's own files", async () => {
  const text = "name,value,day,about,none,year\nA,1.5,2024-05-17,2024-05,,2021\nB,,2024-05-18,2024-05-01,,2022\n";
  const { ports } = parseReference(await filesWith("ports.csv", () => text), "data/reference");
  assert.deepEqual({ ...ports!.object(1) }, {
    name: "B",
    value: null,
    day: day("2024-05-18"),
    about: "2024-05-01",
    about_start: day("2024-05-01"),
    about_end: day("2024-05-01"),
    none: null,
    year: 2022,
  });
});

Deno.test("parseReference() reports all faults together, with file and line", async () => {
  const files = await filesWith(
    "votes.csv",
    (text) => text.replace("2022-05-26,veto", "2022-13-26,veto").replace(",13,2,0,", ",x,2,0,"),
  );
  assert.deepEqual(faultsOf(files), [
    "data/reference/votes.csv:6: date: not a day, month or year: 2022-13-26",
    "data/reference/votes.csv:6: votes_for: not a number: x",
  ]);
  assert.throws(() => parseReference(files, "data/reference"), InputErrors);
});

Deno.test("parseReference() names a misspelt column, and a file that is not there", async () => {
  const misspelt = await filesWith("heists.csv", (text) => text.replace("victim,", "victin,"));
  assert.deepEqual(faultsOf(misspelt).slice(0, 2), [
    "data/reference/heists.csv:1: missing column: victim",
    "data/reference/heists.csv:1: unknown column: victin (did you mean victim?)",
  ]);
  const { "votes.csv": _, ...others } = await filesWith("own.csv", () => "a\n1\n");
  assert.deepEqual(faultsOf(others), ["data/reference/votes.csv: missing file"]);
});

Deno.test("parseReference() finds an empty cell where one is needed, and a period that ends before it begins", async () => {
  const files = await filesWith(
    "theft_by_year.csv",
    (text) =>
      text.replace("395000000,,=,7,Chainalysis", "395000000,,=,7,").replace(
        "2018-01-01,2018-12-31",
        "2018-12-31,2018-01-01",
      ),
  );
  assert.deepEqual(faultsOf(files), [
    "data/reference/theft_by_year.csv:2: publisher: missing value",
    "data/reference/theft_by_year.csv:3: period ends before it begins: 2018-01-01",
  ]);
});
