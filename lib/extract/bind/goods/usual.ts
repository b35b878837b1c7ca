import type { Flow, Good } from "../../../claims/claim.ts";

/** Which way a good goes where the text does not say, seen from North Korea. */
export const USUAL: Partial<Record<Good, Flow>> = {
  coal: "export",
  iron: "export",
  lead: "export",
  textiles: "export",
  seafood: "export",
  minerals: "export",
  labour: "export",
  overseas_workers: "export",
  military_equipment: "export",
  crude_oil: "import",
  refined_petroleum: "import",
  luxury_goods: "import",
  dual_use: "import",
};

/** Goods that the country sells and does not buy, and those that it buys and does not sell. */
export const SOLD: readonly Good[] = ["coal", "lead", "textiles", "seafood", "minerals"];
export const WANTED: readonly Good[] = ["crude_oil", "refined_petroleum"];

/** Ways of evading sanctions, which are no goods that one can ban. */
export const METHODS: readonly Good[] = ["ship_to_ship", "overseas_workers", "cyber"];
