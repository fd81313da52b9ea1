import { isAcronymOf } from "../../language/lexicon/headings.ts";
import { formulas } from "../formulas.ts";
import type { ClauseScan } from "./clause-scan.ts";
import { nounGroups, type Group } from "./groups.ts";
import { isBareList } from "./bare-lists.ts";
import { namesSeveralIn } from "./several.ts";
import type { LanguageTable } from "./table.ts";
import { isDoing } from "./doing.ts";
import { isOtherName } from "./tongue.ts";
import { tagText, type TaggedSentence } from "./words.ts";

/**
 * Whether capitals in brackets stand for the words before them, in this language or in another with like words: `CDF`
 * for "función de distribución acumulada". Two thirds of the letters begin one of the words.
 */
export function abbreviates(short: string, long: string): boolean {
  if (!/^\p{Lu}[\p{Lu}\d]{1,6}s?$/u.test(short)) return false;
  if (isAcronymOf(short, long)) return true;
  const letters = [...short.replace(/s$/, "").toLowerCase()].filter((c) => /\p{L}/u.test(c));
  const initials = long
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w.length > 3 || /\d/.test(w))
    .map((w) => w[0] ?? "");
  if (letters.length < 2 || initials.length < 2 || Math.abs(initials.length - letters.length) > 1) return false;
  let hits = 0;
  for (const letter of letters) {
    const at = initials.indexOf(letter);
    if (at < 0) continue;
    hits++;
    initials.splice(at, 1);
  }
  return hits * 3 >= letters.length * 2;
}

/** What stands in a sentence's brackets: another name of the group before it, examples of it, or names by the way. */
export function readBrackets(scan: ClauseScan, sentence: TaggedSentence): void {
  const { table, content, notebook, index, frame, defined } = scan.place;
  for (const bracket of sentence.brackets) {
    const raw = content.text.slice(bracket.start, bracket.end);
    const group = before(scan.groups, bracket.after);
    const draft = group ? scan.name({ ...group }, "alias") : undefined;
    if (draft) draft.roles.alias--;
    const start = scan.offset(bracket.start);
    const end = scan.offset(bracket.end - 1) + 1;
    if (draft && group && (abbreviates(raw, group.text) || abbreviates(group.text, raw))) {
      notebook.alias(draft, raw, "acronym", start, end);
      draft.roles.alias++;
      draft.places.push({ start, end, block: index });
      continue;
    }
    const together = scan.marks.some(
      (m) =>
        (m.kind === "strong" || m.kind === "emphasis" || m.kind === "highlight") &&
        m.from <= bracket.start &&
        m.to >= bracket.end &&
        group !== undefined &&
        m.from <= group.start,
    );
    // "Los árboles de decisión (Decision Trees)", where the note is called so
    const called = notebook.find(raw);
    const isTitle = called !== undefined && called !== draft && called.roles.title > 0;
    if (draft && (together || isTitle) && isOtherName(raw, table)) {
      notebook.alias(draft, raw, "translation", start, end);
      continue;
    }
    const example = table.example.exec(raw);
    const skip = example?.[0].length ?? 0;
    const within = formulas(content).filter(({ to }) => to <= bracket.end);
    for (const inner of tagText(table, content.text.slice(0, bracket.end), bracket.start + skip, within)) {
      if (inner.words.some((w) => w.kind === "verb" || w.kind === "copula" || w.kind === "modal")) continue;
      const ones = nounGroups(table, inner.words, content.text);
      const isCode = content.marks.some(
        ({ kind, from, to }) => kind === "code" && from < bracket.end && to > bracket.start,
      );
      const list = { words: inner.words, groups: ones };
      const lists = !example && !isCode && group && draft && listsNames(table, group, scan.groups.length === 1, list);
      for (const one of ones) {
        const named = scan.name(one, example ? "example" : lists ? "listed" : "modifier");
        const kind = draft ?? defined ?? frame.topic;
        if (!named || !kind || named === kind) continue;
        if (example || lists === "is-a") scan.tie(named, kind, "is-a", "is a", "such-as", {});
        else if (lists) scan.tie(named, kind, "part-of", "part of", "bare", { listed: 1 });
      }
    }
  }
}

/** `metales (hierro, cobre)`, `Triple Alianza (A, B y C)`: what names alone in brackets are to the name before: kinds of many, parts of one. */
function listsNames(
  table: LanguageTable,
  { text }: Group,
  only: boolean,
  list: Pick<ClauseScan, "words" | "groups">,
): "is-a" | "part-of" | undefined {
  // "ramas (nodos hoja y sus padres)"
  const isTheirs = list.words.some(({ lower }) => /^(?:sus?|seus?|suas?|ses|leurs?|seine|ihre)$/.test(lower));
  if (isTheirs || list.groups.some(({ generic }) => generic)) return undefined;
  if (namesSeveralIn(table, text)) return isBareList(list, 2) ? "is-a" : undefined;
  // "recuperación (Elasticsearch, FAISS, Weaviate)": by what it is done
  const isOnly = only || !isDoing(text.split(" ")[0] ?? "");
  return isOnly && isBareList(list) ? "part-of" : undefined;
}

function before(groups: readonly Group[], after: number): Group | undefined {
  return groups.findLast((g) => g.from <= after && g.to >= after);
}
