import type { ParsedNote, RichText } from "../model/note.ts";

/** The callout in which Cairn's export of concept notes says where things come from. */
export const OWN_CALLOUT = "cairn";

const NOTHING: RichText = { text: "", marks: [], offsets: new Uint32Array(1) };

/**
 * A note without what Cairn wrote into it itself: `> [!cairn]` and what stands inside. Otherwise a vault that was exported and is
 * read again would say everything twice, and quotes of its notes would be about the concept that they were quoted for.
 * Blocks keep their places.
 */
export function withoutOwnWords(note: ParsedNote): ParsedNote {
  if (!note.blocks.some(({ callout }) => callout === OWN_CALLOUT)) return note;
  const own: boolean[] = [];
  // A block stands behind the one that it stands in.
  for (const [at, { callout, parent }] of note.blocks.entries())
    own[at] = callout === OWN_CALLOUT || (parent >= 0 && own[parent] === true);
  return {
    ...note,
    blocks: note.blocks.map((block, at) => (own[at] ? { ...block, kind: "html", content: NOTHING } : block)),
    links: note.links.filter(({ block }) => block < 0 || !own[block]),
  };
}
