import type { Block, RichText } from "../../model/note.ts";
import type { Draft } from "../draft.ts";
import type { Frame } from "../frame.ts";
import { isAcronymOf } from "../../language/lexicon/headings.ts";
import { formulas } from "../formulas.ts";
import type { Notebook } from "../notebook.ts";
import { abbreviates, readBrackets } from "./brackets.ts";
import { ClauseScan } from "./clause-scan.ts";
import { columnSays, namesAgainIn } from "./column.ts";
import { doingOf, isDoing } from "./doing.ts";
import type { LanguageTable } from "./table.ts";
import { nameMarks } from "./sentence-names.ts";
import type { Tongue } from "./tongue.ts";
import { tagText } from "./words.ts";

const MEANING =
  /^(?:signific(?:ado|ation|a[cç][aã]o)|bedeutung|nom(?:br)?es?|noms?|t[eé]rmin[oe]s?|termes?)(?!\p{L})/iu;
/** Words of a name that letters stand for. */
const MOST_OF_NAME = 6;

/** A cell of a table's row: clauses speak of the row's term; a phrase on its own is what the term does or has. */
export function readOtherCell(
  notebook: Notebook,
  { table, tongue }: { table: LanguageTable; tongue: Tongue },
  at: { block: Block; index: number; content: RichText; heading: string; frame: Frame; term: Draft },
): void {
  const { block, index, content, frame, term } = at;
  // "| FM | Foundation Model |"
  const full = content.text.trim();
  const [short = ""] = term.labels.keys();
  // A purpose may begin with the same letters: `| RDF | Representar datos como tripletas |`.
  const stands = isAcronymOf(short, full) || (MEANING.test(at.heading.trim()) && abbreviates(short, full));
  if (full.split(/\s+/).length <= MOST_OF_NAME && (stands || namesAgainIn(at.heading)) && !/[.,;:?!]/.test(full)) {
    const rule = stands ? "acronym" : "translation";
    const { offset } = block.span.start;
    notebook.alias(term, full, rule, content.offsets[0] ?? offset, content.offsets[content.text.length] ?? offset);
    return;
  }
  const column = columnSays(tongue, at.heading);
  const marks = nameMarks(content);
  tagText(table, content.text, 0, formulas(content)).forEach((sentence, n) => {
    const place = {
      notebook,
      table,
      block,
      index,
      content,
      frame,
      defined: undefined,
      previous: term,
      first: n === 0,
      row: term,
    };
    const scan = new ClauseScan(place, sentence, marks).read();
    readBrackets(scan, sentence);
    const named = scan.groups.filter((g) => !g.generic);
    if (scan.verbs > 0 || named.length === 0 || named.length > 4 || sentence.words.length > 14) return;
    const [first] = scan.groups;
    let serves = false;
    for (const group of named) {
      const before = scan.words[group.outer - 1];
      const joined = group === first || /^(?:comma|conjunction)$/.test(before?.kind ?? "");
      if (before?.kind === "preposition") serves = /^(?:para|pour|für)$/.test(before.preposition ?? "");
      if (!joined && !serves) continue;
      if (serves) {
        // "Fila para pedidos e devoluções": what the phrase is for, the term is for.
        const end = column && scan.name(group, "cell");
        if (end && end !== term)
          scan.tie(term, end, "applies-to", before?.kind === "preposition" ? before.lower : "para", "table", {
            inherited: 1,
          });
        continue;
      }
      const doing = column && doingOf(table, group, content.text);
      const draft = scan.name(doing?.target ?? group, "cell");
      if (!draft || draft === term || !column) continue;
      if (column.reversed) {
        scan.tie(draft, term, column.type, column.label, "table", { inherited: 1 });
        continue;
      }
      const does =
        doing !== undefined || table.light.has(group.frame) || isDoing(group.text.split(" ")[0]!.toLowerCase());
      const type = does ? "applies-to" : column.type;
      const label = doing?.label ?? (does && column.label === "has" ? "applies to" : column.label);
      scan.tie(term, draft, type, label, "table", { inherited: 1 });
    }
  });
}
