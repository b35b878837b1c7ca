import type { Browser, Page } from "puppeteer-core";
import type { Subject } from "./subjects.ts";

/** What was measured of one system; milliseconds unless said otherwise. */
export interface Measured {
  readonly name: string;
  /** start of the process to the first chart */
  readonly start: number;
  readonly edit: { readonly p50: number; readonly p95: number; readonly max: number };
  /** page loads while files were edited */
  readonly navigations: number;
  /** saves in quick succession of which the last was never shown */
  readonly lost: string;
  /** whether an input that was moved kept its value over the edits */
  readonly kept: boolean;
  readonly input: number;
  /** kilobytes */
  readonly heapPerEdit: number;
  readonly nodes: string;
  readonly listeners: string;
}

const LABEL = "LABEL";

/** Measures one system in a fresh page of a browser that runs already. */
export async function measure(subject: Subject, browser: Browser, edits: number): Promise<Measured> {
  const save = (label: string) =>
    Deno.writeTextFileSync(`${subject.folder}/${subject.file}`, subject.text.replace(LABEL, label));
  save("first");
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const [program, ...args] = subject.command;
  const started = performance.now();
  // Without CI Vite ends as soon as its standard input does.
  const options: Deno.CommandOptions = {
    args: [...args],
    cwd: subject.folder,
    stdout: "null",
    stderr: "null",
    env: { CI: "true" },
  };
  const process = new Deno.Command(program, options).spawn();
  try {
    await reach(page, subject.address);
    await shows(page, "first");
    const start = performance.now() - started;
    return { name: subject.name, start, ...await measurePage(page, subject, save, edits) };
  } finally {
    await page.close();
    process.kill("SIGTERM");
    await process.status;
  }
}

async function measurePage(
  page: Page,
  subject: Subject,
  save: (label: string) => void,
  edits: number,
): Promise<Omit<Measured, "name" | "start">> {
  let navigations = 0;
  page.on("domcontentloaded", () => navigations++);
  await pause(1500);
  await move(page, subject.input, 7);
  const edit = await editTimes(page, save, 40);
  const kept = await page.$eval(subject.input, (input) => (input as HTMLInputElement).value === "7");
  const loads = navigations;
  const times = await inputTimes(page, subject.input);
  const before = await settled(page);
  let lost = 0;
  for (let at = 0; at < edits; at++) {
    save(`burst ${at} a`);
    await pause(at % 25);
    save(`burst ${at} b`);
    if (!await shows(page, `burst ${at} b`, 3000)) lost++;
  }
  const after = await settled(page);
  return {
    edit: { p50: quantile(edit, 0.5), p95: quantile(edit, 0.95), max: edit.at(-1)! },
    navigations: loads,
    lost: `${lost}/${edits}`,
    kept,
    input: quantile(times, 0.5),
    heapPerEdit: (after.JSHeapUsedSize! - before.JSHeapUsedSize!) / (2 * edits) / 1024,
    nodes: `${before.Nodes} -> ${after.Nodes}`,
    listeners: `${before.JSEventListeners} -> ${after.JSEventListeners}`,
  };
}

async function reach(page: Page, address: string): Promise<void> {
  for (;;) {
    try {
      await page.goto(address, { waitUntil: "domcontentloaded" });
      return;
    } catch {
      // The server is not up yet: it is asked again until it is.
      await pause(10);
    }
  }
}

/** Whether a chart comes to hold some words within a time. A page that is loaded anew meanwhile is asked again. */
async function shows(page: Page, words: string, timeout = 30_000): Promise<boolean> {
  const end = performance.now() + timeout;
  while (performance.now() < end) {
    try {
      await page.waitForFunction(
        (text: string) => [...document.querySelectorAll("svg")].some((chart) => chart.textContent!.includes(text)),
        { polling: "mutation", timeout: end - performance.now() },
        words,
      );
      return true;
    } catch {
      await pause(5);
    }
  }
  return false;
}

async function editTimes(page: Page, save: (label: string) => void, count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at++) {
    const label = `edit ${at} of ${count}`;
    await pause(120 + 7 * (at % 9));
    const from = performance.now();
    const shown = shows(page, label, 5000);
    save(label);
    if (await shown) times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b);
}

function move(page: Page, input: string, value: number): Promise<void> {
  return page.$eval(input, (control, to) => {
    (control as HTMLInputElement).value = String(to);
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);
}

/** From the input's event to the chart that replaced the last one, layout included. */
function inputTimes(page: Page, input: string): Promise<readonly number[]> {
  return page.$eval(input, async (control) => {
    const times: number[] = [];
    // A message to oneself is the shortest task of its own: some draw at once, others in a later task.
    const channel = new MessageChannel();
    const turn = () => new Promise((done) => (channel.port1.onmessage = done, channel.port2.postMessage(0)));
    for (let at = 0; at < 60; at++) {
      (control as HTMLInputElement).value = String(19 + (at % 2));
      const last = [...document.querySelectorAll("svg")].find((chart) => chart.textContent!.includes("edit"));
      const from = performance.now();
      control.dispatchEvent(new Event("input", { bubbles: true }));
      while (last && document.contains(last) && performance.now() - from < 1000) await turn();
      document.body.getBoundingClientRect();
      times.push(performance.now() - from);
      await new Promise((done) => setTimeout(done, 20));
    }
    return times.sort((a, b) => a - b);
  });
}

async function settled(page: Page) {
  const session = await page.createCDPSession();
  for (let pass = 0; pass < 2; pass++) await session.send("HeapProfiler.collectGarbage");
  await session.detach();
  return await page.metrics();
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
