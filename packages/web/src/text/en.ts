import type { RelationType } from "../api/generated/graphql.ts";
import { plural } from "./plural.ts";
import { table, type Worded } from "./table.ts";

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
 * loaded later stands beside it, in `learn-en.ts`, `tools-en.ts` and so on; `words.ts` lists them, `de/` and `es/` have
 * them in German and Spanish.
 */
export const en = {
  /** How numbers and days are written. */
  locale: "en",
  appName: "Cairn",
  title: "Cairn: the concept map of your notes",
  relations,
  skipToList: "Skip to the list of concepts",
  search: {
    label: "Search concepts",
    placeholder: "Search concepts",
    shortcut: "/",
    none: (query: string) => `Nothing in these notes is called “${query}”. Try a part of the name, or another word.`,
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
    takeAway: "Take this view away: picture, drawing, data, link",
    layout: "Arrangement",
    layouts: {
      map: "Map",
      sides: "Sides",
      rings: "Rings",
      trail: "Trail",
      layers: "Layers",
      outline: "Outline",
      solid: "3D",
    },
    layoutHints: {
      map: "What belongs together stands together",
      outline: "Everything as a list that unfolds: for the keyboard, a screen reader, or reading",
      solid: "The map in space; turn it with the mouse",
      sides: "What says something about it on the left, what it says on the right",
      rings: "A ring for each step around it",
      trail: "The steps in their order",
      layers: "What to learn first on top, what builds on it below",
    },
    truncated: (count: number) => `The ${count} closest are shown`,
    truncatedSteps: (count: number) => `${count} are shown, some of each step`,
    noneLit: "it names no concept",
    firstLit: (count: number) => `its ${count} most important`,
    pinned: (label: string) => `${label} stays where you put it`,
    unpinned: (label: string) => `${label} is no longer pinned`,
    inOrder: (count: number) => `Only ${plural(count, "concept")}: what the notes put in an order`,
    noOrder: "These notes do not show what has to be understood before what.",
    arranging: "Arranging what comes before what …",
    views: "Saved views",
    updated: (notes: string) => `Updated from ${notes}`,
    newConcepts: (count: number) => plural(count, "new concept"),
    concepts: (count: number) => plural(count, "concept"),
  },
  empty: {
    title: "No concepts yet",
    text: "The notes hold nothing that could be drawn. Add a Markdown note with a few sentences about what things are and what they need; the map fills as you save.",
    noNotes: "No notes yet",
    begin:
      "There is no note in this folder. A note is a text file whose name ends in .md. Save one there, such as tea.md:",
    example: "# Tea\n\nTea is a drink. Tea requires hot water.",
    appears: "The map appears here as you save.",
    elsewhere: "Are your notes in another folder? Stop the server, and start it with that one:",
    command: "npm start -- ~/notes",
    warnings: "What could not be read",
  },
  failed: {
    title: "The map cannot be reached",
    text: "The Cairn server does not answer. It may have been stopped; start it again with",
    command: "npm start",
    retry: "Try again",
    detail: "What it said",
    panel: "This could not be loaded.",
    noAnswer: "The server did not answer.",
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
  },
  legend: { open: "Legend" },
  overview: {
    label: "Overview",
    tabs: { themes: "Themes", concepts: "A–Z", notes: "Notes" },
    summary: (concepts: number, relations: number, notes: number) =>
      `${plural(concepts, "concept")} and ${plural(relations, "relation")} from ${plural(notes, "note")}`,
    start: "What to learn next",
    main: "Main concepts",
    themes: "Themes",
    others: "Without a theme",
    counted: (count: number) =>
      `Counted: the ${plural(count, "concept")} that the map holds. It takes in more as you zoom in.`,
    further: (count: number) => `${count.toLocaleString("en")} more on the map as you zoom in`,
    themeSize: (count: number) => plural(count, "concept"),
    more: "Show more",
    moreOnMap: (count: number) => `Show more (${count.toLocaleString("en")} on the map now)`,
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
    namesWhere: "Where it is called so",
    namesAlike: "In passing, in one or two notes:",
    back: "Whole map",
    path: "The path",
    backTo: (page: string) => `Back to: ${page}`,
    backToPath: (goal: string) => `Back to the path to ${goal}`,
    noDefinition: "The notes use this without saying what it is.",
    home: "Explained in",
    namedIn: "Best found in",
    line: (line: number) => `line ${line}`,
    learn: "Learn this",
    know: "I know this",
    connect: "Connected to …?",
    hide: "Hide on the map",
    hidden: (label: string) => `${label} is hidden on the map`,
    showAgain: "Show again",
    unpin: "Unpin",
    relations: "Relations",
    requires: "First understand",
    unlocks: "Then you can understand",
    related: "Related topics",
    mentions: (count: number) => `Named ${plural(count, "time")}`,
    evidence: "Read it in the note",
    more: (count: number) => `and ${plural(count, "more place")}`,
    notFound: (slug: string) => `The notes have no concept “${slug}”.`,
    suggestions: "Did you mean",
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
  help: { open: "Help and settings" },
  sheet: { label: "Details", grow: "Show more of the panel", shrink: "Show more of the map" },
} as const;

export type Texts = Worded<typeof en>;

/** The table in use. */
export const text: Texts = table("main", en);
