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
      const line = lineOf(note, property, name);
      if (draft.places.length === 0) draft.places.push({ start: line.start, end: line.end, block: -1 });
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

/** The line of the front matter that names it, under its property. */
function lineOf(note: ParsedNote, property: string, name: string): { start: number; end: number } {
  const escaped = property.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const at = Math.max(0, note.text.search(new RegExp(`^${escaped}\\s*:`, "m")));
  const named = note.text.indexOf(name, at);
  const inside = named >= 0 ? named : at;
  const start = note.text.lastIndexOf("\n", inside) + 1;
  const end = note.text.indexOf("\n", inside);
  return { start, end: end < 0 ? note.text.length : end };
}
