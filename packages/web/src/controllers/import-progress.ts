import { CairnError } from "@cairn/graph-core";
import { parseProgress, type KnownConcept } from "@cairn/graph-core/progress";
import type { Client } from "urql";
import { ConceptByNameDocument, KnownNamesDocument } from "../api/generated/later/graphql.ts";
import { app } from "../state/app-state.ts";
import { knownById } from "../state/memory.ts";
import { learnText } from "../text/learn-en.ts";

/** More than the largest progress that can be read. */
const MOST_BYTES = 50_000_000;
/** So many concepts with another id are looked up by their labels; the rest are kept as they are. */
const MOST_LOOKED_UP = 50;

export type Imported = { count: number; added: number; missing: string[] } | { problem: string };

/**
 * Adds a file of progress to what is known. A concept that the notes no longer have by its id is found again by its
 * label; one that they do not have at all is kept and told of. A file that is none changes nothing.
 */
export async function importProgress(client: Client, file: File): Promise<Imported> {
  if (file.size > MOST_BYTES) return { problem: learnText.progress.tooLarge };
  let known: readonly KnownConcept[];
  try {
    ({ known } = parseProgress(await file.text()));
  } catch (error) {
    if (error instanceof CairnError) return { problem: error.message };
    throw error;
  }
  const before = app.known.get();
  const unknown = await unknownNames(client, known);
  const found = await refound(client, known, unknown);
  const entries = known.map((each) => found.get(each.concept) ?? each);
  const next = new Map([...before, ...knownById(entries)]);
  app.known.set(next);
  const missing = known.filter(({ concept }) => unknown.has(concept) && !found.has(concept));
  return {
    count: known.length,
    added: next.size - before.size,
    missing: missing.map(({ concept, label }) => label ?? concept),
  };
}

async function unknownNames(client: Client, known: readonly KnownConcept[]): Promise<ReadonlySet<string>> {
  const any = app.map.get().graph.overview[0];
  if (any === undefined || known.length === 0) return new Set();
  const { data } = await client
    .query(KnownNamesDocument, { to: [any], known: known.map(({ concept }) => concept) })
    .toPromise();
  return new Set(data?.learningPath.unknownNames);
}

async function refound(
  client: Client,
  known: readonly KnownConcept[],
  unknown: ReadonlySet<string>,
): Promise<Map<string, KnownConcept>> {
  const found = new Map<string, KnownConcept>();
  const asked = known.filter(({ concept, label }) => unknown.has(concept) && label !== undefined);
  for (const each of asked.slice(0, MOST_LOOKED_UP)) {
    const { data } = await client.query(ConceptByNameDocument, { name: each.label ?? "" }).toPromise();
    if (data?.concept) found.set(each.concept, { ...each, concept: data.concept.slug });
  }
  return found;
}
