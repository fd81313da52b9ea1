import type { ParsedNote } from "../../model/note.ts";
import type { Draft } from "../draft.ts";
import type { Notebook } from "../notebook.ts";
import { PREREQUISITE, typeOfLink } from "./typed-links.ts";

const MACHINERY =
  /^(?:title|tags?|aliases|alias|date|created|updated|modified|id|uid|publish|draft|cssclass(?:es)?|permalink|layout|image|cover|lang|type|status|author|source|url|weight|order|category|categories|description|slug|toc|comments|archived)$/i;

/** Relations that front matter states: `prerequisites: [A, B]` and typed links such as Breadcrumbs' `up: "[[X]]"`. */
export function readFrontMatter(note: ParsedNote, notebook: Notebook, subject: Draft | undefined): void {
  if (!subject) return;
  for (const [property, value] of Object.entries(note.frontMatter)) {
    if (MACHINERY.test(property)) continue;
    const required = PREREQUISITE.test(property);
    for (const name of names(value, required)) {
      const draft = notebook.draft(name, { weight: 1, dated: true });
      if (!draft || draft === subject) continue;
      draft.roles.link++;
      const { line, place } = placesOf(note, property, name);
      if (draft.places.length === 0) draft.places.push({ ...place, block: -1 });
      if (required)
        notebook.prerequisites.push({
          concept: subject,
          requires: draft,
          reason: `The note names it under "${property}".`,
          strength: 0.97,
          rule: "front-matter",
          start: line.start,
          end: line.end,
        });
      else
        notebook.tie({
          source: subject,
          target: draft,
          type: typeOfLink(property, name),
          label: property.replace(/[_-]/g, " ").toLowerCase(),
          rule: "typed-link",
          block: -1,
          start: line.start,
          end: line.end,
          features: {},
        });
    }
  }
}

/** Names that a property holds: wikilinks; for prerequisites plain strings too. */
function names(value: unknown, plain: boolean): string[] {
  if (Array.isArray(value)) return value.flatMap((v) => names(v, plain));
  if (typeof value !== "string") return [];
  const links = [...value.matchAll(/\[\[([^\]|#]+)(?:#[^\]|]*)?(?:\|[^\]]*)?\]\]/g)].map(
    (m) => (m[1] ?? "").trim().split("/").at(-1) ?? "",
  );
  if (links.length > 0) return links.filter(Boolean);
  return plain ? value.split(/\s*,\s*/).filter((s) => s.length > 1 && s.length < 80) : [];
}

interface Stretch {
  start: number;
  end: number;
}

/** Where front matter names something under its property: the line, and of it the name, where it stands there as it is. */
function placesOf(note: ParsedNote, property: string, name: string): { line: Stretch; place: Stretch } {
  const at = Math.max(0, note.text.search(new RegExp(`^${escaped(property)}\\s*:`, "m")));
  const named = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, "gu");
  named.lastIndex = at + property.length;
  const found = named.exec(note.text)?.index;
  const inside = found ?? at;
  const start = note.text.lastIndexOf("\n", inside) + 1;
  const end = note.text.indexOf("\n", inside);
  const line = { start, end: end < 0 ? note.text.length : end };
  return { line, place: found === undefined ? line : { start: found, end: found + name.length } };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
