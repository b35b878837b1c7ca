import assert from "node:assert/strict";
import { addDocument } from "../../lib/corpus/add.ts";
import { readCorpus } from "../../lib/corpus/corpus.ts";
import { PROFILES, withFolder } from "./folder.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const ARABIC = "قال التقرير إن كوريا الشمالية سرقت ما يصل إلى ملياري دولار، من المصارف.";
const add = (dir: string, text: string, name?: string, cells: Record<string, string> = {}) =>
  addDocument(dir, { bytes: bytesOf(text), name, cells, profiles: PROFILES });

Deno.test("addDocument() writes article and row, and readCorpus() reads them back", async () => {
  await withFolder({}, async (dir) => {
    const title = 'سرقة "كبيرة"، في عام';
    const added = await add(dir, ARABIC, "../../some where/ARTICLE one.TXT", {
      title,
      publisher: "Wire, Inc.",
      published: "2019-08",
      note: "two\nlines",
    });
    assert.ok(added.added);
    assert.equal(added.document.file, "article-one.txt");
    const documents = await readCorpus(dir, { profiles: PROFILES });
    assert.deepEqual(documents, [added.document]);
    const [{ publisher, note, language, published_end }] = documents as [typeof documents[0] & object];
    assert.deepEqual([publisher, note, language, documents[0]!.title], ["Wire, Inc.", "two\nlines", "ar", title]);
    assert.deepEqual(published_end, new Date("2019-08-31"));
  });
});

Deno.test("addDocument() keeps the catalogue byte for byte and its own line ends", async () => {
  const catalog = '\uFEFFfile,note,published\r\nold.txt,"kept, as it is ",\r\n\r\n"old 2.txt","x""y",2020';
  await withFolder({ "catalog.csv": catalog, "old.txt": "Old.", "old 2.txt": "Old two." }, async (dir) => {
    await add(dir, ARABIC, "new.txt", { note: "a,b", published: "2021" });
    assert.equal(
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(Deno.readFileSync(`${dir}/catalog.csv`)),
      `${catalog}\r\nnew.txt,"a,b",2021\r\n`,
    );
    assert.equal((await readCorpus(dir, { profiles: PROFILES })).length, 3);
  });
});

Deno.test("addDocument() names what comes without a name by its title and kind, and never overwrites", async () => {
  await withFolder({ "up-to-2bn-stolen.md": "Other." }, async (dir) => {
    const page =
      "<!doctype html><title>Up to $2bn stolen</title><p>The panel said so, in a report that it has written.";
    const first = await add(dir, page);
    const second = await add(dir, `${page} Later.`);
    const third = await add(dir, "README of a kind", "readme.txt");
    assert.deepEqual(
      [first, second, third].map((added) => added.added && [added.document.file, added.document.key]),
      [
        ["up-to-2bn-stolen-2.html", "up-to-2bn-stolen-2"],
        ["up-to-2bn-stolen-3.html", "up-to-2bn-stolen-3"],
        ["article-readme.txt", "article-readme"],
      ],
    );
    assert.equal(Deno.readTextFileSync(`${dir}/up-to-2bn-stolen.md`), "Other.");
  });
});

Deno.test("addDocument() says where the same bytes are already", async () => {
  await withFolder({ "sub/old.txt": ARABIC }, async (dir) => {
    assert.deepEqual(await add(dir, ARABIC, "new.txt"), { added: false, file: "sub/old.txt" });
    assert.deepEqual([...Deno.readDirSync(dir)].map(({ name }) => name), ["sub"]);
  });
});

Deno.test("addDocument() writes nothing where anything is wrong", async () => {
  const cases: [Record<string, string>, string][] = [
    [{ published: "yesterday" }, "add: no date: yesterday (a day, month or year: 2024-03-21, 2024-03, 2024)"],
    [{ url: "javascript:x" }, "add: no web address: javascript:x (http: or https:)"],
    [{ key: "one" }, "add: key twice: one (old.txt has it)"],
    [{ key: "loose" }, "add: key twice: loose (loose.txt has it)"],
    [{ title: "x" }, "DIR/catalog.csv: no column: title (add it to the heading, and a comma to each row)"],
  ];
  const catalog = "file,key,published,url\nold.txt,one,,\n";
  for (const [cells, message] of cases) {
    await withFolder({ "old.txt": "Old.", "loose.txt": "Loose.", "catalog.csv": catalog }, async (dir) => {
      await assert.rejects(add(dir, ARABIC, "new.txt", cells), (error: Error) => {
        assert.equal(error.message.replace(dir, "DIR"), message);
        return true;
      });
      assert.deepEqual([...Deno.readDirSync(dir)].map(({ name }) => name).sort(), [
        "catalog.csv",
        "loose.txt",
        "old.txt",
      ]);
      assert.equal(Deno.readTextFileSync(`${dir}/catalog.csv`), catalog);
    });
  }
  await withFolder({}, async (dir) => {
    const noText = addDocument(dir, {
      bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0]),
      name: "a.docx",
      cells: {},
      profiles: [],
    });
    await assert.rejects(noText, { message: "a.docx: not UTF-8, and no other encoding fits (save it as UTF-8)" });
    assert.deepEqual([...Deno.readDirSync(dir)], []);
  });
});
