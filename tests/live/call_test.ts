import assert from "node:assert/strict";
import { callAt } from "../../lib/live/call.ts";

const TEXT = `import { figure } from "../lib/mod.ts";
// figure("none", (
  figure("a)", { note: md\`\${count(rows, ")")} of \${'\`'} {( \\\` \`, of: /[)/]\\)/u }, () => {
    return draw(1 / 2, "(") /* ) */; // )
  });
  figure<Row>("b");
  const c = figure(
    "c",
  );
figure("never", (
`;

Deno.test("callAt() reads a call to the bracket that closes it, past strings, templates, comments and patterns", () => {
  const whole = TEXT.split("\n");
  assert.equal(callAt(TEXT, 3, 3), [whole[2]!.slice(2), whole[3]!.slice(2), "});"].join("\n").slice(0, -1));
  assert.equal(callAt(TEXT, 6, 3), 'figure<Row>("b")');
  assert.equal(callAt(TEXT, 7, 13), 'figure(\n    "c",\n  )');
});

Deno.test("callAt() gives null where there is no call, or one that does not end", () => {
  assert.equal(callAt(TEXT, 10, 1), null);
  assert.equal(callAt(TEXT, 1, 1), null);
  assert.equal(callAt(TEXT, 99, 1), null);
});

Deno.test("callAt() reads each figure of the project's notebooks whole", () => {
  const folder = new URL("../../notebooks/", import.meta.url);
  for (const { name } of Deno.readDirSync(folder)) {
    const text = Deno.readTextFileSync(new URL(name, folder));
    const lines = text.split("\n");
    for (const [index, line] of lines.entries()) {
      if (!/^ {2}(?:figure|table|prose)\(/u.test(line)) continue;
      const call = callAt(text, index + 1, 3) ?? "";
      // The next line after it is blank: a call that ended early, or late, would end elsewhere.
      const last = index + call.split("\n").length;
      assert.ok(lines[last - 1]!.endsWith(");") && lines[last]!.length < 4, `${name}:${index + 1}: ${call}`);
    }
  }
});
