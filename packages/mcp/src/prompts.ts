import { completable } from "@modelcontextprotocol/sdk/server/completable.js";
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { conceptNames } from "./resources.ts";
import type { Vault } from "./vault.ts";

const CITE =
  "Cite note and line for each statement that you take from the notes, and say so where you add something of your own.";

/** The prompts: what learners ask most, worded so that answers come from the notes. */
export function addPrompts(server: McpServer, vault: Vault): void {
  const concept = (about: string) =>
    completable(z.string().min(1).max(300).describe(about), (begun) => conceptNames(vault, begun));
  const known = z.string().max(2000).optional().describe("What I know already, with commas between.");
  const ask = (text: string) => ({ messages: [{ role: "user" as const, content: { type: "text" as const, text } }] });
  server.registerPrompt(
    "explain",
    {
      title: "Explain a concept from my notes",
      description: "What it is, how it relates to others, and what to know first, with sources.",
      argsSchema: { concept: concept("What to explain.") },
    },
    ({ concept: name }) =>
      ask(
        `Explain ${quoted(name)} from my notes. Use get_concept, then read_note_section for what explains it, and neighbourhood where it helps. ${CITE}`,
      ),
  );
  server.registerPrompt(
    "study_plan",
    {
      title: "Make a study plan",
      description: "What to learn, in order, to understand a concept.",
      argsSchema: { to: concept("What I want to understand."), known },
    },
    ({ to, known: what }) =>
      ask(
        `Make me a study plan to understand ${quoted(to)}${what === undefined || what === "" ? "" : `; I know already: ${quoted(what)}`}. ` +
          `Use learning_path (follow "next" to its end), keep its order, and give for each step what to read, how long it takes and why it is needed. ${CITE}`,
      ),
  );
  server.registerPrompt(
    "quiz",
    {
      title: "Quiz me",
      description: "Questions on a concept, one at a time, from what the notes say.",
      argsSchema: { concept: concept("What to be asked about.") },
    },
    ({ concept: name }) =>
      ask(
        `Quiz me on ${quoted(name)}, one question at a time, only on what my notes say. Use evidence and read_note_section to prepare; after each answer of mine, say what was right and quote the note and line. ${CITE}`,
      ),
  );
}

/** A name within a sentence: one line, its quotes plain, so that it stays a name. */
function quoted(name: string): string {
  return `"${name.replace(/["\s]+/g, " ").trim()}"`;
}
