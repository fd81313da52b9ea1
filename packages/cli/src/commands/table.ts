import type { Command } from "../command.ts";

/** A command as `cairn --help` lists it; the rest of it is loaded when it is called. */
export interface CommandEntry {
  name: string;
  about: string;
  load(): Promise<Command>;
}

/** All commands, in the order in which help shows them. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "init",
    about: "Write a config file with every setting explained into a folder of notes.",
    load: async () => (await import("./init.ts")).init,
  },
  {
    name: "serve",
    about: "Serve the map and the GraphQL API of a folder of notes; they follow its changes.",
    load: async () => (await import("./serve.ts")).serve,
  },
  {
    name: "extract",
    about: "Write the concept graph of a folder of notes as JSON.",
    load: async () => (await import("./extract.ts")).extract,
  },
  {
    name: "export",
    about: "Write the concept graph for other programs: Gephi, Neo4j, Obsidian, Anki, RDF, diagrams.",
    load: async () => (await import("./export.ts")).exportCommand,
  },
  {
    name: "site",
    about: "Write the map of a folder of notes as a web site that needs no server.",
    load: async () => (await import("./site.ts")).site,
  },
  {
    name: "query",
    about: "Ask a folder of notes a GraphQL query and print the answer.",
    load: async () => (await import("./query.ts")).query,
  },
  {
    name: "path",
    about: "Print what to learn, in order, to reach a concept.",
    load: async () => (await import("./path.ts")).path,
  },
  {
    name: "next",
    about: "Print what can be learned now.",
    load: async () => (await import("./next.ts")).next,
  },
  {
    name: "curriculum",
    about: "Print the whole vault as a course, in stages.",
    load: async () => (await import("./curriculum.ts")).curriculum,
  },
  {
    name: "gaps",
    about: "Print what the notes use and never explain.",
    load: async () => (await import("./gaps.ts")).gaps,
  },
  {
    name: "cycles",
    about: "Print where the notes explain things in a circle.",
    load: async () => (await import("./cycles.ts")).cycles,
  },
  {
    name: "check",
    about: "Look for broken links, contradictions, cycles and what the notes never explain.",
    load: async () => (await import("./check.ts")).check,
  },
  {
    name: "diff",
    about: "Compare the graphs of two folders, or of two git revisions.",
    load: async () => (await import("./diff.ts")).diff,
  },
  {
    name: "eval",
    about: "Tell how right the reading of notes is, by graphs that a person drew of them.",
    load: async () => (await import("./eval.ts")).evalCommand,
  },
  {
    name: "ingest",
    about: "Put notes into a database, for workers to read.",
    load: async () => (await import("./ingest.ts")).ingest,
  },
  {
    name: "worker",
    about: "Read the notes of a database, together with other workers.",
    load: async () => (await import("./worker.ts")).worker,
  },
  {
    name: "status",
    about: "Tell how far the work on a database's notes is, and what could not be read.",
    load: async () => (await import("./status.ts")).status,
  },
  {
    name: "migrate",
    about: "Make the tables of a database, or bring them up to date.",
    load: async () => (await import("./migrate.ts")).migrate,
  },
  {
    name: "mcp",
    about: "Answer AI agents about a folder of notes (Model Context Protocol).",
    load: async () => (await import("./mcp.ts")).mcp,
  },
  {
    name: "completion",
    about: "Print a script that makes a shell complete commands and options.",
    load: async () => (await import("./completion.ts")).completion,
  },
];
