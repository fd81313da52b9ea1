import { english } from "@cairn/english-model";
import { expect, test } from "vitest";
import { analyse } from "./analyse.ts";

/** The tag of a word, the word that it hangs on and how, where a text is analysed. */
function wordIn(text: string, lower: string): { xpos: string; label: string; head: string } | undefined {
  const words = analyse(english(), text)[0]?.words ?? [];
  const word = words.find((one) => one.lower === lower);
  return word && { xpos: word.xpos, label: word.label, head: words[word.head]?.lower ?? "" };
}

test.each([
  ["Other genes code for RNA products.", "genes", "code"],
  ["Benefits show, particularly as applications scale.", "applications", "scale"],
  ["The island sits where two continents part.", "continents", "part"],
])("%s: %s %s", (text, subject, verb) => {
  expect(wordIn(text, subject)).toMatchObject({ label: "nsubj", head: verb });
  expect(wordIn(text, verb)?.xpos).toBe("VBP");
});

test.each([
  ["People raise it in a settings profile.", "profile"],
  ["The resolver looks at the hosts file first.", "file"],
  ["The shell exploded inside the munitions factory.", "factory"],
  ["Systems biology studies wholes.", "biology"],
  ["brand, operations manual, training", "manual"],
  ["Please join the localizations channel on the server.", "channel"],
  ["a 1950s car without a roof", "car"],
])("%s: %s is a noun", (text, noun) => {
  expect(wordIn(text, noun)?.xpos).toBe("NN");
});
