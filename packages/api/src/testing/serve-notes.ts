import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ConceptIndex } from "@cairn/graph-core";
import { CorrectionsEditor, readVault } from "@cairn/graph-core/node";
import { type RunningServer, serve, type ServeOptions } from "../server.ts";
import { NOTES } from "./notes.ts";

export interface Answer<T = unknown> {
  data: T;
  errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
}

/** A folder of notes on disk, its index and a server over it. */
export interface ServedNotes {
  folder: string;
  index: ConceptIndex;
  server: RunningServer;
  /** Address of the API. */
  endpoint: string;
  /** Asks over HTTP and gives back what came. */
  ask<T>(query: string, variables?: Record<string, unknown>): Promise<Answer<T>>;
  /** Asks and gives back the data; fails where there are errors. */
  data<T = never>(query: string, variables?: Record<string, unknown>): Promise<T>;
  /** Writes a note to disk, reads it from there and tells subscribers. */
  edit(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Writes notes to a temporary folder, reads them and serves them on a free port. @param options `edit`: writes corrections */
export async function serveNotes(
  { edit = false, ...options }: Partial<ServeOptions> & { edit?: boolean } = {},
  notes: Readonly<Record<string, string>> = NOTES,
): Promise<ServedNotes> {
  const folder = await mkdtemp(join(tmpdir(), "cairn-api-"));
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(notes)) await write(path, text);
  const index = new ConceptIndex();
  const vault = await readVault(folder);
  index.setNotes(vault.notes);
  index.setCorrections(vault.corrections);
  const editor = edit
    ? await CorrectionsEditor.open({ vault: folder, index, onChange: (diff) => server.api.publish(diff) })
    : undefined;
  const server = await serve(index, {
    vaultName: "test",
    port: 0,
    reportError: () => {},
    ...(editor !== undefined && { editor }),
    ...options,
  });
  const endpoint = `${server.url}graphql`;

  const ask = async <T>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<T>> => {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const answer: Answer<T> = await response.json();
    return answer;
  };

  return {
    folder,
    index,
    server,
    endpoint,
    ask,
    data: async <T>(query: string, variables?: Record<string, unknown>) => {
      const { data, errors } = await ask<T>(query, variables);
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    edit: async (path, text) => {
      await write(path, text);
      server.api.publish(index.setNote({ path, text: await readFile(join(folder, path), "utf8") }));
    },
    remove: async (path) => {
      await rm(join(folder, path));
      server.api.publish(index.removeNote(path));
    },
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
