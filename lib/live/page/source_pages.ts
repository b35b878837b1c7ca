import type { App } from "./app.ts";
import { ArticlesPage } from "./articles_page.ts";
import { ClaimsPage } from "./claims_page.ts";
import type { NavLink } from "./frame.ts";
import type { Page } from "./page.ts";

/** The pages that are there without any notebook, also in a file. */
export function makeSourcePages(app: App): Readonly<Record<string, Page>> {
  return { articles: new ArticlesPage(app), claims: new ClaimsPage(app) };
}

/** Their links. */
export function sourceLinks(app: App): readonly NavLink[] {
  const { documents, claims } = app.store.tables;
  const link = (page: string, label: string, count: number | null) => ({
    page,
    href: `#${page}`,
    label,
    count,
    failed: false,
  });
  const links = [link("articles", "Articles", documents.numRows()), link("claims", "Claims", claims.numRows())];
  return app.backing.live ? [...links, link("briefing", "Briefing", null)] : links;
}
