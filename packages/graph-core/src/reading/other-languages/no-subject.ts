import type { Group } from "./groups.ts";
import { readerTalk } from "./reader-talk.ts";
import type { LanguageTable } from "./table.ts";
import type { TaggedWord } from "./words.ts";

/** What there is about a topic: what is said of these is not said of the topic. */
const ASPECT =
  /^(?:problem(?:as?|es?)|problèmes?|objetivos?|objectifs?|ziel|metas?|but|idea|ideia|idée|idee|resultados?|résultats?|ergebnis|ventajas?|vantage(?:m|ns)|avantages?|vorteil|desventajas?|desvantage(?:m|ns)|inconvénients?|nachteil|diferencias?|diferenças?|différences?|unterschied|motivos?|raz(?:ón|ones)|raz(?:ão|ões)|raisons?|grund|caus[ae]s?|ursache|ejemplos?|exemplos?|exemples?|beispiel|casos?|cas|fall|puntos?|pontos?|points?|punkt|respuestas?|respostas?|réponses?|antwort|preguntas?|perguntas?|questions?|frage|soluci(?:ón|ones)|soluç(?:ão|ões)|solutions?|lösung|efectos?|efeitos?|effets?|effekt|momento|moment)$/u;

const EXAMPLE = /^(?:ejemplos?|exemplos?|exemples?|beispiele?)$/u;

/** What is there for something. */
const MEANS =
  /^(?:m[eé]todos|t[eé]cnicas|formas|maneiras|maneras|medidas|estrat[eé]gias|estrategias|herramientas|ferramentas|opciones|opç(?:ões)|enfoques|abordagens|algoritmos|m[eé]thodes|techniques|mesures|stratégies|outils|moyens|façons)$/u;

/** Whether a noun names what there is about a topic (`el problema`), so that what is said of it is not said of the topic. */
export const isAspect = (word: TaggedWord | undefined): boolean => word !== undefined && ASPECT.test(word.lower);

/** Whether a noun says of what follows that it is one of a kind: `un ejemplo`. */
export const isExample = (noun: string | undefined): boolean => noun !== undefined && EXAMPLE.test(noun);

/**
 * Whether a subject is the text itself, who asks, or one that stands for less than all of its kind.
 * @param supposes the sentence begins with a condition: `se a empresa quer X` means any.
 */
export function speaksToReader(
  table: LanguageTable,
  words: readonly TaggedWord[],
  group: Group,
  supposes: boolean,
): boolean {
  // "Ce dernier": what was named last, whoever that is
  if (/^derni(?:er|ère)s?$/.test(group.text)) return true;
  const talk = readerTalk(table.code);
  const head = words[group.outer]?.lower ?? "";
  const before = words[group.outer - 1]?.lower ?? "";
  if (talk.documents.has(head)) return true;
  const isOne = group.indefinite || (group.determined && supposes);
  if (isOne && group.to - group.outer === 1 && talk.anybody.has(head)) return true;
  if (talk.pointed.has(head) && talk.pointers.has(before)) return true;
  return talk.every.has(before) && /^(?:no|não|nem|pas|nicht)$/.test(words[group.outer - 2]?.lower ?? "");
}

/** `Métodos adicionales para reducir X incluyen …`: whether a verb says what the means at a sentence's start are for. */
export function servesTo(words: readonly TaggedWord[], verb: number): boolean {
  if (words[verb]?.verb?.form !== "infinitive" || verb < 2 || verb > 5) return false;
  if (!/^(?:para|pour)$/.test(words[verb - 1]?.preposition ?? "")) return false;
  const head = words[words[0]?.kind === "determiner" ? 1 : 0];
  if (head?.kind !== "content" || !MEANS.test(head.lower)) return false;
  return words.slice(1, verb - 1).every(({ kind }) => kind === "content" || kind === "adverb");
}
