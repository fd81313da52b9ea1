import { CairnError, findConcept, search } from "@cairn/graph-core";
import { type McpServer, ResourceTemplate } from "@modelcontextprotocol/sdk/server/mcp.js";
import { ErrorCode, McpError } from "@modelcontextprotocol/sdk/types.js";
import { boundedJson } from "./bounded-json.ts";
import { briefly } from "./shapes.ts";
import { getConcept } from "./tools/get-concept.ts";
import { contextOf } from "./tool.ts";
import type { Vault } from "./vault.ts";

const TOP = 30;
/** How many notes are listed, and how much of one is given. */
const LISTED = 200;
const MOST_TEXT = 50_000;

/** The resources: an overview, and concepts and notes by their names, for people who attach something to a conversation. */
export function addResources(server: McpServer, vault: Vault): void {
  server.registerResource(
    "overview",
    "cairn://overview",
    {
      title: "Overview of the notes",
      description: "How many notes, concepts and relations there are, and the most important concepts.",
      mimeType: "application/json",
    },
    async ({ href }) => {
      const { reader } = await vault.index();
      const { ids } = await reader.conceptIds({ first: TOP });
      const concepts = (await reader.concepts(ids)).flatMap((concept) =>
        concept === undefined ? [] : [briefly(concept)],
      );
      return json(href, { vault: vault.name, ...(await reader.counts()), mostImportant: concepts });
    },
  );
  server.registerResource(
    "concept",
    new ResourceTemplate("cairn://concept/{name}", {
      list: undefined,
      complete: { name: (begun) => conceptNames(vault, begun) },
    }),
    {
      title: "A concept",
      description: "A concept with its relations and what it requires, each with its source.",
      mimeType: "application/json",
    },
    async ({ href }, { name }) => {
      const index = await vault.index();
      return told(async () => {
        const { id } = await findConcept(index.reader, decoded(name));
        return json(href, await getConcept.answer(await contextOf(vault, index), { concept: id }));
      });
    },
  );
  server.registerResource(
    "note",
    new ResourceTemplate("cairn://note/{+path}", {
      list: async () => ({
        resources: (await vault.index()).notePaths.slice(0, LISTED).map((path) => ({
          uri: `cairn://note/${path.split("/").map(encodeURIComponent).join("/")}`,
          name: path,
          mimeType: "text/markdown",
        })),
      }),
      complete: {
        path: async (begun) => (await vault.index()).notePaths.filter((path) => path.startsWith(begun)).slice(0, 100),
      },
    }),
    {
      title: "A note",
      description: "A note as it is written, its first 50,000 characters.",
      mimeType: "text/markdown",
    },
    async ({ href }, { path }) => {
      const index = await vault.index();
      return told(async () => {
        const asked = decoded(path);
        const text = index.note(asked)?.text;
        if (text === undefined) throw new CairnError("note-not-found", `There is no note "${asked}" in the vault.`);
        return { contents: [{ uri: href, mimeType: "text/markdown", text: text.slice(0, MOST_TEXT) }] };
      });
    },
  );
}

/** Names for what was begun: all that begin so, and what a search finds. */
export async function conceptNames(vault: Vault, begun: string): Promise<string[]> {
  const { reader } = await vault.index();
  const names = await reader.names({ prefix: begun, first: 20 });
  const hits = begun === "" ? [] : await search(reader, begun, { first: 10 });
  return [...new Set([...names.map(({ name }) => name), ...hits.map(({ concept }) => concept.label)])].slice(0, 20);
}

/** An error of ours as the protocol has it: our code and what may have been meant stand in `data`. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CairnError)) throw error;
    const { code, message, suggestions } = error;
    throw new McpError(ErrorCode.InvalidParams, message, { code, didYouMean: suggestions });
  }
}

function decoded(part: string | string[] | undefined): string {
  const text = Array.isArray(part) ? part.join(",") : (part ?? "");
  try {
    return decodeURIComponent(text);
  } catch {
    throw new CairnError("invalid-argument", `"${text}" is no address: a % in it must be written as %25.`);
  }
}

function json(uri: string, value: object) {
  return { contents: [{ uri, mimeType: "application/json", text: boundedJson(value) }] };
}
