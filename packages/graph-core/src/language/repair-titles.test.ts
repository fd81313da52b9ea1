import { english } from "@cairn/english-model";
import { expect, it } from "vitest";
import { analyse } from "./analyse.ts";

const tagged = (text: string) =>
  analyse(english(), text).flatMap(({ words, root }) =>
    words.map(({ text: word, upos }, i) => `${i === root ? "*" : ""}${word}/${upos}`),
  );

it("a plural with a capital inside a name is no verb", () => {
  expect(tagged("Wall Plates Layout")).toEqual(["Wall/NOUN", "Plates/NOUN", "*Layout/PROPN"]);
  expect(tagged("Private Sail Images Repository").slice(1)).toEqual(["Sail/NOUN", "Images/NOUN", "*Repository/NOUN"]);
});

it("verbs of a title and of a sentence stay verbs", () => {
  expect(tagged("Rain Makes Rivers")).toContain("*Makes/VERB");
  expect(tagged("The mast carries a sail.")).toContain("*carries/VERB");
});

it("a list of things stays one where its first word could be a verb", () => {
  expect(tagged("brokers, topics, partitions")[0]).toBe("*brokers/NOUN");
  expect(tagged("Sail the boat, and the crew")[0]).toBe("*Sail/VERB");
});

it("behind an owner stands a noun", () => {
  expect(tagged("Faraday's Constant")).toEqual(["Faraday/PROPN", "'s/PART", "*Constant/NOUN"]);
  expect(tagged("Ada's Constant Rate")).toContain("*Rate/NOUN");
});
