import { formatAddress } from "./address.ts";
import type { Book } from "./books.ts";
import type { NavLink } from "./frame.ts";
import { NotebookPage } from "./notebook_page.ts";
import type { Page } from "./page.ts";

/** The sidebar's links to notebooks, each with the values that its page has now. */
export function bookLinks(books: readonly Book[], pages: ReadonlyMap<string, Page>): readonly NavLink[] {
  return books.map(({ name, notebook, problems }) => {
    const page = pages.get(name);
    const values = page instanceof NotebookPage ? page.values : {};
    return {
      page: name,
      href: formatAddress({ page: name, values, claim: null }),
      label: notebook?.title ?? name,
      count: null,
      failed: problems.length > 0,
    };
  });
}
