import type { RelationType } from "../../model/relation.ts";
import type { Tongue } from "./tongue.ts";
import { OF_TOPIC } from "./under-facet.ts";

/** Columns in which a note speaks to its reader of an exam, or of itself: their phrases say nothing of the row's term. */
const TALK =
  /(?<!\p{L})(?:provas?|exames?|ex[aá]men(?:es)?|examens?|pr[uü]fung|klausur|simulados?|armadilhas?|pegadinhas?|trampas?|pi[eè]ges?|fallen?|lembretes?|recordatorios?|observa[cç](?:[aã]o|[oõ]es)|observaci[oó]n(?:es)?|comentarios?|coment[aá]rios?|remarques?|anmerkung(?:en)?|links?|enlaces?|liens?|url|status|estado)(?!\p{L})/iu;
/** Columns that say what the row's term is. */
const DEFINES =
  /^(?:(?:o )?que [eé]|qu[eé] es|was ist das|c['’]est quoi|defini[cç](?:[aã]o|[oõ]es)|definici[oó]n|definitions?|d[eé]finition|significado|signification|bedeutung|descri[cç][aã]o|descripci[oó]n|description|beschreibung)(?!\p{L})/iu;
/** Columns that say what it is for. */
const SERVES =
  /^(?:pape(?:l|is)|fun[cç](?:[aã]o|[oõ]es)|funci[oó]n(?:es)?|fonctions?|r[oô]les?|rol|rolle|aufgabe|funktion|finalidade|finalidad|prop[oó]sito|objetivos?|objectif|zweck|usos?|usages?|uso .*|utilidade?|para (?:o )?qu[eé] .*|quando usar|cu[aá]ndo usar|quand .*|einsatz|verwendung|anwendung)(?!\p{L})/iu;
/** Names of a first column that say what sort of word stands there, not what it is. */
const SORT_OF_WORD =
  /^(?:termos?|t[eé]rminos?|termes?|begriffe?|t[oó]picos?|temas?|th[eè]mes?|themen|thema|concept(?:o|os|s)?|conceitos?|recursos?|itens|[ií]tems?|[eé]l[eé]ments?|elementos?|nomes?|nombres?|noms?|namen?|palabras?|palavras?|mots?|w[oö]rter|siglas?)$/iu;

/** Columns that give the row's term another name. */
const AGAIN =
  /^(?:nomes? por extenso|nomes? completos?|nombres? completos?|noms? complets?|forma completa|por extenso|voller name|ausgeschrieben|langform|tradu[cç](?:[aã]o|ci[oó]n|ccion)|traductions?|übersetzung|sin[oó]nimos?|synonymes?|synonyme?|(?:em|en|auf) (?:portugu[eê]s|espa[nñ]ol|ingl[eé]s|ingl[eê]s|français|anglais|deutsch|englisch)|(?:termo|t[eé]rmino|terme|begriff) (?:em|en|auf) .*)$/iu;

/** Whether a column only names the terms again, in full or in another language. */
export const namesAgainIn = (heading: string): boolean => AGAIN.test(heading.trim());

/** What a column makes of its phrases. */
export interface ColumnMeaning {
  type: RelationType;
  label: string;
  /** The phrase is to the term, and not the term to the phrase. */
  reversed?: boolean;
}

const PLAIN: Partial<Record<RelationType, string>> = { "applies-to": "applies to", "is-a": "is a" };

/** What a phrase under a column's name is to the row's term; undefined where the column is not about it. */
export function columnSays(tongue: Tongue, heading: string): ColumnMeaning | undefined {
  const name = heading.trim().toLowerCase();
  if (TALK.test(name)) return undefined;
  const facet = tongue.facet(name);
  const type: RelationType = DEFINES.test(name)
    ? "is-a"
    : SERVES.test(name) || facet === "uses"
      ? "applies-to"
      : facet === "kinds"
        ? "is-a"
        : "related-to";
  const [ofFacet, ofLabel] = OF_TOPIC.get(facet) ?? [];
  if (ofFacet && ofLabel && facet !== "uses") return { type: ofFacet, label: ofLabel };
  if (facet === "remedies") return { type: "affects", label: "helps against", reversed: true };
  if (facet === "causes") return { type: "affects", label: "causes", reversed: true };
  // A noun or two can stand on an edge; a question, or a phrase about the text, can't.
  if (facet === "examples") return { type: "is-a", label: "is a", reversed: true };
  const short = name !== "" && name.split(/\s+/).length <= 3 && type === "related-to" && facet !== "meta";
  return { type, label: short ? name : (PLAIN[type] ?? "has") };
}

/** Whether the first column's name says what its terms are: `Algoritmo` does, `Termo` does not. */
export function namesKind(heading: string): boolean {
  return !SORT_OF_WORD.test(heading.trim());
}
