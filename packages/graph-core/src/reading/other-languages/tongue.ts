import { headingFacet, headingTopic, type Facet, type HeadingTopic } from "../../language/lexicon/headings.ts";
import { OTHER_ARTICLE, otherFacet, otherTopic } from "../../language/lexicon/headings-other.ts";
import { unquoted } from "./groups.ts";
import type { LanguageTable } from "./table.ts";

/** How headings and labels of a note are taken apart: as English ones, or as those of its own language too. */
export interface Tongue {
  /** The table of the note's language where it is not English and there is one. */
  table: LanguageTable | undefined;
  facet(heading: string): Facet | undefined;
  topic(heading: string): HeadingTopic;
}

/** The way to read headings in a language; `undefined` for English and for languages without a table. */
export function tongueOf(table: LanguageTable | undefined): Tongue {
  if (!table) return { table, facet: headingFacet, topic: headingTopic };
  const facet = (heading: string): Facet | undefined => otherFacet(heading) ?? headingFacet(heading);
  return { table, facet, topic: (heading) => topicOf(heading, facet) };
}

/** `S3 como origen`, `…, no como Y`: what a heading sees its topic as. */
const AS = /(?:,?\s+(?:e |y |et )?(?:não|no|pas|nicht)\s.*|\s+(?:como|comme|als)\s.*)$/iu;

/** What sort of note it is says nothing of its subject: `Cheatsheet — Redes neuronales`. */
const KIND_OF_NOTE =
  /^(?:cheat ?sheet|flashcards|casos de uso|revis[aã]o guiada|repaso|r[eé]visions?|wiederholung|spickzettel|fiche|links(?: oficiais)?|lab(?:orat[oó]rio)?(?: pr[aá]c?tico)?|quest[oõ]es|preguntas|resumo|resumen|apuntes|notas|notizen|notes|gloss?[aá]rio|r[eé]sum[eé]|zusammenfassung)\s*[-–—:|]\s*/iu;

/** Which piece of a whole it is: `Módulo 03 — Redes`, `Caso 2: Ventas`. */
const PIECE_OF_NOTE =
  /^(?:m[oó]dulo|module?|modul|tema|unidad(?:e)?|unit[eé]|cap[ií]tulo|chapitre|kapitel|aula|clase|cours|vorlesung|lec[cç][aã]o|li[cç][aã]o|lecci[oó]n|leçon|lektion|parte|partie|teil|caso|cas|fall|semana|semaine|woche|d[ií]a|jour|tag|etapa|[eé]tape|schritt|paso|passo|fase|phase)\s*(?:n[ºo°.]\s*)?\d+(?:\.\d+)*\s*(?:[-–—:|.]\s*)(?=\p{L})/iu;

/** `Ejemplo: X`, `Beispiel Y`: a heading that names one of what stands above it. */
export const EXAMPLE_OF =
  /^(?:(?:primer |otro |outro |primeiro |premier |autre |weiteres )?(?:ejemplo|exemplo|exemple|beispiel)(?: (?:principal|pr[aá]ctico|t[ií]pico|cl[aá]sico|concret[oe]?|real|pratique|typique|classique))?(?: \d+)?\s*[:–—-]\s*)(?=\S)/iu;

/** `Diferencias entre X y Y`, `Comparativa X vs. Y`: two topics. */
const COMPARED =
  /^(?:(?:principa(?:les|is) |wichtige )?(?:diferencias?|diferenças?|diff[eé]rences?|unterschiede?|comparaci[oó]n|comparativ[ao]s?|compara[cç][aã]o|comparaison|vergleich))(?: (?:entre|zwischen|de|von))? +(?:l[ae]s? |el |os? |as? |d(?:er|ie|as|en|em) )?([^?:]{2,50}?)(?: +(?:y|e|et|und)(?: l[ae]s?| el| os?| as?| d(?:er|ie|as|en|em))?| +vs\.?| +versus) +([^?:]{2,50}?)$/iu;

function topicOf(heading: string, facetOf: Tongue["facet"]): HeadingTopic {
  const text = heading
    .replace(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(KIND_OF_NOTE, "")
    .replace(PIECE_OF_NOTE, "")
    .replace(EXAMPLE_OF, "")
    .replace(/^(?:\(?\d+(?:\.\d+)*[.):]?\s*[-–—]?\s+)/, "");
  const facet = facetOf(text);
  if (facet) return { topic: "", aliases: [], facet };
  const compared = COMPARED.exec(text);
  const other = compared ? undefined : otherTopic(text);
  // "¿Dónde se usa X?" asks about what stands above.
  if (!compared && !other && /^¿|\?\s*$/u.test(text) && !/\s(?:vs\.?|versus|o|ou|oder)\s/iu.test(text))
    return { topic: "", aliases: [], facet: "meta" };
  const pair = compared && `${compared[1]} vs ${compared[2]}`;
  const parsed = headingTopic(pair ?? (other?.text ?? text).replace(AS, ""));
  const own = parsed.topic && !other?.facet ? facetOf(parsed.topic) : undefined;
  if (own) return { topic: "", aliases: [], facet: own };
  return {
    ...parsed,
    topic: bareName(parsed.topic),
    aliases: parsed.aliases.map(bareName),
    ...(parsed.versus ? { versus: [bareName(parsed.versus[0]), bareName(parsed.versus[1])] as [string, string] } : {}),
    ...(other?.facet ? { facet: other.facet } : {}),
  };
}

/** A name without the article before it, unless the article is all there is. */
function bareName(name: string): string {
  const plain = unquoted(name.replace(OTHER_ARTICLE, ""));
  return plain.length > 2 ? plain : name;
}

/** `Sobreajuste (Overfitting)`: brackets behind a term or heading that give its name in another language or in full. */
export function isOtherName(inside: string, table: LanguageTable): boolean {
  const words = inside.trim().split(/\s+/);
  return (
    words.length <= 4 &&
    /\p{L}{2}/u.test(inside) &&
    !/[,;:]|\d{3}/.test(inside) &&
    !table.example.test(`${inside} `) &&
    !words.some((w) => table.copulas.has(w.toLowerCase()) || table.relatives.has(w.toLowerCase()))
  );
}
