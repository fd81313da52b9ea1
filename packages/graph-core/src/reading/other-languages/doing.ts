import type { Group } from "./groups.ts";
import type { LanguageTable } from "./table.ts";

/** Nouns of doing, by their ending: `Catalogación de datos` says what something does. */
const DOING =
  /(?:ci[oó]n|ciones|ç[aã]o|cao|ções|si[oó]n|siones|s[aã]o|ti[oó]n|stão|mi?entos?|tions?|sions?|ments?|ung|[ai]gem)$/u;
/** Those that end otherwise. */
const DOING_TOO =
  /^(?:controle?|control|contr[oô]le|an[aá]lise|an[aá]lisis|analyse|busca|b[uú]squeda|recherche|suche|descoberta|d[eé]couverte|consultas?|compra|venta|venda|carga|lectura|leitura|escrita|escritura|captura|transporte?|ajuste|envio|env[ií]o|filtrado|etiquetado|entrenamiento|treino)$/u;

export const isDoing = (word: string): boolean => DOING.test(word) || DOING_TOO.test(word);

/**
 * `Descoberta de fraudes`, given for a tool: what it does, and what to.
 * @returns the group behind "of" with the noun of doing as label; undefined where it is none, or nothing to look up is left.
 */
export function doingOf(
  table: LanguageTable,
  group: Group,
  text: string,
): { target: Group; label: string } | undefined {
  const words = group.text.split(" ");
  const at = words.findIndex((word, i) => i > 0 && i < 3 && (table.joins.has(word) || table.joinsOnce.has(word)));
  if (at < 1 || !isDoing(words[0]?.toLowerCase() ?? "")) return undefined;
  let rest = words.slice(at + 1);
  if (table.determiners.has(rest[0]?.toLowerCase() ?? "")) rest = rest.slice(1);
  const name = rest.join(" ");
  if (rest.length === 0 || (rest.length === 1 && table.generic.has(name.toLowerCase()))) return undefined;
  const start = text.lastIndexOf(name, group.end);
  if (start < group.start) return undefined;
  const verb = words.slice(0, at).join(" ").toLowerCase();
  return { target: { ...group, text: name, start, trimmed: true }, label: `${verb} ${words[at] ?? ""}` };
}
