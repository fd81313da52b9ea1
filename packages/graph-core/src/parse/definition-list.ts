export interface DefinitionPart {
  kind: "paragraph" | "definition-term" | "definition";
  from: number;
  to: number;
}

const MARK = /^[ \t]*:[ \t]+\S/;
/** A blank line, or the caret with which kramdown ends a block. */
const isNothing = (line: string): boolean => line.trim() === "" || line.trim() === "^";

/**
 * Splits a paragraph with lines that begin with `: ` into terms and definitions (Markdown Extra).
 * @returns stretches of `content`, or undefined where it is no definition list.
 */
export function definitionParts(content: string): DefinitionPart[] | undefined {
  if (!content.includes("\n") ? !content.startsWith(":") : !/(?:^|\n)[ \t]*:[ \t]/.test(content)) return undefined;
  const parts: DefinitionPart[] = [];
  let leading: { from: number; to: number }[] = [];
  const closeLeading = (): void => {
    // One line is the term; what stands above more than two is prose.
    const terms = leading.length > 2 ? leading.slice(-1) : leading;
    const prose = leading.length > 2 ? leading.slice(0, -1) : [];
    if (prose.length > 0) parts.push({ kind: "paragraph", from: prose[0]!.from, to: prose.at(-1)!.to });
    for (const term of terms) parts.push({ kind: "definition-term", ...term });
    leading = [];
  };
  for (let from = 0; from <= content.length;) {
    let to = content.indexOf("\n", from);
    if (to < 0) to = content.length;
    const line = content.slice(from, Math.min(to, from + 200));
    if (MARK.test(line)) {
      closeLeading();
      parts.push({ kind: "definition", from: from + line.indexOf(":") + 1, to });
    } else if (!isNothing(line)) {
      const last = parts.at(-1);
      // A line that is not indented and directly before a `:` line is the next term; others go on with the text.
      const goesOn = /^[ \t]/.test(line) || !MARK.test(content.slice(to + 1, to + 200));
      if (last?.kind === "definition" && leading.length === 0 && goesOn) last.to = to;
      else leading.push({ from, to });
    }
    from = to + 1;
  }
  if (leading.length > 0 && parts.length > 0)
    parts.push({ kind: "paragraph", from: leading[0]!.from, to: leading.at(-1)!.to });
  return parts.some((part) => part.kind === "definition") ? parts : undefined;
}
