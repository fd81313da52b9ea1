/** What a stretch of a note's text is made of, besides words. */
export interface SectionLines {
  /** How many lines from its first to its last that is not blank; at least 1. */
  count: number;
  /** Lines within fenced code, the fences not counted. */
  codeLines: number;
  /** Formulas that stand apart from the text: `$$ … $$`. */
  formulas: number;
}

const FENCE = /^\s*(?:>\s*)*(`{3,}|~{3,})(.*)$/;

/** Counts lines of code and formulas of a section's own text. Cost: its length. */
export function sectionLines(text: string): SectionLines {
  const lines = text.trimEnd().split(/\r\n|\r|\n/);
  let fence: string | undefined;
  let codeLines = 0;
  let formulaMarks = 0;
  for (const line of lines) {
    const mark = FENCE.exec(line);
    if (fence !== undefined) {
      const closes = mark?.[1]?.startsWith(fence) === true && mark[2]?.trim() === "";
      if (closes) fence = undefined;
      else codeLines++;
    } else if (mark?.[1] !== undefined) fence = mark[1];
    else formulaMarks += line.split("$$").length - 1;
  }
  return { count: lines.length, codeLines, formulas: Math.floor(formulaMarks / 2) };
}
