import type { LearningPath } from "./learning-path.ts";

/** Something that a learner should be told besides the steps. */
export interface PathRemark {
  /** For programs. */
  code:
    | "goal-known"
    | "all-known"
    | "no-prerequisites"
    | "nothing-needed"
    | "helpful-only"
    | "steps-omitted"
    | "assumed"
    | "not-explained"
    | "unknown-names";
  /** A sentence for people. */
  text: string;
}

/** How many names a sentence spells out. */
const MAX_NAMES = 5;

/**
 * What is to be said of a path, in the order in which it should be read.
 * @param counts `prerequisites`: of the whole vault; `tooWeak`: how many of the goals were passed over; `isHelped`: the steps
 * before the goals are no sure requirements of theirs.
 */
export function remarksOn(
  path: Omit<LearningPath, "remarks">,
  { prerequisites, tooWeak, isHelped }: { prerequisites: number; tooWeak: number; isHelped: boolean },
): PathRemark[] {
  const { goals, steps, assumed, omitted, unknownNames } = path;
  const remarks: PathRemark[] = [];
  const say = (code: PathRemark["code"], text: string) => remarks.push({ code, text });
  if (unknownNames.length > 0) {
    say("unknown-names", `No concept is called ${named(unknownNames, "or")}: passed over.`);
  }
  const open = steps.filter(({ known }) => !known);
  const knownGoals = steps.flatMap(({ isGoal, known, concept }) => (isGoal && known ? [concept.label] : []));
  if (open.length === 0)
    say("all-known", `Nothing to learn: ${named(knownGoals)} ${is(knownGoals.length)} known already.`);
  else if (knownGoals.length > 0) say("goal-known", `${named(knownGoals)} ${is(knownGoals.length)} known already.`);
  const alone = steps.every(({ isGoal, requires }) => isGoal && requires.length === 0);
  if (open.length > 0 && alone && omitted.length === 0) {
    if (prerequisites === 0) {
      say(
        "no-prerequisites",
        'These notes do not show what has to be understood before what. A note can say so in its front matter, as in "requires: [Fine-tuning]".',
      );
    } else if (tooWeak > 0) {
      const what = tooWeak === 1 ? "One weak prerequisite was" : `${tooWeak} weak prerequisites were`;
      say(
        "nothing-needed",
        `Nothing surely has to be understood before ${named(labelsOf(goals))}. ${what} passed over.`,
      );
    } else say("nothing-needed", `The notes name nothing that has to be understood before ${named(labelsOf(goals))}.`);
  }
  if (isHelped && open.length > 0)
    say(
      "helpful-only",
      `Nothing surely has to be understood before ${named(labelsOf(goals))}: what comes first may help.`,
    );
  const bare = goals.filter(({ explained }) => explained === false);
  if (bare.length > 0)
    say("not-explained", `The notes use ${named(labelsOf(bare))} and never explain ${it(bare.length)}.`);
  if (assumed.length > 0) {
    const names = assumed.map(({ concept }) => concept.label);
    say(
      "assumed",
      `The notes take ${named(names)} for granted: ${names.length === 1 ? "it is" : "they are"} used and never explained.`,
    );
  }
  if (omitted.length > 0) {
    const what = omitted.length === 1 ? "one concept that is" : `${omitted.length} concepts that are`;
    say("steps-omitted", `At least ${what} needed less ${omitted.length === 1 ? "was" : "were"} left out.`);
  }
  return remarks;
}

const is = (count: number): string => (count === 1 ? "is" : "are");
const it = (count: number): string => (count === 1 ? "it" : "them");

function labelsOf(concepts: readonly { label: string }[]): string[] {
  return concepts.map(({ label }) => label);
}

/** `"a", "b" and "c"`: a name may read like a part of the sentence. Of many, the first ones and how many more. */
export function named(names: readonly string[], word = "and"): string {
  const more = names.length - MAX_NAMES;
  const told = names.slice(0, more > 1 ? MAX_NAMES : names.length).map((name) => `"${name}"`);
  const shown = more > 1 ? [...told, `${more} more`] : told;
  if (shown.length <= 1) return shown.join("");
  return `${shown.slice(0, -1).join(", ")} ${word} ${shown.at(-1)}`;
}
