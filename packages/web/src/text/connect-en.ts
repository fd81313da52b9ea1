import { plural } from "./plural.ts";
import { table, type Worded } from "./table.ts";

/** What the page of two concepts says. */
export const connectEn = {
  intro: "Choose two concepts: the ways between them stand here and on the map, with the sentence behind each step.",
  first: "First concept",
  second: "Second concept",
  change: (label: string) => `Choose another instead of ${label}`,
  swap: "Swap the two",
  ways: "Ways between them",
  way: (number: number, steps: number) => `Way ${number}: ${plural(steps, "step")}`,
  none: "The notes do not connect these two in four steps or fewer.",
  same: "Choose two different concepts.",
  compare: "Side by side",
  definition: "What it is",
  noDefinition: "Not said in the notes",
  relations: "Relations",
  requires: "First understand",
  nothing: "Nothing",
  shared: "Tied to both",
  only: (label: string) => `Only to ${label}`,
  more: (count: number) => `and ${count} more`,
} as const;

export type ConnectTexts = Worded<typeof connectEn>;

/** The table in use. */
export const connectText: ConnectTexts = table("connect", connectEn);
