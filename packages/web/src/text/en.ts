import type { RelationType } from "../api/generated/graphql.ts";

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

/** Names of a relation type: for filters, and for the two sides of it in a concept's panel. */
interface RelationWords {
  name: string;
  out: string;
  in: string;
}

const relations: Readonly<Record<RelationType, RelationWords>> = {
  IS_A: { name: "is a kind of", out: "Is a kind of", in: "Kinds of it" },
  PART_OF: { name: "part of", out: "Is part of", in: "Its parts" },
  USES: { name: "uses", out: "Uses", in: "Used by" },
  REQUIRES: { name: "requires", out: "Requires", in: "Required by" },
  PRODUCES: { name: "produces", out: "Produces", in: "Produced by" },
  AFFECTS: { name: "affects", out: "Affects", in: "Affected by" },
  APPLIES_TO: { name: "applies to", out: "Applies to", in: "What applies to it" },
  CONTRASTS_WITH: { name: "contrasts with", out: "Contrasts with", in: "Contrasts with" },
  RELATED_TO: { name: "related to", out: "Related to", in: "Related to" },
};

/**
 * Every word that the interface says, so that another language is another set of tables. What only panels say that are
 * loaded later stands beside it, in `learn-en.ts` and `correct-en.ts`.
 */
export const en = {
  appName: "Cairn",
  title: "Cairn: the concept map of your notes",
  relations,
  skipToList: "Skip to the list of concepts",
  search: {
    label: "Search concepts",
    placeholder: "Search concepts",
    shortcut: "/",
    none: (query: string) => `Nothing in these notes is called “${query}”.`,
    results: (count: number) => plural(count, "result"),
    alias: "also called",
    failed: "The search did not answer. Try again.",
    clear: "Clear search",
  },
  map: {
    label: "Concept map",
    instructions:
      "Arrow keys walk from concept to concept, Enter focuses, Escape goes back, plus and minus zoom, 0 shows all. The list of concepts has the same content.",
    walkedTo: (label: string, links: number) => `${label}, ${plural(links, "relation")}`,
    focused: (label: string, count: number) => `${label} focused, with ${plural(count, "concept")} around it`,
    left: "The whole map",
    loading: "Reading the map",
    layingOut: "Drawing the map of your notes …",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Show all",
    showWhole: "Whole map",
    depth: "Steps around it",
    depthStep: (depth: number) => plural(depth, "step"),
    takeAway: "Take this view away: picture, drawing, link",
    layout: "Arrangement",
    layouts: { sides: "Sides", rings: "Rings", trail: "Trail", layers: "Layers" },
    layoutHints: {
      sides: "What says something about it on the left, what it says on the right",
      rings: "A ring for each step around it",
      trail: "The steps in their order",
      layers: "What to learn first on top, what builds on it below",
    },
    truncated: (count: number) => `The ${count} closest are shown`,
    hint: "The closer you zoom, the more concepts show. Choose one to see what it is tied to, and why.",
    hintClose: "Got it",
    updated: (notes: string) => `Updated from ${notes}`,
    newConcepts: (count: number) => plural(count, "new concept"),
    concepts: (count: number) => plural(count, "concept"),
  },
  empty: {
    title: "No concepts yet",
    text: "The notes hold nothing that could be drawn. Add a Markdown note with a few sentences about what things are and what they need; the map fills as you save.",
    warnings: "What could not be read",
  },
  failed: {
    title: "The map cannot be reached",
    text: "The Cairn server does not answer. It may have been stopped; start it again with",
    command: "npm start",
    retry: "Try again",
    detail: "What it said",
    panel: "This could not be loaded.",
  },
  connection: {
    connecting: "Connecting",
    live: "Live: the map follows your notes as you save them",
    liveShort: "Live",
    lost: "Connection lost, trying again",
    lostShort: "Offline",
  },
  theme: { toDark: "Use dark colours", toLight: "Use light colours" },
  filters: {
    open: "Filters",
    active: (count: number) => `Filters, ${count} active`,
    title: "Filters",
    types: "Relations shown",
    all: "Show all",
    certainty: "How certain a relation must be",
    certaintyValue: (least: number) => (least === 0 ? "All are shown" : `At least ${Math.round(least * 100)} %`),
    drawn: (shown: number, all: number) =>
      `${shown.toLocaleString("en")} of ${plural(all, "relation")} between the concepts on the map`,
    hidden: "Hidden concepts",
    showAgain: (label: string) => `Show ${label} again`,
    note: "Only what a note speaks of",
    anyNote: "All notes",
    tag: "Only what a tag marks",
    anyTag: "All tags",
    close: "Close filters",
  },
  legend: {
    open: "Legend",
    close: "Close the legend",
    title: "How to read the map",
    stones: "A stone is a concept: the larger, the more the notes lean on it.",
    themes:
      "A colour is a theme: concepts that the notes tie together. The boldest name is the theme’s most important one.",
    arrows: "An arrow reads from source to target with the notes’ own verb.",
    twoWay: "Dashes: contrasts with. Dots: related, the notes do not say how.",
    known: "A green ring or tick: you marked it as known.",
    path: "On a path: dots lead from step to step, an arrow points at what a step is needed for. A ring: where you are.",
    glow: "A glow: new, from a note that was just saved.",
  },
  overview: {
    label: "Overview",
    tabs: { themes: "Themes", concepts: "A–Z", notes: "Notes" },
    summary: (concepts: number, relations: number, notes: number) =>
      `${plural(concepts, "concept")} and ${plural(relations, "relation")} from ${plural(notes, "note")}`,
    start: "What to learn next",
    main: "Main concepts",
    themes: "Themes",
    others: "Without a theme",
    themeSize: (count: number) => plural(count, "concept"),
    more: "Show more",
    fewer: "Show fewer",
    words: (count: number) => plural(count, "word"),
    warnings: (count: number) => plural(count, "note could", "notes could") + " not be read in full",
    plan: "Plan a path to …",
    corrections: (count: number) => `${plural(count, "correction does", "corrections do")} not hold`,
    startAll: "All that can be learned next",
    learn: "Learn and look after the notes",
  },
  concept: {
    label: (name: string) => `Concept: ${name}`,
    also: "Also called",
    back: "Whole map",
    path: "The path",
    backTo: (page: string) => `Back to: ${page}`,
    backToPath: (goal: string) => `Back to the path to ${goal}`,
    noDefinition: "The notes use this without saying what it is.",
    home: "Explained in",
    line: (line: number) => `line ${line}`,
    learn: "Learn this",
    know: "I know this",
    connect: "Connected to …?",
    hide: "Hide on the map",
    relations: "Relations",
    requires: "First understand",
    unlocks: "Then you can understand",
    related: "Related topics",
    mentions: (count: number) => `Named ${plural(count, "time")}`,
    evidence: "Read it in the note",
    more: (count: number) => `and ${plural(count, "more place")}`,
    notFound: (slug: string) => `The notes no longer have a concept “${slug}”.`,
    partial: (shown: number, total: number) => `${shown} of ${total} relations`,
    none: "The notes name it but tie it to nothing else.",
  },
  note: {
    properties: "Properties",
    label: (title: string) => `Note: ${title}`,
    back: "Back",
    close: "Close the note",
    about: "About",
    onlyThis: "Show on the map",
    notFound: (path: string) => `There is no note “${path}”.`,
    mention: (label: string) => `Concept: ${label}`,
    concepts: (count: number) => plural(count, "mention"),
    line: (line: number) => `Line ${line}`,
  },
  /** Titles of the pages, also in links to them and in the tab. */
  pages: {
    next: "What to learn next",
    ways: "Ways to the goal",
    gaps: "Gaps and circles",
    curriculum: "Curriculum",
    progress: "What I know",
    review: "Review",
    corrections: "Corrections",
    connect: "How are two connected?",
  },
  path: {
    title: (goal: string) => `The way to ${goal}`,
    firstStep: "This is the first step.",
    lastStep: "This is the last step.",
    markedKnown: (label: string) => `${label} marked as known`,
    markedOpen: (label: string) => `${label} no longer marked as known`,
  },
  help: {
    open: "Keyboard",
    title: "Keyboard",
    close: "Close",
    keys: [
      ["/ or ⌘K", "Search"],
      ["Esc", "One step back"],
      ["1 2 3", "Steps around the focus"],
      ["n → p ←", "On a path: next step, back"],
      ["k", "On a path: I know this step"],
      ["Space, 1–4", "In a review: show the answer, grade it"],
      ["a r u", "In corrections: accept, reject, undo"],
      ["Arrow keys", "Walk on the map, when it has the focus"],
      ["Enter", "Focus the concept"],
      ["+ − 0", "Zoom in, out, show all"],
      ["?", "This help"],
    ],
  },
  sheet: { grow: "Show more of the panel", shrink: "Show more of the map" },
} as const;

export type Texts = typeof en;

/** The table in use. */
export const text: Texts = en;
