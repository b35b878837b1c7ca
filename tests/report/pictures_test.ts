import assert from "node:assert/strict";
import { goldTables } from "../gold_claims.ts";
import { parsePng, type Picture, worstDifference } from "../png.ts";
import { made } from "./gold_briefing.ts";
import { make } from "./pdf/made.ts";

const GOLDEN = new URL("../golden/pages/", import.meta.url).pathname;
const CHANGED = new URL("../../out/changed/pages/", import.meta.url).pathname;
const RESOLUTION = "30";
/** Of 255: another letter at this size changes less, another word, line or colour more. */
const TOLERANCE = 6;

/** The pages of a PDF as small pictures, by file name. */
async function picturesOf(pdf: Uint8Array): Promise<Map<string, Uint8Array>> {
  const folder = await Deno.makeTempDir();
  await Deno.writeFile(`${folder}/briefing.pdf`, pdf);
  const args = ["-r", RESOLUTION, "-png", `${folder}/briefing.pdf`, `${folder}/page`];
  const { success } = await new Deno.Command("pdftoppm", { args }).output();
  assert.ok(success, "pdftoppm can't draw the pages");
  const names = [...Deno.readDirSync(folder)].map(({ name }) => name).filter((name) => name.endsWith(".png")).sort();
  const pictures = new Map(names.map((name) => [name, Deno.readFileSync(`${folder}/${name}`)]));
  await Deno.remove(folder, { recursive: true });
  return pictures;
}

function readGolden(): Map<string, Uint8Array> {
  try {
    const names = [...Deno.readDirSync(GOLDEN)].map(({ name }) => name).sort();
    return new Map(names.map((name) => [name, Deno.readFileSync(GOLDEN + name)]));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return new Map();
    throw error;
  }
}

function writeAll(folder: string, pictures: ReadonlyMap<string, Uint8Array>): void {
  Deno.mkdirSync(folder, { recursive: true });
  for (const { name } of Deno.readDirSync(folder)) Deno.removeSync(folder + name);
  for (const [name, bytes] of pictures) Deno.writeFileSync(folder + name, bytes);
}

/** Whether there is a program that draws pages; it comes with Debian's poppler-utils, not with this project. */
function canDraw(): boolean {
  try {
    return new Deno.Command("pdftoppm", { args: ["-v"], stderr: "null" }).outputSync().success;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

Deno.test({
  name: "the pages of the annotated articles look as their golden pictures do",
  // A machine that checks for others has to have it.
  ignore: !canDraw() && !Deno.env.get("CI"),
  fn: async () => {
    const { html, title } = await made(await goldTables());
    const { pdf } = await make(html, { title, attachments: [] });
    const [now, golden] = [await picturesOf(pdf), readGolden()];
    if (Deno.args.includes("--write")) return writeAll(GOLDEN, now);
    const changed = new Map([...now].filter(([name, bytes]) => !looksAlike(bytes, golden.get(name))));
    if (changed.size > 0) writeAll(CHANGED, changed);
    const hint = "see out/changed/pages/; if they are right: deno task golden";
    assert.deepEqual([...changed.keys()], [], `pages that look otherwise (${hint})`);
    assert.deepEqual([...golden.keys()], [...now.keys()], `other pages than before (${hint})`);
  },
});

function looksAlike(bytes: Uint8Array, golden: Uint8Array | undefined): boolean {
  return golden !== undefined && worstDifference(parsePng(bytes), parsePng(golden)) <= TOLERANCE;
}

Deno.test("worstDifference() sees a line that is gone and hardly sees one that lies a little elsewhere", () => {
  const blank: Picture = { width: 48, height: 48, points: new Uint8Array(48 * 48).fill(255) };
  const lined = (y: number, grey: number): Picture => {
    const points = blank.points.slice();
    for (const row of [0, 4, 8]) points.fill(grey, (y + row) * 48, (y + row + 1) * 48);
    return { ...blank, points };
  };
  assert.equal(worstDifference(lined(14, 0), lined(14, 0)), 0);
  assert.ok(worstDifference(lined(14, 0), lined(14, 12)) <= TOLERANCE);
  assert.ok(worstDifference(lined(14, 0), blank) > TOLERANCE);
  assert.equal(worstDifference(blank, { ...blank, width: 47 }), 255);
});
