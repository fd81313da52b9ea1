import { isLikeNoun } from "./groups.ts";
import type { LanguageTable } from "./table.ts";

/** What stands behind the head noun of a name: `Arten von Krediten`, `Verträge der Stadt`. */
const BEHIND_HEAD = /\s+(?:von|vom|der|des|für|mit|in|im|an|am|zu|zum|zur|bei|aus|über|nach)\s.*$/u;
/** Endings that only plurals have; `-e` without an umlaut and most of `-en` stand in the singular too. */
const GERMAN_PLURAL =
  /(?:(?:ung|ion|heit|keit|schaft|tät|ur|anz|enz|ist|ent|ant|or|at|ik|ode|ass|orm|orn|art|list|abell|egel|pflanz|sprach|kris|analys|phas|klass|mass|schicht|krankheit|waff|gefahr)en|ismen|zeuge|maße|(?:merkmal|organ|gerät|preis|instrument|dokument|argument|medikament|experiment|element|problem|symptom|hormon|enzym|protein|vitamin|salz|pilz|beispiel|stein|grad|metall|signal|kanal|protokoll)e|(?:bakteri|eben|strategi|batteri|kategori|theori|lini|famili)en|(?:zell|well|sort|farb|säur|drüs|kost|pflicht|norm|form|zahl)en|modelle|systeme|prozesse|algorithmen|verfahren|mittel|werke|stoffe|rechte|gesetze|typen|teile|ziele|kriege|reiche|tiere|(?:[äö]|(?<!a)ü|äu)[^aeiouäöü]+(?:en?|ern?|eln?))$/u;

/** What they head is told of a topic: what stands below is not one of them. */
const ABSTRACT =
  /^(?:avances|avanços|avancées|fundamentos|fondements|direcciones|direções|directions|perspectivas|perspectives|consideraciones|considerações|considérations|detalles|detalhes|détails|nociones|noções|notions|aspectos|aspects|temas|thèmes|relaciones|relações|relations|grundlagen|aspekte|themen|perspektiven)$/u;

/**
 * Whether a heading or label in another language names several things, whose kinds may stand below it: `Métodos de pago`, `Bäume`.
 * Told by its head noun: the first in Spanish, Portuguese and French, the last in German.
 */
export function namesSeveralIn(table: LanguageTable, label: string): boolean {
  const words = label
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => !table.determiners.has(word));
  if (ABSTRACT.test(words[0] ?? "")) return false;
  if (table.capitalNouns) return GERMAN_PLURAL.test(label.replace(BEHIND_HEAD, "").toLowerCase());
  const [head = ""] = words;
  return head.length > 3 && /[sx]$/.test(head) && table.singular(head) !== head && !table.generic.has(head);
}

/** Whether one name is another with more said of it: `torra clara` of `torra`, `Suchbaum` of `Baum`. */
export function narrowsIn(table: LanguageTable, longer: string, shorter: string): boolean {
  if (table.capitalNouns) {
    const last = longer.split(" ").at(-1) ?? "";
    if (shorter.length > 3 && longer.split(" ").length === 2 && last === shorter) return true;
    return last.length > shorter.length + 2 && shorter.length > 3 && last.endsWith(shorter);
  }
  return longer.startsWith(`${shorter} `) && !table.generic.has(shorter);
}

/** Whether a name says of itself that it is a part: `componente estacional`, `Phase des Wachstums`. */
export function namesPart(table: LanguageTable, name: string): boolean {
  const [head = ""] = name.split(" ");
  return table.parts.has(head);
}

/**
 * The name of one kind of a topic of which only the adjective is written: `Erosión hídrica`, for `hídrica` under `Erosión del suelo`.
 * @returns undefined where the word is no adjective that can stand behind the topic's head noun.
 */
export function withAdjective(table: LanguageTable, topic: string, written: string): string | undefined {
  const [head = ""] = topic.split(" ");
  const word = written.trim().toLowerCase();
  if (head === "" || table.capitalNouns || !/^\p{L}+$/u.test(word)) return undefined;
  if (!table.adjective.test(word) || isLikeNoun(table, word)) return undefined;
  return /[sx]$/.test(word) && !/[sx]$/.test(head) ? undefined : `${head} ${word}`;
}
