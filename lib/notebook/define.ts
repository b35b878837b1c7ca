import { InputError, nearest } from "../base/error.ts";
import type { Block } from "./block.ts";
import { type InputSpec, type InputValue, parseInput } from "./input_spec.ts";
import { PlacedError, placeHere } from "./place.ts";

/** A block as its maker hands it in: the place is added here. */
type NewBlock = Block extends infer Kind ? Kind extends Block ? Omit<Kind, "place"> : never : never;

/** A notebook that is being defined: its blocks so far and what its inputs are to start with. */
interface Definition {
  readonly blocks: Block[];
  readonly values: Readonly<Record<string, string>>;
  /** if true, a value that fits no longer is dropped: after an edit */
  readonly lenient: boolean;
}

let current: Definition | undefined;

/** Runs `define` and returns the blocks that it made. Throws for a value whose input is not there, unless lenient. */
export function collect(define: () => void, values: Definition["values"], lenient: boolean): readonly Block[] {
  const outer = current;
  const blocks: Block[] = [];
  current = { blocks, values, lenient };
  try {
    const result: unknown = define();
    if (result instanceof Promise) throw new TypeError("a notebook is async (it must run in one go)");
  } finally {
    current = outer;
  }
  checkBrushes(blocks);
  if (!lenient) checkNames(blocks, values);
  return blocks;
}

const NAME = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

/** Adds a block to the notebook that is being defined. Throws outside one, and for a name that is used twice. */
export function addBlock(block: NewBlock): void {
  const what = `${block.kind} ${block.name}`;
  if (!current) throw new Error(`outside a notebook: ${what} (it belongs in the function given to notebook())`);
  if (!NAME.test(block.name)) throw new RangeError(`not a short name: ${block.name} (letters, digits, - and _)`);
  const other = current.blocks.find(({ name }) => name === block.name);
  if (other) throw new Error(`used twice: ${block.name} (${other.kind}${other.place ? ` at ${other.place}` : ""})`);
  current.blocks.push({ ...block, place: placeHere() });
}

/** A name for prose that its author did not name: by its place among the blocks of prose. */
export function proseName(): string {
  return `prose-${(current?.blocks.filter(({ kind }) => kind === "prose").length ?? 0) + 1}`;
}

/** The value that was set for an input, or undefined. Throws for one that does not fit, unless lenient. */
export function givenText(spec: InputSpec): InputValue | undefined {
  const text = current?.values[spec.name];
  if (text === undefined) return undefined;
  try {
    return parseInput(spec, text);
  } catch (cause) {
    if (current!.lenient) return undefined;
    throw new InputError({ where: `${spec.name}=${text}`, what: (cause as Error).message, cause });
  }
}

/** A brush that no figure takes could never be used: that is said where it was made. */
function checkBrushes(blocks: readonly Block[]): void {
  const used = new Set(blocks.map((block) => block.kind === "figure" ? block.brush?.name : undefined));
  const unused = blocks.find((one) => one.kind === "input" && one.input.spec.kind === "brush" && !used.has(one.name));
  if (!unused) return;
  const hint = `hand it to one: figure("…", { brush: …, … }, …)`;
  throw new PlacedError(`no figure takes brush ${unused.name} (${hint})`, unused.place);
}

function checkNames(blocks: readonly Block[], values: Definition["values"]): void {
  const known = blocks.flatMap(({ kind, name }) => kind === "input" ? [name] : []);
  for (const [name, text] of Object.entries(values)) {
    if (!known.includes(name)) {
      throw new InputError({ where: `${name}=${text}`, what: `unknown input: ${name}`, hint: hintOf(name, known) });
    }
  }
}

/** What is said about an unknown name: the likely one, and all that are known. */
export function hintOf(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return `${near ? `did you mean ${near}? ` : ""}known: ${known.join(", ") || "none"}`;
}
