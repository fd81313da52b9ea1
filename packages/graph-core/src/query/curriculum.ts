import { compare, listAt } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import { fraction, TAUGHT_STRENGTH, wholeNumber } from "./arguments.ts";
import type { CourseGround } from "./course-ground.ts";
import { byCourse } from "./course-order.ts";
import type { GraphReader } from "./graph-reader.ts";
import { SectionBook, type SectionToRead } from "./section-book.ts";
import { type NamedTheme, namedThemes, type ThemeOf, themesOf } from "./themes.ts";
import { walked } from "./walk.ts";

export type { ThemeOf } from "./themes.ts";

/** How much a curriculum holds. */
export interface CurriculumOptions {
  /** How many concepts, the most important ones, 1 to 5000. Default 200. */
  first?: number;
  /** Weaker prerequisites are passed over, 0 to 1. Default `TAUGHT_STRENGTH`. */
  minStrength?: number;
  /** Themes that were found elsewhere, such as those of the map. Not given: those of the concepts among themselves. */
  themeOf?: ThemeOf;
}

/** A concept of a curriculum and what to read about it. */
export interface CurriculumItem {
  /** What is to be learned. */
  concept: Concept;
  /** Ids of what it requires among the concepts of the curriculum, strongest first; all stand in earlier stages. */
  requires: string[];
  /** What to read about it. */
  read: SectionToRead | null;
}

/** Concepts of one stage that hang together. */
export interface CurriculumTheme {
  /** Label of its most important concept, explained or not; `null` for what belongs to no other concept. */
  label: string | null;
  /** In the order of the notes, by path and line. */
  items: CurriculumItem[];
  /** Minutes to read them; a section that explains several counts once. */
  minutes: number;
}

/** Concepts that need nothing of their own stage or a later one. */
export interface CurriculumStage {
  /** From 1. */
  number: number;
  /** The most important one first; in the order of their numbers where they were found elsewhere. */
  themes: CurriculumTheme[];
  /** Minutes to read what its themes hold; a section that explains several concepts counts once. */
  minutes: number;
}

/** The whole vault in an order in which it can be learnt. */
export interface Curriculum {
  /** Whatever a concept requires stands in an earlier stage. */
  stages: CurriculumStage[];
  /** What requires nothing and nothing requires: to be read at any time. */
  anytime: CurriculumTheme[];
  /** Minutes to read it all; a section that explains several counts once. */
  minutes: number;
  /** How many concepts are in it. */
  concepts: number;
  /** How many less important concepts that the notes explain were left out for `first`. */
  omitted: number;
}

/** How many concepts are read at a time, and at most. */
const PAGE = 10_000;
const MAX_CONCEPTS = 200_000;

/**
 * The whole vault as a course: what the notes explain, in stages. A concept stands in the first stage that comes after all that it
 * requires (its level in the order of prerequisites); within a stage, concepts that hang together form a theme.
 * Cost: one pass over all concepts and prerequisites, and over the relations of those that are shown.
 *
 * @example
 * ```js
 * import { ConceptIndex, curriculum } from "@cairn/graph-core";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const { stages } = await curriculum(index.reader);
 * for (const { number, themes } of stages)
 *   console.log(number, themes.flatMap(({ items }) => items.map(({ concept }) => concept.label)).join(", "));
 * // → 1 Cell
 * // → 2 Mitosis
 * ```
 */
export async function curriculum(
  reader: GraphReader,
  { first = 200, minStrength = TAUGHT_STRENGTH, themeOf }: CurriculumOptions = {},
): Promise<Curriculum> {
  wholeNumber("first", first, 1, 5000);
  fraction("minStrength", minStrength);
  const { explained, levels, isRequired } = await courseLevels(reader, minStrength);
  const ground = {
    shown: explained.slice(0, first),
    levels: [...levels.subarray(0, first)],
    isRequired: [...isRequired.subarray(0, first)].map((one) => one === 1),
    omitted: Math.max(0, explained.length - first),
  };
  return curriculumOn(reader, ground, { minStrength, ...(themeOf !== undefined && { themeOf }) });
}

/**
 * What a curriculum of any size stands on: what is explained, the most important first, its stages from 0, and what others require.
 * Cost: one pass over all concepts and prerequisites.
 */
export async function courseLevels(
  reader: GraphReader,
  minStrength: number = TAUGHT_STRENGTH,
): Promise<{ explained: Concept[]; levels: Int32Array; isRequired: Uint8Array }> {
  const explained = await explainedConcepts(reader);
  const required = await requirementsAmong(reader, explained, minStrength);
  const isRequired = new Uint8Array(explained.length);
  for (const list of required) for (const other of list) isRequired[other] = 1;
  return { explained, levels: levelsOf(required), isRequired };
}

