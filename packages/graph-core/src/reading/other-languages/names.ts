import { isLikeNoun, loneAdjective, nounGroups } from "./groups.ts";
import type { LanguageTable } from "./table.ts";
import { tagText } from "./words.ts";

/** Whether a marked stretch is one name, not a clause or an adverbial that its writer only stressed. */
export function namesOne(table: LanguageTable, text: string): boolean {
  const [sentence, more] = tagText(table, text, 0);
  if (!sentence || more || /\svs\.?\s/i.test(text)) return false;
  if (sentence.words.some((w) => w.kind === "verb" || w.kind === "copula" || w.kind === "modal" || w.kind === "clitic"))
    return false;
  const first = sentence.words[0]?.kind;
  if (first !== "content" && first !== "determiner") return false;
  const groups = nounGroups(table, sentence.words, text);
  const [only] = groups;
  if (groups.length !== 1 || !only || only.generic || only.to < sentence.words.length - 1) return false;
  const single = only.to - only.from === 1;
  return !(single && /^\p{Ll}/u.test(text) && table.adjective.test(only.text.toLowerCase()));
}

/** Whether the words before a colon or dash can be a term: no clause (`Reducir costes:`), no aside (`En este caso:`), no pair. */
export function labelsOne(table: LanguageTable, text: string): boolean {
  if (/\svs\.?\s/i.test(text)) return false;
  const [sentence] = tagText(table, text, 0);
  const first = sentence?.words[0];
  if (!sentence || !first) return false;
  // "Bajo coste" is low, and under nothing.
  const isLow = first.lower === "bajo" && sentence.words.length === 2;
  if (!isLow && /^(?:preposition|subordinator|relative|pronoun|clitic|copula|modal|negation|such-as)$/.test(first.kind))
    return false;
  // "Muy eficiente: …"
  const [, second, third] = sentence.words;
  const judges = second && !third && table.adjective.test(second.lower) && !isLikeNoun(table, second.lower);
  if (judges && table.intensifiers.has(first.lower)) return false;
  // "Executando: usa a CPU": a state
  const isState = first.verb?.form === "gerund" && sentence.words.length === 1 && /^\p{Lu}/u.test(first.text);
  if (first.kind === "verb" && first.verb && first.verb.form !== "participle" && !isState) return false;
  return !sentence.words.some(
    (w) =>
      /^(?:copula|modal|clitic|relative|pronoun)$/.test(w.kind) || (w.kind === "verb" && w.verb?.form === "finite"),
  );
}

const PRAISE =
  /^(?:principal(?:es)?|principais|principa(?:ux|les)|importantes?|wichtig(?:e|en|er|ste|sten)|verschiedene|typische|häufige|diferentes|distint[oa]s|divers[oae]s?|différent(?:e?s)|esenciales|essenciais|essentiel(?:le)?s)$/iu;

/** `Wichtige Gründe`, `Principales causas`: a label without the adjective before its noun that names nothing. */
export function withoutPraise(table: LanguageTable, name: string): string {
  const [first = "", second = ""] = name.split(/\s+/);
  if (!PRAISE.test(first) || !/^\p{L}{3,}/u.test(second)) return name;
  if (table.joins.has(second) || table.joinsOnce.has(second) || table.conjunctions.has(second)) return name;
  return name.slice(first.length).trim();
}

/** Whether a table's first cell names something: `No urgente`, `Más barato` and `Gratis al mes` are marks that it gives. */
export function namesRow(table: LanguageTable, text: string): boolean {
  const [sentence] = tagText(table, text, 0);
  const first = sentence?.words[0];
  if (!first || /^(?:negation|adverb|subordinator|preposition|pronoun|relative|copula|modal)$/.test(first.kind))
    return false;
  return !(sentence.words.length === 1 && loneAdjective(table, first.lower) && !/^\p{Lu}{2}/u.test(text));
}

/** Whether a heading says a whole sentence (`Preparar dados é parte do projeto`) and not only a topic. */
export function isStatement(table: LanguageTable, text: string): boolean {
  if (/[?¿]/.test(text)) return false;
  const [sentence] = tagText(table, text, 0);
  const words = sentence?.words ?? [];
  const at = words.findIndex(
    (w, i) =>
      w.kind === "copula" ||
      (w.kind === "modal" && !table.capitalNouns) ||
      (w.kind === "verb" && w.verb?.form === "finite" && i > 0 && words[i - 1]?.kind !== "relative"),
  );
  return at > 0 && at < words.length - 1 && words[0]?.kind === "content";
}

/** Whether a heading tells its reader what to do (`Comece pela métrica`, `Separar treino de teste`) and names no topic. */
export function tellsToDo(table: LanguageTable, text: string): boolean {
  const words = tagText(table, text, 0)[0]?.words ?? [];
  const [first] = words;
  if (first?.kind !== "verb" || !first.verb || words.length < 4) return false;
  return first.verb.bids === true || first.verb.form === "infinitive";
}

/**
 * The topics of a heading that lists several: `Chunking, metadados e curadoria`; a complement that they share goes to each.
 * @param isTitle a note about `IA e ML` is about the two together.
 */
export function splitHeading(table: LanguageTable, topic: string, isTitle = false): string[] {
  const conjunction = [...table.conjunctions].filter((c) => /^\p{L}+$/u.test(c)).join("|");
  if (topic.includes("(")) return [topic];
  const acts = (part: string): boolean =>
    table.verbs.get(part.split(" ")[0]?.toLowerCase() ?? "")?.form === "infinitive";
  const parts = topic.split(new RegExp(`\\s*(?:,|\\s[&+]\\s|\\s(?:${conjunction})\\s)\\s*`, "iu")).filter(Boolean);
  if (
    parts.length < 2 ||
    parts.length > 4 ||
    parts.some(
      (p) =>
        (p.length < 3 && (isTitle || !/^\p{Lu}{2}$/u.test(p))) ||
        acts(p) ||
        table.negations.has(p.split(" ")[0]?.toLowerCase() ?? "") ||
        p.split(" ").length > 4,
    )
  )
    return [topic];
  const last = parts.at(-1) ?? "";
  const [head = "", of, ...rest] = last.split(" ");
  const shared = of !== undefined && (table.joins.has(of) || table.joinsOnce.has(of)) && rest.length > 0;
  const alike = parts
    .slice(0, -1)
    .every((p) => !p.includes(" ") && p.slice(-3).toLowerCase() === head.slice(-3).toLowerCase());
  if (shared && alike) return parts.map((p, i) => (i === parts.length - 1 ? p : `${p} ${of} ${rest.join(" ")}`));
  return parts;
}
