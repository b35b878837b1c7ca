import assert from "node:assert/strict";
import { trimmed } from "../../../lib/report/section/trim.ts";

const chart = (inner: string) => `<svg class="chart" viewBox="0 0 640 100" height="100" width="640">${inner}</svg>`;
const ticks = (inner: string) => `<g aria-label="x-axis tick label">${inner}</g>`;
const height = (svg: string) => /viewBox="0 0 640 (\d+)" height="(\d+)"/u.exec(svg)!.slice(1).join(" ");

Deno.test("trimmed() takes the white strip below a chart off, and leaves what has letters there", () => {
  assert.equal(height(trimmed(chart(ticks("<text>2016</text>")))), "90 90");
  assert.equal(height(trimmed(chart('<g aria-label="y-axis tick label"></g>'))), "78 78");
  const two = chart(ticks('<text><tspan y="0.71em">Jan</tspan><tspan dy="1em">2022</tspan></text>'));
  for (const full of [chart(`${ticks("")}<g aria-label="x-axis label"></g>`), two, chart("<path d='M0 0'/>")]) {
    assert.equal(height(trimmed(full)), "100 100");
  }
});

Deno.test("trimmed() leaves the parts of a chart without names, and the chart its own", () => {
  const named = chart(ticks("<text>2016</text>")).replace("<svg", '<svg role="img" aria-label="All years"');
  assert.match(trimmed(named), /^<svg role="img" aria-label="All years"[^>]*><g><text>2016<\/text><\/g><\/svg>$/u);
});

Deno.test("trimmed() changes the chart alone, not what is drawn in it", () => {
  const inner = `<g stroke="red"><text>2016</text></g><image height="100" viewBox="0 0 640 100"/>`;
  assert.ok(trimmed(chart(inner)).endsWith(`${inner}</svg>`));
});