/** A curriculum whose ground is known. Cost: the prerequisites, relations and notes of what is shown. */
export async function curriculumOn(
  reader: GraphReader,
  { shown, levels, isRequired, omitted }: CourseGround,
  { minStrength = TAUGHT_STRENGTH, themeOf }: Omit<CurriculumOptions, "first"> = {},
): Promise<Curriculum> {
  const placeOf = new Map(shown.map(({ id }, place) => [id, place]));
  const lists = await reader.prerequisites([...placeOf.keys()], "requires");
  const requiredShown = new Map(
    shown.map(({ id }, place) => [
      id,
      lists[place]!.filter(({ requires, strength }) => strength >= minStrength && placeOf.has(requires)).map(
        ({ requires }) => requires,
      ),
    ]),
  );
  const themes: ReadonlyMap<string, NamedTheme> =
    (themeOf && (await namedThemes(reader, shown, themeOf))) ?? (await themesOf(reader, shown, requiredShown));
  const book = await walked(SectionBook.load(reader, shown));

  const grouped = (concepts: Concept[]): CurriculumTheme[] => {
    const groups = groupsOf(concepts, ({ id }) => themes.get(id) ?? null);
    return [...groups]
      .map(([theme, members]) => ({
        label: theme?.label ?? null,
        number: theme === null ? Infinity : (theme.number ?? 0),
        weight: members.reduce((sum, { importance }) => sum + importance, 0),
        items: members.sort(byCourse).map((concept) => ({
          concept,
          requires: requiredShown.get(concept.id)!,
          read: book.sectionOf(concept),
        })),
        minutes: book.minutes(members),
      }))
      .sort(
        (a, b) => a.number - b.number || b.weight - a.weight || compare(a.items[0]!.concept.id, b.items[0]!.concept.id),
      )
      .map(({ label, items, minutes }) => ({ label, items, minutes }));
  };
  const alone = ({ id }: Concept) => {
    const place = placeOf.get(id)!;
    return levels[place] === 0 && isRequired[place] !== true;
  };
  const byLevel = groupsOf(
    shown.filter((concept) => !alone(concept)),
    ({ id }) => levels[placeOf.get(id)!]!,
  );
  return {
    stages: [...byLevel]
      .sort(([a], [b]) => a - b)
      .map(([, members], at) => ({ number: at + 1, themes: grouped(members), minutes: book.minutes(members) })),
    anytime: grouped(shown.filter(alone)),
    minutes: book.minutes(shown),
    concepts: shown.length,
    omitted,
  };
}

function groupsOf<K>(concepts: readonly Concept[], keyOf: (concept: Concept) => K): Map<K, Concept[]> {
  const groups = new Map<K, Concept[]>();
  for (const concept of concepts) listAt(groups, keyOf(concept)).push(concept);
  return groups;
}

/** Most important first. */
async function explainedConcepts(reader: GraphReader): Promise<Concept[]> {
  const found: Concept[] = [];
  let after: string | undefined;
  for (let seen = 0; seen < MAX_CONCEPTS; seen += PAGE) {
    const { ids, next } = await reader.conceptIds({ first: PAGE, ...(after !== undefined && { after }) });
    for (const concept of await reader.concepts(ids)) {
      if (concept !== undefined && concept.explained !== false) found.push(concept);
    }
    if (next === undefined) break;
    after = next;
  }
  return found;
}

/** What each concept requires among them, strongest first. Concepts are named by their places, for they are many. */
async function requirementsAmong(
  reader: GraphReader,
  concepts: readonly Concept[],
  minStrength: number,
): Promise<number[][]> {
  const placeOf = new Map(concepts.map(({ id }, place) => [id, place]));
  const lists = await reader.prerequisites([...placeOf.keys()], "requires");
  return lists.map((list) => {
    const places: number[] = [];
    for (const { requires, strength } of list) {
      const place = strength >= minStrength ? placeOf.get(requires) : undefined;
      if (place !== undefined) places.push(place);
    }
    return places;
  });
}

/** The length of the longest way down from each concept; prerequisites form no cycle. */
function levelsOf(required: readonly (readonly number[])[]): Int32Array {
  const levels = new Int32Array(required.length).fill(-1);
  const asked = new Int32Array(required.length);
  for (let root = 0; root < required.length; root++) {
    const open = [root];
    for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
      const next = levels[at] === -1 ? required[at]![asked[at]!++] : undefined;
      if (next !== undefined) {
        if (levels[next] === -1) open.push(next);
        continue;
      }
      open.pop();
      if (levels[at] !== -1) continue;
      let level = 0;
      for (const other of required[at]!) level = Math.max(level, levels[other]! + 1);
      levels[at] = level;
    }
  }
  return levels;
}
