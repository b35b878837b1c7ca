/** Methods of arrays that look at their elements one after the other. */
const METHODS = ["every", "filter", "find", "findIndex", "findLast", "flatMap", "forEach", "map", "some"] as const;

type Visit = (element: unknown, index: number, array: unknown[]) => unknown;
type Method = (this: unknown[], visit: Visit, own?: unknown) => unknown;

/** A text that counts how many of its units are looked at. */
class CountedText extends String {
  units = 0;

  override charCodeAt(index: number): number {
    this.units++;
    return super.charCodeAt(index);
  }

  override slice(start?: number, end?: number): string {
    const part = super.slice(start, end);
    this.units += part.length;
    return part;
  }

  override indexOf(wanted: string, from = 0): number {
    const found = super.indexOf(wanted, from);
    this.units += (found < 0 ? this.length : found) - from;
    return found;
  }

  override lastIndexOf(wanted: string, from: number = this.length): number {
    const found = super.lastIndexOf(wanted, from);
    this.units += from - Math.max(found, 0);
    return found;
  }
}

/**
 * How much work reading a text is: units of the text and elements of arrays that are looked at. The clock is not asked, so
 * that the answer is the same on any machine.
 */
export function countedWork(text: string, read: (text: string) => unknown): number {
  const counted = new CountedText(text);
  const methods = Array.prototype as unknown as Record<string, Method>;
  const own = METHODS.map((name) => [name, methods[name]!] as const);
  let visits = 0;
  for (const [name, method] of own) {
    methods[name] = function (visit, self) {
      return method.call(this, (element, index, array) => {
        visits++;
        return visit.call(self, element, index, array);
      });
    };
  }
  try {
    read(counted as unknown as string);
  } finally {
    for (const [name, method] of own) methods[name] = method;
  }
  return counted.units + visits;
}
