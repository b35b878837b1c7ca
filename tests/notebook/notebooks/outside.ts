import { notebook, range } from "../../../lib/mod.ts";

/** Reads an input where nothing would follow it. */
export default notebook("Outside", () => {
  const since = range("since", [2000, 2026]);
  if (since.value > 2010) throw new Error("never reached");
});
