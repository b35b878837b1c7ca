import { isOfSaying, isOfTelling } from "../saying.ts";
import { LAUNCH_LIKE } from "../../passage/heads.ts";
import type { Draft } from "../../passage/draft.ts";
import { holdsIn } from "../../passage/marks.ts";
import type { Passage } from "../../passage/passage.ts";
import type { Period } from "../../periods/period.ts";

/** How far behind an event the day may stand that its clause names. */
const OWN_REACH = 8;

/**
 * "Its sixth test comes a year after the fifth, which was held on 9 September": the day behind what so much time leads to is not
 * that of the event before, and is nearer to its own than the length of time.
 */
export function isOfLedTo({ passage, range, isEvent }: Draft, period: Period, all: readonly Period[]): boolean {
  if (!isEvent || all.length < 2) return false;
  if (period.ofNext) {
    return period.next <= range[0] &&
      all.some((day) =>
        isDay(passage, day) && day.from >= range[1] && day.from - range[1] <= OWN_REACH &&
        !holdsIn(passage, LAUNCH_LIKE, range[1], day.from)
      );
  }
  return isDay(passage, period) &&
    all.some((led) =>
      led.ofNext && led.from >= range[1] && led.next <= period.from &&
      holdsIn(passage, LAUNCH_LIKE, led.next, period.from)
    );
}

function isDay(passage: Passage, period: Period): boolean {
  return period.grain === "day" && period.kind === "at" && !period.ofNext && !isOfSaying(passage, period) &&
    !isOfTelling(passage, period);
}
