import { InputError, throwAll } from "../base/error.ts";
import { parseJson } from "../base/json.ts";

const FOLDERS = ["data", "data/words", "data/lexicons"];

/**
 * Throws InputErrors, with line and column, for data that is no JSON. Some of it is imported by modules, as types
 * follow from it: there a fault would end the program before any of its own words could be said.
 */
export function checkData(root: string): void {
  throwAll(
    FOLDERS.flatMap((folder) => namesIn(`${root}/${folder}`).flatMap((name) => faultOf(root, `${folder}/${name}`))),
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return [...Deno.readDirSync(folder)].filter(({ name }) => name.endsWith(".json")).map(({ name }) => name).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

function faultOf(root: string, path: string): readonly InputError[] {
  try {
    parseJson(Deno.readTextFileSync(`${root}/${path}`), path);
    return [];
  } catch (error) {
    if (error instanceof InputError) return [error];
    throw error;
  }
}
