import { english } from "@cairn/english-model";
import { expect, it } from "vitest";
import { analyse } from "./analyse.ts";

const tagged = (text: string) =>
  analyse(english(), text).flatMap(({ words, root }) =>
    words.map(({ text: word, upos }, i) => `${i === root ? "*" : ""}${word}/${upos}`),
  );

it("a plural with a capital inside a name is no verb", () => {
  expect(tagged("Hull Policies Structure")).toEqual(["Hull/NOUN", "Policies/NOUN", "*Structure/NOUN"]);
  expect(tagged("RIG Devices in Boats").slice(0, 2)).toEqual(["RIG/NOUN", "*Devices/NOUN"]);
});

it("verbs of a title and of a sentence stay verbs", () => {
  expect(tagged("Rain Makes Rivers")).toContain("*Makes/VERB");
  expect(tagged("The mast carries a sail.")).toContain("*carries/VERB");
});
