import { speak } from "./table.ts";
import { tellBy, type Teller } from "./told.ts";
import type { Words } from "./words.ts";

export const LANGUAGES = ["en", "de", "es"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language's name in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", de: "Deutsch", es: "Español" };

/** English comes with the page; the others are loaded when they are asked for. */
const LOADERS: Readonly<Record<Language, () => Promise<Spoken>>> = {
  en: () => Promise.resolve({ words: null, tell: null }),
  de: () =>
    import("./de/german.ts").then(({ german, faultInGerman, tellInGerman, verbInGerman, warnInGerman }) => ({
      words: german,
      tell: { sentence: tellInGerman, fault: faultInGerman, verb: verbInGerman, warning: warnInGerman },
    })),
  es: () =>
    import("./es/spanish.ts").then(({ spanish, faultInSpanish, tellInSpanish, verbInSpanish, warnInSpanish }) => ({
      words: spanish,
      tell: { sentence: tellInSpanish, fault: faultInSpanish, verb: verbInSpanish, warning: warnInSpanish },
    })),
};

/** What is needed to speak a language: its tables, and how the server is told in it. */
interface Spoken {
  words: Words | null;
  tell: Teller | null;
}

export const toLanguage = (tag: string | null | undefined): Language | null =>
  LANGUAGES.find((language) => language === tag?.toLowerCase().split("-")[0]) ?? null;

/** The first of the visitor's languages that there is; English where there is none. */
export const preferredLanguage = (tags: readonly string[]): Language =>
  tags.map(toLanguage).find((language) => language !== null) ?? "en";

/** Loads the words and puts them into every table; where they cannot be loaded, the language stays as it is: false. */
export async function speakLanguage(language: Language): Promise<boolean> {
  try {
    const { words, tell } = await LOADERS[language]();
    speak(words);
    tellBy(tell);
    return true;
  } catch {
    return false;
  }
}
