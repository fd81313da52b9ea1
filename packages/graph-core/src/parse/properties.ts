/** Property lines in text: Logseq's and Dataview's `key:: value`, and org-mode's drawers that Logseq writes. */
export interface TextProperty {
  key: string;
  value: string;
}

const PROPERTY = /^[ \t]*(?:[-*+][ \t]+)?([\p{L}\p{N}_][\p{L}\p{N}_./-]{0,60})::(?:[ \t]+(.*?))?[ \t]*$/u;
const DRAWER =
  /^[ \t]*(?::(LOGBOOK|PROPERTIES|END):|#\+(BEGIN_(?:QUERY|SRC|EXAMPLE|EXPORT)|END_(?:QUERY|SRC|EXAMPLE|EXPORT)).*)[ \t]*$/i;
const PLANNING = /^[ \t]*(?:(?:SCHEDULED|DEADLINE|CLOCK):[ \t]*[<[]|#\+(?:BEGIN|END)_\w+)/i;
/** Keys that programs write for themselves: their lines are no text. */
const MACHINERY =
  /^(?:id|uid|collapsed|heading|public|icon|cssclass(?:es)?|background-color|created(?:-at)?|updated(?:-at)?|exclude-from-graph-view|filters|template(?:-including-parent)?|(?:query|logseq|card|hl|ls|file|done|deadline|scheduled)[-.][\w.-]+)$/i;
/** Names of the page itself: read as its title, aliases and tags, and no text either. */
const PAGE = /^(?:title|alias|aliases|tags|tag)$/i;

/**
 * Finds the property lines of a block and which of its lines are no text.
 * @param first whether this is the note's first block, where page properties stand
 */
export function textProperties(
  content: string,
  first: boolean,
): { properties: TextProperty[]; dropped: { from: number; to: number }[] } {
  const properties: TextProperty[] = [];
  const dropped: { from: number; to: number }[] = [];
  if (!content.includes("::") && !/:(?:LOGBOOK|PROPERTIES|END):|(?:SCHEDULED|DEADLINE|CLOCK):|#\+/.test(content)) {
    return { properties, dropped };
  }
  let drawer = false;
  for (let from = 0; from <= content.length;) {
    let to = content.indexOf("\n", from);
    if (to < 0) to = content.length;
    const line = content.slice(from, Math.min(to, from + 2000));
    const mark = DRAWER.exec(line);
    const property = mark === null ? PROPERTY.exec(line) : null;
    if (mark !== null || drawer || PLANNING.test(line)) dropped.push({ from, to });
    if (mark !== null) drawer = !/^END/i.test(mark[1] ?? mark[2] ?? "");
    if (property !== null) {
      const key = property[1]!;
      // Elsewhere a title is that of a page which the note speaks of.
      if (first || !/^title$/i.test(key)) properties.push({ key, value: property[2] ?? "" });
      if (MACHINERY.test(key) || (first && PAGE.test(key))) dropped.push({ from, to });
    }
    from = to + 1;
  }
  return { properties, dropped };
}
