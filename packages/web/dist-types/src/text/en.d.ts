import type { RelationType } from "../api/generated/graphql.ts";
/** Names of a relation type: for filters, and for the two sides of it in a concept's panel. */
interface RelationWords {
    name: string;
    out: string;
    in: string;
}
/** Every word that the interface says, in one place, so that another language is another table. */
export declare const en: {
    readonly appName: "Cairn";
    readonly relations: Readonly<Record<RelationType, RelationWords>>;
    readonly skipToList: "Skip to the list of concepts";
    readonly search: {
        readonly label: "Search concepts";
        readonly placeholder: "Search concepts";
        readonly shortcut: "/";
        readonly none: (query: string) => string;
        readonly results: (count: number) => string;
        readonly alias: "also called";
        readonly failed: "The search did not answer. Try again.";
        readonly clear: "Clear search";
    };
    readonly map: {
        readonly label: "Concept map";
        readonly instructions: "Arrow keys walk from concept to concept, Enter focuses, Escape goes back, plus and minus zoom, 0 shows all. The list of concepts has the same content.";
        readonly walkedTo: (label: string, links: number) => string;
        readonly focused: (label: string, count: number) => string;
        readonly left: "The whole map";
        readonly loading: "Reading the map";
        readonly layingOut: "Drawing the map of your notes …";
        readonly zoomIn: "Zoom in";
        readonly zoomOut: "Zoom out";
        readonly fit: "Show all";
        readonly showWhole: "Whole map";
        readonly depth: "Steps around it";
        readonly depthStep: (depth: number) => string;
        readonly truncated: (count: number) => string;
        readonly hint: "The closer you zoom, the more concepts show. Choose one to see what it is tied to, and why.";
        readonly hintClose: "Got it";
        readonly updated: (notes: string) => string;
        readonly newConcepts: (count: number) => string;
        readonly concepts: (count: number) => string;
    };
    readonly empty: {
        readonly title: "No concepts yet";
        readonly text: "The notes hold nothing that could be drawn. Add a Markdown note with a few sentences about what things are and what they need; the map fills as you save.";
        readonly warnings: "What could not be read";
    };
    readonly failed: {
        readonly title: "The map cannot be reached";
        readonly text: "The Cairn server does not answer. It may have been stopped; start it again with";
        readonly command: "npm start";
        readonly retry: "Try again";
        readonly detail: "What it said";
        readonly panel: "This could not be loaded.";
    };
    readonly connection: {
        readonly connecting: "Connecting";
        readonly live: "Live: the map follows your notes as you save them";
        readonly liveShort: "Live";
        readonly lost: "Connection lost, trying again";
        readonly lostShort: "Offline";
    };
    readonly theme: {
        readonly toDark: "Use dark colours";
        readonly toLight: "Use light colours";
    };
    readonly filters: {
        readonly open: "Filters";
        readonly active: (count: number) => string;
        readonly title: "Filters";
        readonly types: "Relations shown";
        readonly all: "Show all";
        readonly note: "Only what a note speaks of";
        readonly anyNote: "All notes";
        readonly tag: "Only what a tag marks";
        readonly anyTag: "All tags";
        readonly close: "Close filters";
    };
    readonly legend: {
        readonly open: "Legend";
        readonly close: "Close the legend";
        readonly title: "How to read the map";
        readonly stones: "A stone is a concept: the larger, the more the notes lean on it.";
        readonly themes: "A colour is a theme: concepts that the notes tie together. The boldest name is the theme’s most important one.";
        readonly arrows: "An arrow reads from source to target with the notes’ own verb.";
        readonly twoWay: "Dashes: contrasts with. Dots: related, the notes do not say how.";
        readonly known: "A green ring: you marked it as known.";
        readonly glow: "A glow: new, from a note that was just saved.";
    };
    readonly overview: {
        readonly label: "Overview";
        readonly tabs: {
            readonly themes: "Themes";
            readonly concepts: "A–Z";
            readonly notes: "Notes";
        };
        readonly summary: (concepts: number, relations: number, notes: number) => string;
        readonly start: "Where to begin";
        readonly startText: "Needs nothing else and opens the most.";
        readonly unlocks: (count: number) => string;
        readonly themes: "Themes";
        readonly others: "Without a theme";
        readonly themeSize: (count: number) => string;
        readonly more: "Show more";
        readonly fewer: "Show fewer";
        readonly words: (count: number) => string;
        readonly warnings: (count: number) => string;
        readonly plan: "Plan a path to …";
    };
    readonly concept: {
        readonly label: (name: string) => string;
        readonly also: "Also called";
        readonly back: "Whole map";
        readonly backToPath: (goal: string) => string;
        readonly noDefinition: "The notes use this without saying what it is.";
        readonly home: "Explained in";
        readonly line: (line: number) => string;
        readonly learn: "Learn this";
        readonly know: "I know this";
        readonly relations: "Relations";
        readonly requires: "First understand";
        readonly unlocks: "Then you can understand";
        readonly related: "Related topics";
        readonly mentions: (count: number) => string;
        readonly evidence: "Read it in the note";
        readonly more: (count: number) => string;
        readonly notFound: (slug: string) => string;
        readonly partial: (shown: number, total: number) => string;
        readonly none: "The notes name it but tie it to nothing else.";
    };
    readonly note: {
        readonly label: (title: string) => string;
        readonly back: "Back";
        readonly close: "Close the note";
        readonly about: "About";
        readonly onlyThis: "Show on the map";
        readonly notFound: (path: string) => string;
        readonly mention: (label: string) => string;
        readonly concepts: (count: number) => string;
        readonly line: (line: number) => string;
    };
    readonly path: {
        readonly label: (goal: string) => string;
        readonly title: (goal: string) => string;
        readonly close: "Leave the path";
        readonly steps: (count: number, minutes: number) => string;
        readonly progress: (known: number, total: number) => string;
        readonly known: (label: string) => string;
        readonly read: "Read";
        readonly neededFor: (label: string) => string;
        readonly goal: "Goal";
        readonly next: "Next";
        readonly done: "You know everything on this path.";
        readonly none: "The notes ask for nothing before this. Read it right away.";
        readonly change: "Another goal";
        readonly stepVerb: "needed for";
    };
    readonly help: {
        readonly open: "Keyboard";
        readonly title: "Keyboard";
        readonly close: "Close";
        readonly keys: readonly [readonly ["/ or ⌘K", "Search"], readonly ["Esc", "One step back"], readonly ["1 2 3", "Steps around the focus"], readonly ["Arrow keys", "Walk on the map, when it has the focus"], readonly ["Enter", "Focus the concept"], readonly ["+ − 0", "Zoom in, out, show all"], readonly ["?", "This help"]];
    };
    readonly sheet: {
        readonly grow: "Show more of the panel";
        readonly shrink: "Show more of the map";
    };
};
export type Texts = typeof en;
/** The table in use. */
export declare const text: Texts;
export {};
//# sourceMappingURL=en.d.ts.map