import { ColumnTable } from "arquero";
import { unknownColumn, verbFault } from "./column_fault.ts";

/** What other code asks of any object in passing (await, JSON, Plot); a row answers undefined as objects do. */
const PROBES = new Set<PropertyKey>(["then", "toJSON"]);
/** What a row inherits from: asked for a column that is not there it throws, where Plot would draw an empty chart. */
function missing(columns: readonly string[]): object {
  return new Proxy({}, {
    get(_, name) {
      if (typeof name === "symbol" || PROBES.has(name)) return undefined;
      if (name in Object.prototype) return Reflect.get(Object.prototype, name);
      throw unknownColumn(name, columns);
    },
  });
}

interface Column {
  at(row: number): unknown;
}

/** Where a moving row stands: what its getters read. */
interface Place {
  columns: readonly Column[];
  row: number;
}

/** What makes the rows of all tables with the same columns. */
interface Maker {
  /** a row with values of its own */
  row(columns: readonly Column[], row: number): object;
  /** one object that shows the row at a place, whichever that is */
  moving(place: Place): object;
}

const makers = new Map<string, Maker>();

/**
 * It is compiled once, as Arquero's verbs are: rows of one class, with fields named in its code, are made and read
 * several times faster than objects that are filled column by column.
 */
function makerFor(names: readonly string[]): Maker {
  const key = JSON.stringify(names);
  const code = () => makerCode(names.map((name) => JSON.stringify(name)));
  const made = makers.get(key) ?? new Function("strict", code())(missing(names)) as Maker;
  makers.set(key, made);
  return made;
}

function makerCode(names: readonly string[]): string {
  const fields = names.map((name, at) => `${name} = columns[${at}].at(row);`).join("\n");
  const getters = names.map((name, at) => `get ${name}() { return place.columns[${at}].at(place.row); },`).join("\n");
  return `function Strict() {}
Strict.prototype = strict;
let columns, row;
class Row extends Strict { ${fields} }
return {
  row(theirs, at) { columns = theirs; row = at; return new Row(); },
  moving(place) { return { __proto__: strict, ${getters} }; },
};`;
}

/** The rows made so far from some columns. A table never changes, and what filters or orders one has the same columns. */
const stores = new WeakMap<Column, { readonly columns: readonly Column[]; readonly rows: object[] }>();

function storeOf(columns: readonly Column[]): object[] {
  const [first] = columns;
  const known = first && stores.get(first), { length } = columns;
  if (known?.columns.length === length && columns.every((column, at) => column === known.columns[at])) {
    return known.rows;
  }
  const rows: object[] = [];
  if (first) stores.set(first, { columns, rows });
  return rows;
}

const left: Column = {
  at() {
    throw new TypeError("a row that where() handed to its test was kept (keep what you read of it)");
  },
};

/** An Arquero table to which an unknown column is an error wherever it is named: in a row, an accessor or a verb. */
export class StrictTable extends ColumnTable {
  /** A chart goes through the rows once for each mark. */
  #rows: readonly object[] | undefined;

  override [Symbol.iterator](): IterableIterator<object> {
    return this.#all()[Symbol.iterator]();
  }

  override object(row = 0): object {
    return Object.setPrototypeOf(super.object(row), missing(this.columnNames()));
  }

  override objects(options?: Parameters<ColumnTable["objects"]>[0]): object[] {
    return options ? super.objects(options) : [...this.#all()];
  }

  override get(name: string, row = 0): unknown {
    return super.get(this.#known(name), row);
  }

  override array(name: string, ...rest: []): unknown[] {
    return super.array(this.#known(name), ...rest) as unknown[];
  }

  override getter(name: string): ReturnType<ColumnTable["getter"]> {
    return super.getter(this.#known(name));
  }

  /** Visits all rows, in order. It is one object that shows row after row: it must not be kept, and says so if it was. */
  visit(visit: (row: object, index: number) => void): void {
    const names = this.columnNames();
    const place: Place = { columns: this.#columns(names), row: 0 };
    const moving = makerFor(names).moving(place);
    try {
      this.scan((row) => {
        place.row = row!;
        visit(moving, row!);
      }, true);
    } finally {
      place.columns = names.map(() => left);
    }
  }

  #all(): readonly object[] {
    if (this.#rows) return this.#rows;
    const names = this.columnNames();
    const maker = makerFor(names), columns = this.#columns(names);
    const store = storeOf(columns), rows: object[] = [];
    this.scan((row) => void rows.push(store[row!] ??= maker.row(columns, row!)), true);
    return this.#rows = rows;
  }

  #columns(names: readonly string[]): readonly Column[] {
    return names.map((name) => this.column(name)!);
  }

  #known(name: string): string {
    if (!this.column(name)) throw unknownColumn(name, this.columnNames());
    return name;
  }
}

const VERBS = [
  "dedupe",
  "derive",
  "filter",
  "fold",
  "groupby",
  "impute",
  "lookup",
  "orderby",
  "pivot",
  "relocate",
  "rename",
  "rollup",
  "select",
  "spread",
  "unroll",
] as const;

// Arquero names an unknown column in four ways, in some verbs not at all; here every verb says it in one.
for (const verb of VERBS) {
  const plain = ColumnTable.prototype[verb] as (this: ColumnTable, ...args: unknown[]) => unknown;
  Object.defineProperty(StrictTable.prototype, verb, {
    configurable: true,
    writable: true,
    value(this: StrictTable, ...args: unknown[]): unknown {
      try {
        return plain.apply(this, args);
      } catch (error) {
        throw verbFault(error, verb, args, this.columnNames());
      }
    },
  });
}
