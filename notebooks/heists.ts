import {
  articleNames,
  cell,
  checkbox,
  cite,
  citeSome,
  count,
  figure,
  figuresBeside,
  glossesOf,
  knownFigures,
  md,
  notebook,
  partiesOf,
  Plot,
  prose,
  sentence,
  table,
  valueLanes,
  where,
} from "../lib/mod.ts";

export default notebook("Heists", ({ claims, documents, reference }) => {
  const known = knownFigures(reference).filter((d) => d.table === "heists");
  const article = articleNames(documents);

  const context = checkbox("context", { label: "Show what is known from elsewhere", value: true });

  const heists = cell(() =>
    where(claims, (d) => d.measure === "stolen" && d.victim !== null).orderby("victim", "high")
  );
  const inDollars = cell(() => where(heists.value, (d) => d.unit === "USD"));
  const parties = cell(() => partiesOf(heists.value));
  const victims = cell(() =>
    [...Map.groupBy(heists.value, (d) => d.victim!)].map(([name, said]) => {
      const dollars = said.filter((d) => d.unit === "USD");
      return { name, said, lost: dollars.length > 0 ? dollars : said };
    })
  );

  prose("summary", () => {
    if (victims.value.length === 0) return md`No article says what one victim lost.`;
    return md`${sentence(count(heists.value, "figure says", "figures say"))} what one victim lost, in ${
      new Set(heists.value.array("document")).size
    } of ${documents.numRows()} articles and for ${count(victims.value, "victim")}. Each is a part of what was stolen
      in its year, and is compared with what others say of that theft alone.`;
  });

  figure("victims", {
    title: () => {
      const most = inDollars.value.orderby("high").objects().at(-1);
      if (!most) return "No article says in US dollars what one victim lost";
      return md`The most that one victim lost is ${cite(most)}, taken from ${most.victim!}`;
    },
    subtitle: "Value stolen from one victim, US dollars, by who lost it and who is credited",
    rows: inDollars,
    alt: () => glossesOf(inDollars.value) || "Nothing is drawn.",
    note: () =>
      md`Point: a value. Line: a range. Triangle: the most or the least that the value can be. ${
        context.value ? "Grey: what is known of that theft from elsewhere." : ""
      }`,
  }, () =>
    Plot.plot(valueLanes(inDollars.value, {
      unit: "USD",
      label: "US dollars",
      lane: (d) => [d.victim, parties.value.labelOf(d)].join("\u2002"),
      beside: (d) =>
        (context.value ? figuresBeside({ ...d, published: d.at_end }, known) : [])
          .flatMap(({ low, high }) => [low, high]).filter((value) => value !== null),
      credited: false,
      parties: parties.value,
    })));

  table("by_victim", {
    title: "What each victim lost, in US dollars where an article says so",
    rows: victims,
    columns: [
      { label: "Victim", value: (d) => d.name },
      { label: "Lost", value: (d) => md`${citeSome(d.lost)}` },
      { label: "Articles", value: (d) => [...new Set(d.said.map(({ document }) => article(document)))].join("; ") },
    ],
    empty: "No victim is named.",
  });
});
