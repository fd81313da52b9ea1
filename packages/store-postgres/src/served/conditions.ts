import type { ConceptConditions, NoteConditions } from "@cairn/graph-core/store";
import { fold } from "@cairn/graph-core/store";
import { caseFolded } from "../case-folded.ts";
import { columnText } from "../column-text.ts";
import type { Value } from "../database.ts";
import { cut } from "../merge/kept-write.ts";

/** Behind every text that begins with a prefix, by bytes. */
export const LAST = "\u{10FFFF}";

/** Conditions of a statement, and the values that it takes; the vault is the first. */
export class Conditions {
  readonly values: Value[];
  readonly #parts: string[] = [];

  constructor(vault: string) {
    this.values = [vault];
  }

  /** The place of a value in the statement. */
  value(value: Value): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  add(condition: string): void {
    this.#parts.push(condition);
  }

  /** To be put behind `WHERE vault = $1`. */
  get sql(): string {
    return this.#parts.map((part) => ` AND ${part}`).join("");
  }
}

/** Whether a relation is of one of some types, itself or as a kind of one of them. */
export function isOneOfTypes(column: string, types: string): string {
  return `(${column} = ANY (${types}::text[]) OR split_part(${column}, '/', 1) = ANY (${types}::text[]))`;
}

/** What rows `r` of concept_ranks must be. Each condition is a look-up by key in a table of the same vault. */
export function conceptConditions(conditions: Conditions, filter: ConceptConditions): void {
  const { note, tag, prefix, relationTypes, minConfidence, theme, minImportance } = filter;
  const value = (one: Value): string => conditions.value(one);
  if (note !== undefined) {
    // The note's own row has the concepts that it names.
    conditions.add(`r.id IN (
      SELECT named.id FROM cairn.views v, json_array_elements(v.body -> 'sections') AS section,
        json_array_elements_text(section -> 'concepts') AS named(id)
      WHERE v.vault = $1 AND v.path = ${value(columnText(note))})`);
  }
  if (tag !== undefined) {
    conditions.add(`r.id IN (SELECT t.id FROM cairn.concept_tags t WHERE t.vault = $1 AND t.tag = ${value(cut(tag))})`);
  }
  if (prefix !== undefined) {
    const folded = columnText(fold(prefix));
    conditions.add(`r.id IN (
      SELECT n.id FROM cairn.names n WHERE n.vault = $1 AND n.folded >= ${value(folded)} AND n.folded < ${value(folded + LAST)})`);
  }
  if (theme !== undefined) {
    conditions.add(`r.id IN (SELECT c.id FROM cairn.theme_concepts c WHERE c.vault = $1 AND c.theme = (
      SELECT o.theme FROM cairn.theme_concepts o WHERE o.vault = $1 AND o.id = ${value(columnText(theme))}))`);
  }
  if (minImportance !== undefined && minImportance > 0)
    conditions.add(`r.importance <= ${value(-minImportance)}::float8`);
  if (relationTypes !== undefined || minConfidence !== undefined) {
    const types = relationTypes === undefined ? "" : ` AND ${isOneOfTypes("l.type", value([...relationTypes]))}`;
    const sure = `l.confidence >= ${value(minConfidence ?? 0)}::float8`;
    const has = (end: string): string =>
      `EXISTS (SELECT 1 FROM cairn.relations l WHERE l.vault = $1 AND l.${end} = r.id AND ${sure}${types})`;
    conditions.add(`(${has("source")} OR ${has("target")})`);
  }
}

/** What rows `r` of kept_notes must be. */
export function noteConditions(conditions: Conditions, filter: NoteConditions): void {
  const { tag, prefix, text, concept, about, theme, language, hasWarnings } = filter;
  const value = (one: Value): string => conditions.value(one);
  if (prefix !== undefined && prefix !== "") {
    conditions.add(`r.path >= ${value(columnText(prefix))} AND r.path < ${value(columnText(prefix) + LAST)}`);
  }
  if (tag !== undefined) {
    conditions.add(
      `r.path IN (SELECT t.path FROM cairn.note_tags t WHERE t.vault = $1 AND t.tag = ${value(cut(tag))})`,
    );
  }
  if (language !== undefined) conditions.add(`r.language = ${value(columnText(language))}`);
  if (hasWarnings !== undefined) conditions.add(hasWarnings ? "r.flawed" : "NOT r.flawed");
  if (concept !== undefined) {
    conditions.add(`r.path IN (
      SELECT mention ->> 'note' FROM cairn.concepts c, json_array_elements(c.body -> 'mentions') AS mention
      WHERE c.vault = $1 AND c.id = ${value(columnText(concept))})`);
  }
  if (about !== undefined) conditions.add(`r.subject = ${value(columnText(about))}`);
  if (theme !== undefined) {
    conditions.add(`r.subject IN (SELECT c.id FROM cairn.theme_concepts c WHERE c.vault = $1 AND c.theme = (
      SELECT o.theme FROM cairn.theme_concepts o WHERE o.vault = $1 AND o.id = ${value(columnText(theme))}))`);
  }
  const words = text?.split(/\s+/).filter(Boolean) ?? [];
  if (words.length > 0) {
    // The longest first: it is the one that an index looks for.
    const patterns = words
      .sort((a, b) => b.length - a.length)
      .map((word) => `%${columnText(caseFolded(word)).replaceAll(/[\\%_]/g, "\\$&")}%`);
    conditions.add(`r.path IN (SELECT cairn.find_notes_by_text(${value(patterns)}::text[]))`);
  }
}
