import { english } from "@cairn/english-model";
import { expect, test } from "vitest";
import { analyse } from "./analyse.ts";
import { clausesOf } from "./clauses.ts";

/** Who does what, clause by clause: `subject, subject > verb > object`; a passive has a "be" before its verb. */
function clauses(text: string): string[] {
  const model = english();
  return analyse(model, text).flatMap((sentence) => {
    const said = (words: readonly number[]) => words.map((i) => sentence.words[i]?.text).join(", ");
    return clausesOf(sentence, (word, tag) => model.lemma(word, tag)).map(
      ({ subjects, verb, passive, arguments: all }) =>
        `${said(subjects)} > ${passive ? "be " : ""}${said([verb])} > ${said(all.find(({ preposition }) => preposition === "")?.heads ?? [])}`,
    );
  });
}

test.each([
  ["Proteins, fats, and starches are the main classes of nutrients.", "Proteins, fats, starches > classes > "],
  ["Rivers, lakes, and the sea are bodies of water.", "Rivers, lakes, sea > bodies > "],
  ["Sloops, ketches are small boats.", "Sloops, ketches > boats > "],
  ["When an infected mosquito bites a human, sporozoites enter the blood.", "sporozoites > enter > blood"],
  ["Nitrifying bacteria convert ammonia into nitrite.", "bacteria > convert > ammonia"],
  ["Denitrifying bacteria convert nitrates into nitrogen.", "bacteria > convert > nitrates"],
  ["Serving as adaptors, specific molecules bind the strand.", "molecules > bind > strand"],
  ["Using statistics, the model predicts rain.", "model > predicts > rain"],
  ["They continue to meet and breed, forming hybrids.", "They > meet > "],
  ["The mutation prevents the protein from changing its shape.", " > changing > shape"],
  ["Bacteria turn nitrogen into ammonia.", "Bacteria > turn > nitrogen"],
  ["This loss made word order more important.", "loss > made > order"],
  ["factories made sulfuric acid", "factories > made > acid"],
  ["used heavy oil instead of gasoline and was more efficient", " > used > oil"],
])("%s says %s", (text, clause) => {
  expect(clauses(text)).toContain(clause);
});

test.each([
  ["Latency budget 50 ms, on one core", "Latency > budget > ms"],
  ["Fully managed service", " > managed > service"],
  ["The zone may change depending on the fitness of hybrids.", "zone > depending > "],
  ["Depending on the gene, there are two kinds of signals.", " > Depending > "],
  ["The bread, made in a week, was sold.", "bread > made > "],
])("%s does not say %s", (text, clause) => {
  expect(clauses(text)).not.toContain(clause);
});

test("a plural before names is what they are, and nothing that modifies the first", () => {
  const [sentence] = analyse(english(), "It is cast from the metals tin and copper.");
  const labels = sentence?.words.map(({ text, label }) => `${text} ${label}`);
  expect(labels).toEqual(expect.arrayContaining(["metals obl", "tin appos", "copper conj"]));
});
