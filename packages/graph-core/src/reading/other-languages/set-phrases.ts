import type { LanguageTable } from "./table.ts";
import type { TaggedWord } from "./words.ts";

/** Several words that say when, how often or in what part something is so: no nouns. */
const ADVERBIAL: Record<string, RegExp> = {
  es: /^(?:a (?:menudo|veces)|a la vez|en (?:general|particular|parte|principio|cambio|realidad|total)|por (?:lo general|lo tanto|tanto|completo|separado)|sobre todo|al (?:menos|mismo tiempo)|de (?:nuevo|hecho)|sin duda|poco a poco|a largo plazo|a corto plazo)$/u,
  pt: /^(?:(?:às|muitas|por) vezes|ao (?:mesmo tempo|menos)|em (?:geral|particular|parte|princípio|contrapartida|total)|por (?:completo|separado|isso)|pelo menos|de (?:novo|fato|facto)|sem dúvida|a (?:longo|curto) prazo)$/u,
  fr: /^(?:à la fois|en (?:général|particulier|partie|principe|revanche|outre|effet|même temps|réalité)|au (?:moins|total)|de nouveau|à nouveau|peu à peu|tout à fait|à (?:long|court) terme)$/u,
};
/** They say again what was named last, in other words. */
const IN_OTHER_WORDS = /^(?:es decir|o sea|ou seja|isto é|quer dizer|c est à dire|c est-à-dire|das heißt)$/u;
/** `tales como X` */
const SUCH = /^(?:tal(?:es)?|tais)$/;
const LONGEST = 4;

/** German connectives that open a clause behind a comma only. */
const CONNECTS = /^(?:aber|jedoch|also|daher|deshalb|deswegen|damit|dadurch|danach|dann|denn|hingegen|dagegen)$/;

/** `Weizen hingegen besitzt X`, `und schützt damit die Krume`: within a clause they are adverbs. */
function withinClause(words: readonly TaggedWord[]): void {
  words.forEach((word, i) => {
    if (!CONNECTS.test(word.lower) || word.kind !== "subordinator") return;
    if (!/^(?:comma|stop|colon|conjunction)$/.test(words[i - 1]?.kind ?? "stop")) word.kind = "adverb";
  });
}

/** Whether the words before an index say that what follows is the same as what stands before them. */
export const inOtherWords = (words: readonly TaggedWord[], at: number): boolean =>
  words.slice(Math.max(0, at - LONGEST), at).some(({ restates }) => restates === true);

/** Takes the words of set phrases for what they are together: adverbs, or a lead to examples. */
export function setPhrases({ code }: LanguageTable, words: readonly TaggedWord[]): void {
  if (code === "de") withinClause(words);
  for (let i = 0; i < words.length; i++) {
    if (SUCH.test(words[i]!.lower) && words[i + 1]?.lower === "como") {
      words[i]!.kind = "adverb";
      words[i + 1]!.kind = "such-as";
    }
    for (let length = LONGEST; length > 1; length--) {
      const part = words.slice(i, i + length);
      if (part.length < length) continue;
      const text = part.map(({ lower }) => lower).join(" ");
      const restates = IN_OTHER_WORDS.test(text);
      if (!restates && !ADVERBIAL[code]?.test(text)) continue;
      for (const word of part) {
        word.kind = "adverb";
        delete word.preposition;
        if (restates) word.restates = true;
      }
      i += length - 1;
      break;
    }
  }
}
