import { checkIndex, type Finding } from "@cairn/graph-core";
import { CHECK_RULES, type CheckRule } from "@cairn/graph-core/query";
import { z } from "zod";
import { pageOf } from "../page.ts";
import { cut } from "../shapes.ts";
import { defineTool, paging } from "../tool.ts";

const KINDS = Object.keys(CHECK_RULES) as [CheckRule, ...CheckRule[]];
const SEVERITIES = ["error", "warning", "note"] as const;
/** How many places an item shows. */
const PLACES = 4;

export const check = defineTool({
  name: "check",
  title: "What is wrong with the notes",
  description:
    "What an author should look at, worst first: links to notes that are not there, statements that contradict each other, circles, topics told twice, what others need and nothing explains, notes that stand alone, and what could not be read. For reviewing notes, not for learning from them.",
  input: z.strictObject({
    kind: z
      .enum(KINDS)
      .optional()
      .describe(
        `Only findings of this kind. ${KINDS.map((kind) => `${kind}: ${CHECK_RULES[kind].replace(/\.$/, "")}`).join("; ")}.`,
      ),
    severity: z.enum(SEVERITIES).optional().describe("Only findings of this severity; error is surely wrong."),
    ...paging(10),
  }),
  async answer({ index, fileWarnings }, { kind, severity, ...page }) {
    const all = await checkIndex(index, fileWarnings);
    const found = SEVERITIES.flatMap((one) => all.filter((each) => each.severity === one));
    const counts = Object.fromEntries(KINDS.map((one) => [one, found.filter(({ rule }) => rule === one).length]));
    const wanted = found.filter(
      (each) => (kind === undefined || each.rule === kind) && (severity === undefined || each.severity === severity),
    );
    return { counts, ...pageOf(wanted, page, ["check", kind, severity], shown) };
  },
});

function shown({ rule, severity, message, note, line, related }: Finding): object {
  const places = related.map((place) => ({
    note: place.note,
    line: place.line,
    ...(place.quote !== "" && { quote: cut(place.quote, 300) }),
  }));
  const has = places.some((place) => place.note === note && place.line === line);
  const sources = has ? places : [{ note, line }, ...places];
  return {
    kind: rule,
    severity,
    message: cut(message, 400),
    sources: sources.slice(0, PLACES),
    ...(sources.length > PLACES && { moreSources: sources.length - PLACES }),
  };
}
