/** How long a step of making the file took, in milliseconds. */
export interface Step {
  readonly name: string;
  readonly ms: number;
}

/** Does a step and adds its name and time to `steps`. */
export async function timed<T>(steps: Step[], name: string, work: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  steps.push({ name, ms: Math.round(performance.now() - started) });
  return result;
}
