import type { LanguageTable } from "./table.ts";
import type { TaggedWord } from "./words.ts";

const PARTICLE =
  /^(?:ab|an|auf|aus|bei|dar|durch|ein|fern|fest|fort|frei|her|herab|heran|heraus|herbei|hervor|hin|hinaus|hinzu|los|mit|nach|nieder|statt|teil|über|um|unter|vor|voran|voraus|vorbei|weg|weiter|wieder|zu|zurück|zusammen|zustande)$/;

/**
 * Joins a German verb with the particle that closes its clause: `stellen Proteine her` is said of `herstellen`. The particle is no
 * preposition, article or noun any more.
 */
export function joinParticles(table: LanguageTable, words: readonly TaggedWord[]): void {
  words.forEach((particle, k) => {
    if (k < 2 || !PARTICLE.test(particle.lower) || !/^\p{Ll}/u.test(particle.text) || !closes(words, k)) return;
    const verb = verbBefore(words, k);
    if (!verb) return;
    particle.kind = "adverb";
    delete particle.preposition;
    verb.particle = particle.lower;
    if (!verb.verb || verb.verb.lemma.startsWith(particle.lower)) return;
    const lemma = particle.lower + verb.verb.lemma;
    const known = table.verbs.get(lemma);
    verb.verb = { ...verb.verb, lemma, sense: known?.sense ?? "related-to" };
  });
}

const closes = (words: readonly TaggedWord[], k: number): boolean =>
  /^(?:comma|stop|colon|subordinator|conjunction)$/.test(words[k + 1]?.kind ?? "stop");

/** The finite verb of the clause that ends here. */
function verbBefore(words: readonly TaggedWord[], end: number): TaggedWord | undefined {
  for (let i = end - 1; i >= 0; i--) {
    const word = words[i]!;
    if (word.kind === "verb") return word.verb && word.verb.form !== "finite" ? undefined : word;
    if (/^(?:stop|colon|subordinator|copula|modal)$/.test(word.kind)) return undefined;
  }
  return undefined;
}
