import { InputError } from "../base/error.ts";
import { isWebAddress } from "./catalog.ts";
import { parseDays } from "./days.ts";
import type { SourceText } from "./source.ts";

const FRONT_MATTER = /^---[ \t]*\r?\n(?<fields>(?:(?!---)[^\n]*\n)*)---[ \t]*(?:\r?\n|$)/u;
const FIELD = /^(?<name>[a-z_]+)[ \t]*:[ \t]*(?<value>.*)$/iu;
const HEADING = /^ {0,3}#{1,6}[ \t]+(?<title>[^\r\n]*?)[ \t]*#*[ \t]*$/mu;
const UNDERLINED = /^(?<title>[^\r\n]*\S)[ \t]*\r?\n(?:=+|-{2,})[ \t]*$/mu;
const QUOTED = /^(?<quote>["'])(?<inner>.*)\k<quote>$/u;

/**
 * A Markdown file: its text as written, without front matter, whose title, publisher, published and url are taken.
 * `where` is the file's name for the fault of a bad date, which is thrown with its line.
 */
export function parseMarkdown(markdown: string, where: string): SourceText {
  const front = markdown.match(FRONT_MATTER);
  const fields = front ? parseFields(front.groups!["fields"]!, where) : {};
  const text = front ? markdown.slice(front[0].length) : markdown;
  const { published, ...facts } = fields;
  return {
    text,
    ...facts,
    title: facts.title ?? firstHeading(text),
    ...(published ? { published, publishedNote: "front matter" } : {}),
  };
}

function firstHeading(text: string): string | undefined {
  const found = [text.match(HEADING), text.match(UNDERLINED)].filter((match) => match !== null)
    .sort((a, b) => a.index! - b.index!);
  return found[0]?.groups?.["title"] || undefined;
}

function parseFields(block: string, where: string): Partial<Omit<SourceText, "text">> {
  const read: Record<string, string> = {};
  for (const [index, line] of block.split(/\r?\n/u).entries()) {
    const { name, value } = line.match(FIELD)?.groups ?? {};
    if (!name || !value?.trim()) continue;
    read[name.toLowerCase()] = value.trim().match(QUOTED)?.groups?.["inner"] ?? value.trim();
    if (name.toLowerCase() === "published" && !parseDays(read["published"]!)) {
      const hint = "a day, month or year: 2024-03-21, 2024-03, 2024";
      throw new InputError({ where: `${where}:${index + 2}`, what: `no date: ${read["published"]}`, hint });
    }
  }
  const { title, publisher, url, published } = read;
  return {
    title,
    publisher,
    url: url && isWebAddress(url) ? url : undefined,
    published: published ? parseDays(published) : undefined,
  };
}
