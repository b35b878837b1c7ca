import { fact } from "../passage/fact.ts";
import { holds, isApart, mark, placesOf } from "../passage/marks.ts";

const COUNTRY = mark("actor", "KP");
const FOREIGN = mark("actor", "foreign");
const NEIGHBOURS = mark("actor", "RU", "CN");
const SANCTIONS = mark("head", "sanctions");

/** Whether the sanctions of a passage are against another country: it names one, or one right behind the sanctions. */
export const isElsewhere = fact((passage): boolean => {
  if (holds(passage, COUNTRY)) return false;
  return holds(passage, FOREIGN) ||
    placesOf(passage, SANCTIONS).some((at) =>
      placesOf(passage, NEIGHBOURS, at + 1, at + 4).some((actor) => !isApart(passage, at, actor))
    );
});
