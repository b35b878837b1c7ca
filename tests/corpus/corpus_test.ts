import assert from "node:assert/strict";
import { readCorpus } from "../../lib/corpus/corpus.ts";
import { faultsOf, PROFILES, readFiles, withFolder } from "./folder.ts";

const ENGLISH = "The panel said that the hackers had stolen more than the year before.";

Deno.test("readCorpus() reads the project's own articles", async () => {
  const documents = await readCorpus("data/corpus", { profiles: PROFILES });
  assert.ok(documents.length >= 5);
  const known = new Map(documents.map((document) => [document.key, document]));
  assert.deepEqual(
    ["digi-2019", "sbs-2019", "posterguy-2023", "benzinga-2024", "dw-2022"].map((key) => {
      const { language, direction, published, published_basis } = known.get(key)!;
      return [language, direction, published?.toISOString().slice(0, 10), published_basis];
    }),
    [
      ["no", "ltr", "2019-08-07", "catalogue"],
      ["ar", "rtl", "2019-08-08", "catalogue"],
      ["en", "ltr", "2023-04-07", "catalogue"],
      ["en", "ltr", "2024-03-21", "catalogue"],
      ["de", "ltr", "2022-02-06", "catalogue"],
    ],
  );
  for (const { file, text, titleSpan, title } of documents) {
    if (file.endsWith(".txt")) assert.equal(text, Deno.readTextFileSync(`data/corpus/${file}`));
    if (titleSpan) assert.equal(text.slice(...titleSpan), title);
  }
});

Deno.test("readCorpus() reads every ending, folders below, and files without a row, sorted by key", async () => {
  const documents = await readFiles({
    "b.TXT": ENGLISH,
    "deep/er/a.md": `# A heading\n\n${ENGLISH}`,
    "c.html": `<h1>Page</h1><p>${ENGLISH}</p>`,
    "a.htm": `<p>${ENGLISH}</p>`,
  });
  assert.deepEqual(documents.map(({ key, file }) => [key, file]), [
    ["a", "a.htm"],
    ["b", "b.TXT"],
    ["c", "c.html"],
    ["deep/er/a", "deep/er/a.md"],
  ]);
  assert.equal(documents[1]!.published, null);
  assert.equal(documents[1]!.published_basis, "none");
  assert.equal(documents[1]!.words, 13);
  assert.match(documents[1]!.sha256, /^[0-9a-f]{64}$/u);
});

Deno.test("readCorpus() gives nothing for an empty folder and an error for none", async () => {
  assert.deepEqual(await readFiles({}), []);
  await assert.rejects(readCorpus("no/such/folder/", { profiles: [] }), {
    message: "no/such/folder: no such folder (name a folder of articles)",
  });
});

Deno.test("readCorpus() leaves hidden files and papers out and names files of other endings", async () => {
  const skipped: string[] = [];
  const files = {
    ".hidden.txt": "x",
    NOTICE: "x",
    "README.md": "x",
    "photo.jpg": "x",
    ".git/a.txt": "x",
    "a.txt": ENGLISH,
  };
  const documents = await withFolder(
    files,
    (dir) => readCorpus(dir, { profiles: PROFILES, onSkipped: (file) => skipped.push(file) }),
  );
  assert.deepEqual(documents.map(({ file }) => file), ["a.txt"]);
  assert.deepEqual(skipped, ["photo.jpg"]);
});

Deno.test("readCorpus() takes what the catalogue says, whichever columns it has", async () => {
  const rows = 'file,published,note\na.txt,2024-03,"one, two"\nb.txt,2024,\n';
  const [a, b] = await readFiles({ "a.txt": ENGLISH, "b.txt": ENGLISH, "catalog.csv": rows });
  assert.deepEqual([a!.published, a!.published_end], [new Date("2024-03-01"), new Date("2024-03-31")]);
  assert.deepEqual([b!.published, b!.published_end], [new Date("2024-01-01"), new Date("2024-12-31")]);
  assert.deepEqual([a!.note, b!.note, a!.published_note], ["one, two", null, "catalog.csv"]);
});

Deno.test("readCorpus() gathers every fault of catalogue and files", async () => {
  const faults = await faultsOf({
    "a.txt": ENGLISH,
    "b.txt": ENGLISH,
    "c.txt": "   \n",
    "d.md": "---\ntitle: x\npublished: soon\n---\nText.",
    "same.txt": ENGLISH,
    "sub/locked.pdf": "%PDF-1.7 and then nothing of the kind",
    "zero.txt": new Uint8Array([0, 1, 2]),
    "catalog.csv":
      "file,key,publised,url\na.txt,one,,javascript:alert(1)\nb.tx,two,,\nb.txt,same,,\nb.txt,three\na.txt,four,,\n",
  });
  assert.deepEqual(faults, [
    "catalog.csv:5: number of cells: 2 (the heading has 4; a cell with a comma in it is put in double quotes)",
    "catalog.csv:1: unknown column: publised (did you mean published?)",
    "catalog.csv:2: no web address: javascript:alert(1) (http: or https:)",
    "catalog.csv:6: file twice: a.txt (first in catalog.csv:2)",
    "catalog.csv:3: no such file: b.tx (did you mean b.txt?)",
    "c.txt: no text in it (remove the file, or save the article)",
    "d.md:3: no date: soon (a day, month or year: 2024-03-21, 2024-03, 2024)",
    "sub/locked.pdf: not a PDF that can be read (open it and print it to a new PDF, or save its text as a .txt file)",
    "zero.txt: not UTF-8, and no other encoding fits (save it as UTF-8)",
    "same.txt: key twice: same (first in catalog.csv:4)",
  ]);
});

Deno.test("readCorpus() refuses dates that no calendar has", async () => {
  const faults = await faultsOf({ "a.txt": ENGLISH, "catalog.csv": "file,published\na.txt,2023-02-29\n" });
  assert.deepEqual(faults, ["catalog.csv:2: no date: 2023-02-29 (a day, month or year: 2024-03-21, 2024-03, 2024)"]);
});

Deno.test("readCorpus() gives the same documents twice, whatever the order of rows", async () => {
  const files = { "a.txt": ENGLISH, "b.txt": `${ENGLISH} More.` };
  const one = await readFiles({ ...files, "catalog.csv": "file,key\na.txt,z\nb.txt,y\n" });
  const other = await readFiles({ ...files, "catalog.csv": "key,file\r\ny,b.txt\r\nz,a.txt\r\n" });
  assert.deepEqual(one, other);
  assert.deepEqual(one.map(({ key }) => key), ["y", "z"]);
});
