import type { Block, RichText } from "../../model/note.ts";
import type { RelationType } from "../../model/relation.ts";
import type { Draft } from "../draft.ts";
import type { Frame } from "../frame.ts";
import type { Notebook } from "../notebook.ts";
import { readBrackets } from "./brackets.ts";
import { ClauseScan } from "./clause-scan.ts";
import type { LanguageTable } from "./table.ts";
import { nameMarks } from "./sentence-names.ts";
import { tagText } from "./words.ts";

/** Nouns of doing: a table that gives them to a term says what it does (`Glue | Catalogación de datos`). */
const DOING = /(?:ción|cion|ciones|ção|cao|ções|sión|são|miento|mento|tion|sion|ment|ung)$/u;

/** A cell of a table's row: clauses speak of the row's term; a phrase on its own is what the term does or has. */
export function readOtherCell(
  notebook: Notebook,
  table: LanguageTable,
  at: { block: Block; index: number; content: RichText; from: number; frame: Frame; term: Draft },
): void {
  const { block, index, content, frame, term } = at;
  const marks = nameMarks(content);
  tagText(table, content.text, at.from).forEach((sentence, n) => {
    const place = { notebook, table, block, index, content, frame, defined: undefined, previous: term, first: n === 0 };
    const scan = new ClauseScan(place, sentence, marks).read();
    readBrackets(scan, sentence);
    const named = scan.groups.filter((g) => !g.generic);
    if (scan.verbs > 0 || named.length === 0 || named.length > 4 || sentence.words.length > 14) return;
    const [first] = scan.groups;
    for (const group of named) {
      const joined = group === first || /^(?:comma|conjunction)$/.test(scan.words[group.outer - 1]?.kind ?? "");
      const draft = joined ? scan.name(group, "cell") : undefined;
      if (!draft || draft === term) continue;
      const head = group.text.split(" ")[0]?.toLowerCase() ?? "";
      const type: RelationType = DOING.test(head) || table.light.has(group.frame) ? "applies-to" : "related-to";
      const heading = block.header?.[content === block.cells?.[1] ? 1 : 2]?.text.trim().toLowerCase() ?? "";
      const label = heading.split(/\s+/).slice(0, 4).join(" ");
      scan.tie(term, draft, type, label || "has", "table", { inherited: 1 });
    }
  });
}
