import { sortedUnique } from "../merge/order.ts";
import type { Concept } from "../model/concept.ts";
import type { GraphReader, NamingSection } from "./graph-reader.ts";

/** {@link GraphReader.sectionsNaming} of any reader. */
export async function sectionsNaming(
  reader: Pick<GraphReader, "notes">,
  { id, mentions }: Concept,
  options: { notes: number },
): Promise<NamingSection[]> {
  const paths = sortedUnique(mentions.map(({ note }) => note)).slice(0, options.notes);
  return (await reader.notes(paths)).flatMap((note) =>
    (note?.sections ?? []).flatMap(({ concepts, line }) =>
      concepts.includes(id) ? [{ note: note!.path, line, concepts }] : [],
    ),
  );
}
