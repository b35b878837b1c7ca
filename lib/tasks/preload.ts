/**
 * Runs before each task that reads the data: a file of it that is no JSON is named with its line, where the module that
 * imports it would end the program with a message that names nothing.
 */
import { checkData } from "./data_faults.ts";

try {
  checkData(".");
} catch (error) {
  console.error((error as Error).message);
  Deno.exit(1);
}
