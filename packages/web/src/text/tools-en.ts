import { plural } from "./plural.ts";
import { table, type Worded } from "./table.ts";

/** What the map's tools say that are opened when they are needed: filters, legend, help, tour, outline, saved views. */
export const toolsEn = {
  filters: {
    title: "Filters",
    types: "Relations shown",
    all: "Show all",
    certainty: "How certain a relation must be",
    certaintyValue: (least: number) => (least === 0 ? "All are shown" : `At least ${Math.round(least * 100)} %`),
    drawn: (shown: number, all: number) =>
      `${shown.toLocaleString("en")} of ${plural(all, "relation")} between the concepts on the map`,
    concepts: (shown: number, all: number) =>
      `${shown.toLocaleString("en")} of ${plural(all, "concept")} on the map lit`,
    hidden: "Hidden concepts",
    showAgain: (label: string) => `Show ${label} again`,
    pinned: "Pinned concepts",
    unpin: (label: string) => `Unpin ${label}`,
    unpinAll: "Unpin all",
    themes: "Only these themes",
    note: "Only what a note speaks of",
    anyNote: "All notes",
    tag: "Only what a tag marks",
    anyTag: "All tags",
    counting: "Counting …",
    clear: "Clear all filters",
    close: "Close filters",
  },
  legend: {
    close: "Close the legend",
    title: "How to read the map",
    stones: "A stone is a concept: the larger, the more the notes lean on it.",
    themes:
      "A colour is a theme: concepts that the notes tie together. The boldest name is the theme’s most important one. Grey: in none of them.",
    arrows: "An arrow reads from source to target with the notes’ own verb.",
    twoWay: "Dashes: contrasts with. Dots: related in some other way, with an arrow where a verb says which way.",
    known: "A green ring or tick: you marked it as known.",
    pin: "A light dot on a stone: you dragged it there, and it stays.",
    path: "On a path: dots lead from step to step, an arrow points at what a step is needed for. A ring: where you are.",
    stages: "In layers: a band is a stage. What a concept needs stands in a band above it.",
    glow: "A glow: new, from a note that was just saved.",
  },
  help: {
    title: "Keyboard",
    close: "Close",
    language: "Language",
    tour: "Show the tour again",
    keys: [
      ["/, Ctrl+K or ⌘K", "Search"],
      ["Esc", "One step back"],
      ["1 2 3", "Steps around the focus"],
      ["n → p ←", "On a path: next step, back"],
      ["k", "On a path: I know this step"],
      ["Space, 1–4", "In a review: show the answer, grade it"],
      ["a r u", "In corrections: accept, reject, undo"],
      ["Arrow keys", "Walk on the map or the outline, when it has the focus"],
      ["Enter", "Focus the concept"],
      ["+ − 0", "Zoom in, out, show all"],
      ["Shift + arrows", "Move and pin the concept under the ring"],
      ["?", "This help"],
    ],
    touchTitle: "By touch",
    touch: [
      ["Tap", "Focus the concept; on a line, its sentence"],
      ["Pinch", "Zoom"],
      ["Rest a finger", "Light what a stone is tied to; drag it on to move and pin it"],
    ],
  },
  tour: {
    label: "A short tour",
    step: (number: number, total: number) => `${number} of ${total}`,
    next: "Next",
    back: "Back",
    done: "Start exploring",
    skip: "Skip the tour",
    keys: "Arrow keys walk, Esc skips.",
    steps: {
      map: {
        title: "This is what your notes are about",
        text: "A stone is a concept, a coloured region a theme. Zoom in and more concepts show. Choose one to see what it is tied to. A stone that you drag stays where you put it.",
      },
      search: {
        title: "Looking for something?",
        text: "Type a part of any name here. Other names and small slips are understood. The key / leads here from anywhere.",
      },
      panel: {
        title: "Here it says why",
        text: "For every concept: what it is, what it needs first, what it is tied to, each line with the sentence of your notes behind it. Follow a sentence to read it in its note.",
      },
      learn: {
        title: "From here to there",
        text: "Choose what you want to understand, and get the steps to it in order. Mark what you know, and the way gets shorter.",
      },
      tools: {
        title: "The same, otherwise",
        text: "Show the map as layers or as an outline, filter it, save a view, take it away. The legend says what the signs mean.",
      },
    },
  },
  outline: {
    label: "Outline of the map",
    intro: "Arrow keys walk, right unfolds, left folds, Enter focuses.",
    others: "Without a theme",
    rest: "All concepts by name",
    relations: (count: number) => plural(count, "relation"),
    loading: "Loading",
    failed: "This could not be loaded.",
    none: "Nothing else",
    definition: "What it is",
    mentions: "Where it is named",
    requires: "First understand",
    unlocks: "Then you can understand",
    why: (quote: string, note: string, line: number) => `“${quote}” ${note}, line ${line}`,
    more: "Show more",
  },
  views: {
    title: "Saved views",
    intro: "A view is all that you see: focus, filters, arrangement. Saved views stay in this browser.",
    name: "Name of the view",
    save: "Save this view",
    none: "None is saved yet.",
    remove: (name: string) => `Delete ${name}`,
    saved: (name: string) => `“${name}” is saved.`,
    whole: "The whole map",
    close: "Close",
  },
  solid: {
    label: "The map in space",
    loading: "Loading the third dimension …",
    failed: "This browser cannot draw in space. The flat map shows the same.",
    hint: "Drag to turn, scroll to come closer, choose a concept to focus it. The panel and the outline say the same in words.",
  },
} as const;

export type ToolTexts = Worded<typeof toolsEn>;

/** The table in use. */
export const toolsText: ToolTexts = table("tools", toolsEn);
