import { plural } from "./plural.ts";
import { table, type Worded } from "./table.ts";

/** From this many minutes on, hours are easier to grasp. */
const HOURS_FROM = 100;

function minutesOf(minutes: number): string {
  if (minutes < 1) return "under a minute";
  const whole = Math.round(minutes);
  if (whole < HOURS_FROM) return plural(whole, "minute");
  const rest = whole % 60;
  return `${plural(Math.floor(whole / 60), "hour")}${rest > 0 ? ` ${plural(rest, "minute")}` : ""}`;
}

/** What the panels for learning say. */
export const learnEn = {
  minutes: minutesOf,
  path: {
    label: (goal: string) => `Path to ${goal}`,
    title: (goal: string, more: number) => (more > 0 ? `The way to ${goal} and ${more} more` : `The way to ${goal}`),
    close: "Leave the path",
    steps: (count: number, minutes: number) =>
      `${plural(count, "step")}${minutes > 0 ? `, ${minutesOf(minutes)} of reading left` : ""}`,
    progress: (known: number, total: number) => `${known} of ${total} known`,
    left: (minutes: number) => `${minutesOf(minutes)} of reading left`,
    known: (label: string) => `I know ${label}`,
    read: "Read",
    goal: "Goal",
    next: "Next",
    done: "You know everything on this path.",
    start: "Start with step 1",
    goOn: (number: number) => `Go on with step ${number}`,
    again: "Read it again from step 1",
    order: "Order",
    orders: { need: "Right before it is needed", course: "As in the notes" },
    length: "Length",
    all: "All steps",
    most: (count: number) => `At most ${count} steps`,
    hideKnown: "Leave out what I know",
    options: "How the path is made",
    omitted: (count: number) => `${plural(count, "concept")} needed less ${count === 1 ? "was" : "were"} left out.`,
    ways: "Shorter ways",
    share: "Share, save",
    plan: "Save as a study plan (Markdown)",
    planLinks: "Links in the plan",
    links: { MARKDOWN: "Markdown links", WIKILINK: "Wikilinks (Obsidian)" },
    copyLink: "Copy link",
    copied: "The link is copied.",
    goals: "Goals",
    addGoal: "Add another goal …",
    removeGoal: (label: string) => `Take ${label} off the goals`,
    failed: "The path could not be loaded.",
    planFailed: "The plan could not be made. Try again.",
  },
  step: {
    label: (number: number, total: number, name: string) => `Step ${number} of ${total}: ${name}`,
    number: (number: number, total: number) => `Step ${number} of ${total}`,
    all: "All steps",
    why: "Why it is here",
    neededFor: "You need it for",
    buildsOn: "It builds on",
    read: "What to read",
    place: (from: number, to: number) => (from === to ? `line ${from}` : `lines ${from}–${to}`),
    whole: "Open the whole note",
    nothing: "The notes have no place that explains it.",
    know: "I know this",
    next: "Next",
    back: "Back",
    withKey: (name: string, key: string) => `${name} (${key})`,
    finish: "To the list",
    end: "This is the end of the path.",
    around: "On the map",
  },
  next: {
    intro: "Nothing that these need is still unknown to you. What most others wait for comes first.",
    introNothing: "Mark what you know; then this list begins where you stand.",
    none: "There is nothing left to learn here that the notes explain: you know it all, or the notes do not show what comes before what.",
    more: "Show more",
  },
  ways: {
    intro: "Each way leads from what you know to the goal. A short one leaves things out, and says which.",
    shortest: "Shortest",
    gentlest: "Leaves nothing out",
    from: (label: string) => `From ${label}`,
    fromStart: "From the beginning",
    steps: (count: number, minutes: number) => `${plural(count, "step")}, ${minutesOf(minutes)}`,
    leftOut: "Leaves out",
    none: "There is no way left to go: the goal is known already.",
    noGoal: "Choose a goal first.",
    only: "There is only this way. What you mark as known may open shorter ones.",
    noKnown: "You have marked nothing as known yet, so every way begins at the beginning.",
  },
  gaps: {
    intro: "For whoever writes the notes: what stands in a learner’s way.",
    atLeast: (count: number) => `the first ${count}`,
    unexplained: "Used and never explained",
    none: "Everything that the notes build on is explained somewhere.",
    needed: (count: number) => `needed by ${plural(count, "concept")}`,
    unreachable: "Cannot be understood for it",
    cycles: "Explained in a circle",
    noCycles: "Nothing is explained in a circle.",
    requires: "requires",
    dropped: "Left out, as the weakest",
    sentences: "The sentences behind it",
    more: "There are more circles.",
  },
  curriculum: {
    intro: (count: number, stages: number, minutes: number) =>
      `${plural(count, "concept")} in ${plural(stages, "stage")}, ${minutesOf(minutes)} of reading. Whatever a concept needs stands in an earlier stage.`,
    stage: (number: number) => `Stage ${number}`,
    anytime: "At any time",
    anytimeText: "Needs nothing, and nothing needs it.",
    other: "Others",
    omitted: (count: number) => `${plural(count, "less important concept")} left out.`,
    more: "Show more",
    none: "The notes hold nothing yet that could be taught.",
    introFlat: (count: number, minutes: number) => `${plural(count, "concept")}, ${minutesOf(minutes)} of reading.`,
    flat: "These notes do not show what has to be understood before what. A note can say so in its front matter: requires: [Fine-tuning].",
  },
  progress: {
    intro: "What you know is yours: it stays in this browser. Save it as a file to take it with you.",
    count: (count: number) => `${plural(count, "concept")} marked as known`,
    none: "You have marked nothing as known yet. Every path and every concept has a box for it.",
    save: "Save as a file",
    load: "Load a file",
    fileLabel: "File of progress (JSON)",
    loaded: (count: number, added: number) => `The file has ${plural(count, "concept")}; ${added} of them new here.`,
    missing: (names: readonly string[]) =>
      `Not in these notes, kept all the same: ${names.slice(0, 8).join(", ")}${names.length > 8 ? ` and ${names.length - 8} more` : ""}.`,
    tooLarge: "The file is too large to be a learner’s progress.",
    notHere: "not in these notes",
    forget: (label: string) => `Forget that I know ${label}`,
    forgetAll: "Forget all",
    forgetSure: "Really forget all",
    since: (day: string) => `since ${day}`,
  },
  review: {
    intro:
      "Cards are made from what the notes say of the concepts that you know. Each comes back when you are about to forget it.",
    none: "Mark concepts as known first: cards are made from what the notes say of them.",
    noCards: "The notes say too little of what you know to make cards of it: no definition, no clear relation.",
    due: (count: number, fresh: number) => `${plural(count, "card")} due${fresh > 0 ? `, ${fresh} of them new` : ""}`,
    total: (count: number) => `${plural(count, "card")} in all`,
    start: "Start the review",
    position: (left: number) => `${left} left`,
    show: "Show the answer",
    grades: ["Again", "Hard", "Good", "Easy"],
    grade: (name: string, when: string) => `${name}, again in ${when}`,
    minutes: (count: number) => plural(count, "minute"),
    hours: (count: number) => plural(count, "hour"),
    days: (count: number) => plural(count, "day"),
    months: (count: number) => plural(count, "month"),
    years: (count: number) => plural(count, "year"),
    done: (count: number) => `${plural(count, "answer")} given. Done for now.`,
    nextDue: (day: string) => `The next card is due ${day}.`,
    nothingDue: "Nothing is due now.",
    stop: "End the review",
    anki: "Save for Anki",
    front: {
      definition: (label: string) => `What is ${label}?`,
      relation: (label: string, verb: string) => `${label} ${verb} …?`,
    },
    keys: "Space shows the answer, 1 to 4 grade it.",
  },
} as const;

export type LearnTexts = Worded<typeof learnEn>;

/** The table in use. */
export const learnText: LearnTexts = table("learn", learnEn);
