import { compare } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import { fraction, TAUGHT_STRENGTH, wholeNumber } from "./arguments.ts";
import { orderByCourse } from "./course-order.ts";
import { conceptsOf, notFound, resolve } from "./find-concept.ts";
import type { GraphReader, MaybePromise } from "./graph-reader.ts";
import { assumptionsOf, type LearningStep, stepsOf } from "./learning-step.ts";
import { orHelpful } from "./helpful-needs.ts";
import { collectNeeds, orderByNeed, readAhead, requiredNeeds } from "./needs.ts";
import { type PathRemark, remarksOn } from "./path-remarks.ts";
import { SectionBook } from "./section-book.ts";
import { wait, type Walk, walked } from "./walk.ts";

/** `need`: each requirement right before what needs it; `course`: as the notes stand, by path and line, where that is free. */
export type PathOrder = "need" | "course";

/** What the learner knows, and how the way is laid. */
export interface LearningPathOptions {
  /** What the learner knows already, by id or name. */
  known?: readonly string[];
  /** Whether the path stops at what is known: neither it nor what only it needs is taught. Default true. */
  stopAtKnown?: boolean;
  /** How many steps at most, 1 to 500. Default 100. What ties least to the goals is left out. */
  maxSteps?: number;
  /** How many levels of requirements below the goals, 1 to 500. Default 500. */
  maxDepth?: number;
  /** Weaker prerequisites are passed over, and chains of them (strengths multiply), 0 to 1. Default `TAUGHT_STRENGTH`. */
  minStrength?: number;
  /** Default `need`. */
  order?: PathOrder;
  /** Whether goals that no concept has are told of and passed over, as long as one is left. Default false: an error. */
  passOverUnknownGoals?: boolean;
}

/** An ordered way to one or more goals. */
export interface LearningPath {
  /** The concepts that were asked for, each once, in the order in which they were asked for. */
  goals: Concept[];
  /** What to learn, in order: each step after all that it needs. */
  steps: LearningStep[];
  /** What the steps need and the notes never explain (nothing can be read about it), in the order in which it is met. */
  assumed: LearningStep[];
  /** Minutes to read what explains the steps that are not known; what explains several counts once. */
  minutes: number;
  /** Known concepts (ids) that the steps build on, sorted. */
  builtOn: string[];
  /** Names, of goals that were passed over and in `known`, that no concept has. */
  unknownNames: string[];
  /** Ids that were met and left out for `maxSteps` or `maxDepth`, sorted; what only they need was not looked for. */
  omitted: string[];
  /** What a learner should be told besides, in sentences. */
  remarks: PathRemark[];
}

const NOTHING_KNOWN = { ids: [], unknown: [] };

/** How many goals a path may have. */
const MAX_GOALS = 50;

/**
 * What to learn, and in which order, to understand some goals: everything that they require, directly or not, without
 * what is known; nothing else. The same notes give the same path, ties are broken by id.
 * Cost: two reads per level of requirements, one of the notes to read; linear in `maxSteps`, however much the goals require.
 * @param goals - ids or names.
 * @throws CairnError `concept-not-found` (with suggestions) for an unknown goal, `invalid-argument` for none.
 *
 * @example
 * ```js
 * import { ConceptIndex, learningPath } from "@cairn/graph-core";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const { steps } = await learningPath(index.reader, ["Mitosis"]);
 * console.log(steps.map(({ concept, reason }) => `${concept.label}: ${reason}`).join(" "));
 * // → Cell: Mitosis requires Cell. Mitosis: This is the goal.
 * ```
 */
export async function learningPath(
  reader: GraphReader,
  goals: readonly string[],
  options?: LearningPathOptions,
): Promise<LearningPath> {
  return learningPathAtOnce(reader, goals, options);
}

/**
 * What `learningPath` tells, at once and without a promise where the reader has the graph in memory.
 *
 * @example
 * ```js
 * import { ConceptIndex } from "@cairn/graph-core";
 * import { learningPathAtOnce } from "@cairn/graph-core/query";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const { goals } = await learningPathAtOnce(index.reader, ["Mitosis"]);
 * console.log(goals[0].label);
 * // → Mitosis
 * ```
 */
export function learningPathAtOnce(
  reader: GraphReader,
  goals: readonly string[],
  options: LearningPathOptions = {},
): MaybePromise<LearningPath> {
  return walked(wayTo(reader, goals, options));
}

function* wayTo(
  reader: GraphReader,
  goals: readonly string[],
  {
    known = [],
    stopAtKnown = true,
    maxSteps = 100,
    maxDepth = 500,
    minStrength = TAUGHT_STRENGTH,
    order = "need",
    passOverUnknownGoals = false,
  }: LearningPathOptions,
): Walk<LearningPath> {
  wholeNumber("number of goals", goals.length, 1, MAX_GOALS);
  wholeNumber("maxSteps", maxSteps, 1, 500);
  wholeNumber("maxDepth", maxDepth, 1, 500);
  fraction("minStrength", minStrength);
  // Goals are mostly given by id, and then this tells all that the path needs.
  const ahead = yield* readAhead(reader, goals, { minStrength, most: maxSteps });
  const asked = yield* resolve(reader, goals, ahead?.concepts);
  if (asked.unknown[0] !== undefined && (!passOverUnknownGoals || asked.ids.length === 0)) {
    throw yield* notFound(reader, asked.unknown[0]);
  }
  const goalConcepts = yield* conceptsOf(reader, asked.ids, asked.byId);
  const { ids, unknown } = known.length === 0 ? NOTHING_KNOWN : yield* resolve(reader, known);
  const isKnown = new Set(ids);
  const stopAt = stopAtKnown ? isKnown : new Set<string>();
  const sure = yield* collectNeeds(reader, goalConcepts, { stopAt, minStrength, maxDepth, most: maxSteps }, ahead);
  const needs = yield* orHelpful(reader, sure, { stopAt, minStrength, most: maxSteps });
  const kept = needs.needs;
  const ordered =
    order === "course"
      ? orderByCourse(new Map([...kept].map(([id, { concept }]) => [id, concept])), (id) => requiredNeeds(kept, id))
      : orderByNeed(
          goalConcepts.map(({ id }) => id),
          (id) => requiredNeeds(kept, id),
        );
  const concepts = [...needs.assumed.values()];
  for (const { concept } of kept.values()) concepts.push(concept);
  const book = yield* SectionBook.load(reader, concepts, needs.notes);
  const steps = stepsOf(needs, ordered, { isKnown, book });
  const path = {
    goals: goalConcepts,
    steps,
    assumed: assumptionsOf(needs, ordered, book).filter(({ concept }) => !isKnown.has(concept.id)),
    minutes: book.minutes(steps.flatMap((step) => (step.known ? [] : [step.concept]))),
    builtOn: builtOn(steps, isKnown),
    unknownNames: [...asked.unknown, ...unknown],
    omitted: needs.omitted,
  };
  // How much the vault has is told only where nothing leads to the goals.
  const isAlone = steps.every(({ isGoal }) => isGoal);
  const prerequisites = isAlone ? (yield* wait(reader.counts())).prerequisites : 1;
  const isHelped = needs !== sure;
  return { ...path, remarks: remarksOn(path, { prerequisites, tooWeak: needs.tooWeak, isHelped }) };
}

function builtOn(steps: readonly LearningStep[], isKnown: ReadonlySet<string>): string[] {
  if (isKnown.size === 0) return [];
  const required = new Set(steps.flatMap(({ requires }) => requires));
  for (const { concept } of steps) required.delete(concept.id);
  return [...required].filter((id) => isKnown.has(id)).sort(compare);
}
