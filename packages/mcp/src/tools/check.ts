import { cycles, gaps } from "@cairn/graph-core";
import { z } from "zod";
import { pageOf } from "../page.ts";
import { cut, sourceOf } from "../shapes.ts";
import { defineTool, paging } from "../tool.ts";

const MOST = 200;
const KINDS = ["cycle", "gap", "unreachable", "warning"] as const;

/** Something that the author may want to look at. */
interface Finding {
  kind: (typeof KINDS)[number];
  /** A sentence. */
  message: string;
  sources: { note: string; line: number; quote?: string }[];
}

export const check = defineTool({
  name: "check",
  title: "What is wrong with the notes",
  description:
    "What an author should look at: where the notes explain things in a circle, what they use and never explain, what cannot be understood for it, and what could not be read. For reviewing notes, not for learning from them.",
  input: z.strictObject({ kind: z.enum(KINDS).optional().describe("Only findings of this kind."), ...paging(10) }),
  async answer({ index, reader }, { kind, ...page }) {
    const circles = await cycles(reader, { first: MOST });
    const { gaps: missing, unreachable } = await gaps(reader, { first: MOST });
    const found: Finding[] = [
      ...circles.cycles.map(({ reason, dropped, closing }): Finding => ({
        kind: "cycle",
        message: reason,
        sources: [dropped, ...closing].flatMap(({ evidence }) => evidence.slice(0, 1).map(sourceOf)).slice(0, 4),
      })),
      ...missing.map(({ reason, evidence, concept }): Finding => ({
        kind: "gap",
        message: reason,
        sources: evidence.length > 0 ? evidence.map(sourceOf) : placesOf(concept.mentions),
      })),
      ...unreachable.map(({ reason, concept }): Finding => ({
        kind: "unreachable",
        message: reason,
        sources: concept.home === undefined ? placesOf(concept.mentions) : [concept.home],
      })),
      ...index.warnings.map(({ note, line, code, message }): Finding => ({
        kind: "warning",
        message: `${code}: ${message}`,
        sources: [{ note, line }],
      })),
    ];
    const counts = Object.fromEntries(KINDS.map((one) => [one, found.filter((each) => each.kind === one).length]));
    const wanted = kind === undefined ? found : found.filter((each) => each.kind === kind);
    return {
      counts,
      ...pageOf(wanted, page, ["check", kind], ({ message, ...each }) => ({ ...each, message: cut(message, 400) })),
    };
  },
});

function placesOf(mentions: readonly { note: string; line: number }[]): Finding["sources"] {
  return mentions.slice(0, 3).map(({ note, line }) => ({ note, line }));
}
