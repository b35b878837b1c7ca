import assert from "node:assert/strict";
import { InputErrors } from "../../lib/base/error.ts";
import { compileLexicon } from "../../lib/extract/lexicon/compile.ts";
import { parseLexicon } from "../../lib/extract/lexicon/lexicon.ts";
import { Scanner } from "../../lib/extract/scan/scan.ts";

const FOLDER = new URL("../../data/lexicons/", import.meta.url);
const names = [...Deno.readDirSync(FOLDER)].map((entry) => entry.name).filter((name) => name.endsWith(".json")).sort();
const languages = names.filter((name) => name !== "common.json");

Deno.test("parseLexicon() reads every lexicon of the project", () => {
  for (const name of names) {
    const raw = parseLexicon(Deno.readTextFileSync(new URL(name, FOLDER)), name);
    assert.ok(raw.forms.length > 0, name);
    if (name !== "common.json") assert.equal(`${raw.language}.json`, name);
  }
});

Deno.test("parseLexicon() says which key was meant", () => {
  assert.throws(
    () => parseLexicon('{"mounth": {}}', "xx.json"),
    /xx\.json: unknown key: mounth \(did you mean month\?\)/u,
  );
});

Deno.test("parseLexicon() gathers faults", () => {
  const text = '{"bound": {"overr": "x"}, "number": {"one": "x"}, "grammar": {"decimals": "."}}';
  assert.throws(
    () => parseLexicon(text, "xx.json"),
    (error: unknown) => error instanceof InputErrors && error.errors.length === 3,
  );
});

Deno.test("parseLexicon() accepts no marks inside a word", () => {
  assert.throws(() => parseLexicon('{"percent": "per*cent"}', "xx.json"), /not a form: percent: per\*cent/u);
});

for (const name of languages) {
  Deno.test(`${name} has months, weekdays, units, bounds and numbers to ten`, () => {
    const raw = parseLexicon(Deno.readTextFileSync(new URL(name, FOLDER)), name);
    const classes = (section: string) =>
      new Set(raw.forms.filter((form) => form.section === section).map((form) => form.class));
    for (let month = 1; month <= 12; month++) assert.ok(classes("month").has(`${month}`), `month ${month}`);
    for (let day = 1; day <= 7; day++) assert.ok(classes("weekday").has(`${day}`), `weekday ${day}`);
    for (let number = 0; number <= 10; number++) assert.ok(classes("number").has(`${number}`), `number ${number}`);
    for (const bound of ["about", "almost", "min", "over", "max", "under"]) {
      assert.ok(classes("bound").has(bound), bound);
    }
    for (const unit of ["day", "week", "month", "quarter", "half", "year"]) assert.ok(classes("unit").has(unit), unit);
  });
}

const none = parseLexicon("{}", "none.json");

function entriesOf(lexicon: string, text: string): string[] {
  const tokens = new Scanner(compileLexicon(parseLexicon(lexicon, "xx.json"), none)).scan(text);
  return tokens.entries(0).map((entry) => `${entry.section}.${entry.class}`).sort();
}

Deno.test("compileLexicon() gives a compound the entries of its stem and its tail", () => {
  const lexicon = '{"subject": {"missile": "raketen*"}, "trigger": {"test": "*tests"}}';
  assert.deepEqual(entriesOf(lexicon, "Raketentests"), ["subject.missile", "trigger.test"]);
});

Deno.test("compileLexicon() finds an exact word with linking letters before a tail", () => {
  const lexicon = '{"grammar": {"linking": ["s"]}, "flow": {"export": "ausfuhr"}, "action": {"ban": "*verbot"}}';
  assert.deepEqual(entriesOf(lexicon, "Ausfuhrsverbot"), ["action.ban", "flow.export"]);
});

Deno.test("compileLexicon() lets the longer stem of a section hide the shorter one", () => {
  const lexicon = '{"subject": {"missile": "missil*", "icbm": "missilx*"}}';
  assert.deepEqual(entriesOf(lexicon, "missilxy"), ["subject.icbm"]);
  assert.deepEqual(entriesOf(lexicon, "missiler"), ["subject.missile"]);
});

Deno.test("compileLexicon() lets an exact form hide a stem of its section, but not where a word may have several classes", () => {
  assert.deepEqual(entriesOf('{"subject": {"missile": "missil*", "icbm": "missilx"}}', "missilx"), ["subject.icbm"]);
  const both = '{"clause": {"future": "plan*", "meant": "planned"}}';
  assert.deepEqual(entriesOf(both, "planned"), ["clause.future", "clause.meant"]);
});

Deno.test("compileLexicon() matches stems inside phrases", () => {
  const lexicon = '{"subject": {"ballistic": "ballistisk* missil*"}}';
  assert.deepEqual(entriesOf(lexicon, "ballistiske missiler"), ["subject.ballistic"]);
});

Deno.test("compileLexicon() hands on what the last word of a phrase says of time or order, and nothing else", () => {
  const raw = parseLexicon(
    JSON.stringify({
      stopword: "the, a",
      time: { last: "last" },
      ordinal: { 2: "second" },
      trigger: { launch: "launch", other: "the launch, old last" },
      clause: { last: "the last", another: "a second" },
    }),
    "xx.json",
  );
  const lexicon = compileLexicon(raw, { language: "", grammar: raw.grammar, forms: [] });
  const classes = (text: string) => {
    const tokens = new Scanner(lexicon).scan(text);
    return tokens.entries(0).map((entry) => `${entry.section}.${entry.class}`).sort();
  };
  assert.deepEqual(classes("the last"), ["clause.last", "time.last"]);
  assert.deepEqual(classes("a second"), ["clause.another", "ordinal.2"]);
  assert.deepEqual(classes("the launch"), ["trigger.other"]);
  assert.deepEqual(classes("old last"), ["trigger.other"]);
});
