const WORDS: Record<string, string> = {
  en: "the of and to is in that for it with as are on be this by an or from at which can not you was has have but its a no do your will if when what how we they their all more about into there also than then only see use using",
  es: "de la que el en y los se del las un por con una su para es al lo como más pero sus le ya o este sí porque esta son entre está cuando muy sin sobre también",
  pt: "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também são você",
  de: "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über",
  fr: "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son ou mais comme on aux cette être deux entre ces nous vous",
  it: "di e il la che in un a per è una sono con non del si da le dei nel come al più anche della alla ha lo gli ma o se delle questo",
  nl: "de van het een en in is dat op te zijn met voor niet die aan er ook als om bij dan naar of worden door maar uit wordt over",
};

const INDEX = new Map<string, string[]>();
for (const [language, words] of Object.entries(WORDS))
  for (const word of new Set(words.split(" "))) INDEX.set(word, [...(INDEX.get(word) ?? []), language]);

/** Letters and endings that one of these languages has and English has not. */
const TELLTALES: [string, RegExp][] = [
  ["es", /ñ|(?:ci|si|gi)ón$|ía$|[áéíóú][a-zñ]*[aeo]s?$/u],
  ["pt", /[ãõ]|ção$|ções$|ência$|ância$/u],
  ["de", /ß|[äö]|ü[a-zß]|ung(?:en)?$|keit(?:en)?$|schaft(?:en)?$/u],
  ["fr", /[èêœ]|ç[a-z]|é(?:e|es|s)?$|aux$|^[ldqu]+['’]/u],
];
/** So many words must tell, and all others that tell of another language fewer by half. */
const LEAST_TOLD = 3;

/** The language of a list of names, which has no function words: by letters that it shares with no other; "" where too few tell. */
function toldByLetters(text: string): string {
  const words = new Set(text.toLowerCase().match(/[\p{L}'’]{4,}/gu) ?? []);
  const told = TELLTALES.map(([code, pattern]) => ({
    code,
    count: [...words].filter((word) => pattern.test(word)).length,
  })).sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  const [best, second] = told;
  if (!best || best.count < Math.max(LEAST_TOLD, words.size / 20) || best.count < 2 * (second?.count ?? 0)) return "";
  return best.code;
}

/**
 * Tells a text's language by its function words (Cavnar and Trenkle 1994 did it with n-grams; whole notes are long
 * enough for words).
 * @returns an ISO 639-1 code out of en, es, pt, de, fr, it, nl; `unsure` where the text is too short or none leads.
 */
export function detectLanguage(text: string, unsure = ""): string {
  const score = new Map<string, number>();
  let words = 0;
  let latin = 0;
  let letters = 0;
  for (const match of text
    .slice(0, 20_000)
    .toLowerCase()
    // Addresses are in no language: "com" is a Portuguese word.
    .replace(/https?:\S+|\S+\.(?:com|org|net|io|dev)\b\S*/g, " ")
    .matchAll(/\p{L}+/gu)) {
    const word = match[0];
    words++;
    letters += word.length;
    if (/^[a-z]+$/.test(word) || /^[\p{Script=Latin}]+$/u.test(word)) latin += word.length;
    const spoken = INDEX.get(word);
    if (spoken) for (const language of spoken) score.set(language, (score.get(language) ?? 0) + 1 / spoken.length);
  }
  if (letters > 20 && latin < letters / 2) return "";
  const ranked = [...score].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [best, second] = ranked;
  const told = () => toldByLetters(text.slice(0, 20_000)) || unsure;
  if (!best || words < 8 || best[1] < 2 || best[1] / words < 0.03) return told();
  if (second && best[1] < 1.2 * second[1]) return told();
  return best[0];
}
