import { verbsForward } from "./german-order.ts";
import type { LanguageTable, VerbForm } from "./table.ts";
import type { TaggedSentence, TaggedWord } from "./words.ts";

/** They open a clause of their own, or stand in the middle of one: `erzeugt dadurch X`. */
const ADVERBIAL = /^(?:dadurch|daher|deshalb|dann|danach|also)$/;
/** As much, and so no examples: `dieselbe Form wie X`. */
const AS = /^(?:(?:der|die|das|den|dem)selben?|so|ebenso|genauso|gleich(?:e[nrms]?)?|doppelt|ähnlich(?:e[nrms]?)?)$/;
/** What belongs, counts, or is understood. */
const MEMBERS = /^(?:gehör(?:t|en|ten?)|zähl(?:t|en|ten?)|versteht|verstand)$/;
/** `fernzuhalten`, `abzubauen` */
const WITHIN =
  /^(ab|an|auf|aus|bei|dar|durch|ein|fern|fest|frei|her|hervor|hin|mit|nach|um|unter|vor|voraus|weg|weiter|wieder|zurück|zusammen)zu(\p{Ll}+n)$/u;

/** What a German sentence's small words and its verbs at the end of a clause are for one who reads from left to right. */
export function orderGerman(table: LanguageTable, sentence: TaggedSentence): void {
  const { words } = sentence;
  words.forEach((word, i) => {
    const before = words[i - 1]?.kind ?? "stop";
    // "zählt zu den Säugetieren"
    if (word.lower === "zu" && words[i + 1]?.lower === "den" && word.kind === "preposition")
      word.preposition = "zu den";
    if (ADVERBIAL.test(word.lower) && /^(?:verb|modal|copula)$/.test(before)) word.kind = "adverb";
    if (word.kind === "such-as" && words.slice(Math.max(0, i - 4), i).some(({ lower }) => AS.test(lower)))
      word.kind = "subordinator";
  });
  for (let i = 0; i < words.length; i++) if (words[i]!.lower === "um") purposeFirst(table, sentence, i);
  verbsForward(table, sentence);
  membersFirst(table, sentence);
}

/** `um die Kosten zu senken`: the verb comes first, as if it were `zum Senken die Kosten`. */
function purposeFirst(table: LanguageTable, { words, brackets }: TaggedSentence, um: number): void {
  let end = um + 1;
  while (end < words.length && !/^(?:comma|stop|colon|subordinator)$/.test(words[end]!.kind)) end++;
  const verb = words[end - 1];
  if (!verb || end - um < 3) return;
  const apart = words[end - 2]?.lower === "zu";
  const form = apart ? infinitive(table, verb) : within(table, verb);
  if (!form) return;
  verb.kind = "verb";
  verb.verb = form;
  words[um]!.kind = "preposition";
  words[um]!.preposition = "für";
  const moved = apart ? 2 : 1;
  words.splice(end - moved, moved);
  words.splice(um + 1, 0, verb);
  for (const bracket of brackets)
    if (bracket.after > um && bracket.after < end) bracket.after = Math.min(bracket.after + 1, end - moved);
}

function infinitive(table: LanguageTable, { lower, verb }: TaggedWord): VerbForm | undefined {
  if (verb) return { ...verb, form: "infinitive" };
  if (!/^\p{Ll}+n$/u.test(lower)) return undefined;
  return table.verbs.get(lower) ?? { lemma: lower, sense: "related-to", form: "infinitive", says: lower };
}

function within(table: LanguageTable, { lower }: TaggedWord): VerbForm | undefined {
  const [, particle, base] = WITHIN.exec(lower) ?? [];
  if (!particle || !base) return undefined;
  const lemma = particle + base;
  const plain = table.verbs.get(base)?.says;
  const says = plain ? `${plain} ${particle}` : lemma;
  return { lemma, sense: table.verbs.get(lemma)?.sense ?? "related-to", form: "infinitive", says };
}

/** `Zu X gehören A und B`, `Unter X versteht man Y`: in the order of `X umfasst A und B`, `X ist Y`. */
function membersFirst(table: LanguageTable, { words }: TaggedSentence): void {
  const [first, second] = words;
  const at = words.findIndex(({ lower }, i) => i > 0 && MEMBERS.test(lower));
  const verb = words[at];
  if (!first || !second || !verb || words.slice(0, at).some(({ kind }) => /^(?:verb|modal|copula|stop)$/.test(kind)))
    return;
  const belongs = !verb.lower.startsWith("verst");
  if (belongs && (/^(?:dazu|hierzu)$/.test(first.lower) ? at === 1 : /^(?:zu|zum|zur)$/.test(first.lower) && at > 1)) {
    first.kind = at === 1 ? "pronoun" : "adverb";
    if (at === 2 && /^(?:ihr|ihm|ihnen|diese[nrm])$/.test(second.lower))
      Object.assign(second, { kind: "pronoun", lower: "es" });
    verb.kind = "verb";
    verb.verb = { ...table.verbs.get("umfassen")!, form: "finite" };
    if (second.lower === "den") verb.listsKinds = true;
  } else if (!belongs && first.lower === "unter" && words[at + 1]?.lower === "man") {
    first.kind = "adverb";
    verb.kind = "copula";
    verb.text = verb.lower = "ist";
    words[at + 1]!.kind = "adverb";
  }
}
