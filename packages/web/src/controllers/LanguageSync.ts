import { useEffect } from "react";
import { app, useView } from "../state/app-state.ts";
import { readLanguage, writeLanguage } from "../state/memory.ts";
import { useStore } from "../state/store.ts";
import { preferredLanguage, speakLanguage, type Language } from "../text/language.ts";

const wanted = (chosen: Language | null): Language =>
  chosen ?? readLanguage() ?? preferredLanguage(navigator.languages);

/** Before the first word is shown: the language of the address, the one chosen before, or the browser's. */
export async function speakVisitorsLanguage(): Promise<void> {
  const language = wanted(app.view.get().language);
  if (language !== "en" && (await speakLanguage(language))) app.language.set(language);
}

/** Follows the choice of a language; what is shown is drawn anew once its words are there. */
export function LanguageSync(): null {
  const { language: chosen } = useView();
  const spoken = useStore(app.language);
  useEffect(() => {
    document.documentElement.lang = spoken;
  }, [spoken]);
  useEffect(() => {
    if (chosen === null || chosen === app.language.get()) return;
    let stale = false;
    void speakLanguage(chosen).then((done) => {
      if (stale || !done) return;
      writeLanguage(chosen);
      app.language.set(chosen);
    });
    return () => {
      stale = true;
    };
  }, [chosen]);
  return null;
}
