import assert from "node:assert/strict";
import { periodInWords } from "../../lib/claims/period.ts";

type Case = readonly [start: string | null, end: string | null, bare: string, placed: string];

const CASES: readonly Case[] = [
  ["2022-01-01", "2022-12-31", "2022", "in 2022"],
  ["2017-01-01", "2021-12-31", "2017 to 2021", "from 2017 to 2021"],
  ["2019-07-01", "2019-08-31", "July to August 2019", "from July to August 2019"],
  ["2022-11-01", "2022-11-30", "November 2022", "in November 2022"],
  ["2020-02-01", "2020-02-29", "February 2020", "in February 2020"],
  ["2019-08-06", "2019-08-06", "6 August 2019", "on 6 August 2019"],
  ["2019-07-25", "2019-08-08", "25 July to 8 August 2019", "from 25 July to 8 August 2019"],
  ["2019-07-25", "2019-07-28", "25 to 28 July 2019", "from 25 to 28 July 2019"],
  ["2021-12-30", "2022-01-02", "30 December 2021 to 2 January 2022", "from 30 December 2021 to 2 January 2022"],
  ["2023-08-01", "2024-01-31", "the six months to January 2024", "in the six months to January 2024"],
  ["2023-07-01", "2024-06-30", "the 12 months to June 2024", "in the 12 months to June 2024"],
  ["2000-01-01", "2021-06-30", "January 2000 to June 2021", "from January 2000 to June 2021"],
  ["2023-01-01", "2023-06-30", "the first half of 2023", "in the first half of 2023"],
  ["2023-07-01", "2023-12-31", "the second half of 2023", "in the second half of 2023"],
  ["2006-01-01", null, "since 2006", "since 2006"],
  ["2006-10-01", null, "since October 2006", "since October 2006"],
  ["2006-10-14", null, "since 14 October 2006", "since 14 October 2006"],
  [null, "2021-12-31", "until 2021", "until 2021"],
  [null, null, "to date", "to date"],
];

const day = (text: string | null) => text === null ? null : new Date(text);

for (const [start, end, bare, placed] of CASES) {
  Deno.test(`periodInWords() writes "${placed}"`, () => {
    assert.equal(periodInWords(day(start), day(end)), bare);
    assert.equal(periodInWords(day(start), day(end), { placed: true }), placed);
  });
}
