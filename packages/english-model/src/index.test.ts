import { describe, expect, it } from "vitest";
import { english, participleOf } from "./index.ts";

const model = english();

/** `word/XPOS/label>head`, the root without a head. */
function show(line: string): string {
  const words = line.split(" ");
  const { tags, heads, labels } = model.parse(words);
  return words
    .map((word, i) => `${word}/${tags[i]!.xpos}/${labels[i]}${heads[i]! < 0 ? "" : `>${words[heads[i]!]}`}`)
    .join(" ");
}

describe("english", () => {
  it("reads a verb-first bullet as an imperative", () => {
    expect(show("Encrypt data at rest")).toMatch(/^Encrypt\/VB\/root data\/NNS?\/obj>Encrypt at\/IN\/case>rest/);
  });

  it("reads a bullet that lost its subject", () => {
    expect(show("Stores objects in buckets")).toMatch(
      /^Stores\/VBZ\/root objects\/NNS\/obj>Stores in\/IN\/case>buckets/,
    );
  });

  it("reads a passive with its agent", () => {
    expect(show("Messages are deleted by the consumer .")).toBe(
      "Messages/NNS/nsubj:pass>deleted are/VBP/aux:pass>deleted deleted/VBN/root by/IN/case>consumer the/DT/det>consumer consumer/NN/obl:agent>deleted ././punct>deleted",
    );
  });

  it("makes the predicate of a copula the root", () => {
    expect(show("The electrolyte is a solution .")).toBe(
      "The/DT/det>electrolyte electrolyte/NN/nsubj>solution is/VBZ/cop>solution a/DT/det>solution solution/NN/root ././punct>solution",
    );
  });

  it("hangs a relative clause on its noun", () => {
    expect(show("A gene is a sequence that encodes a protein .")).toContain(
      "that/WDT/nsubj>encodes encodes/VBZ/acl:relcl>sequence a/DT/det>protein protein/NN/obj>encodes",
    );
  });

  it("takes hyphenated words in one piece", () => {
    expect(show("A cloud-native application uses fine-grained permissions")).toContain(
      "application/NN/nsubj>uses uses/VBZ/root fine-grained",
    );
  });

  it("reads noun compounds as verbless", () => {
    for (const line of ["Data retention policy", "message queues", "Memory usage"]) {
      const words = line.split(" ");
      const { tags, heads } = model.parse(words);
      expect(line.split(" ")[heads.indexOf(-1)]).toBe(words.at(-1));
      expect(tags.map((tag) => tag.upos === "NOUN" || tag.upos === "PROPN")).toEqual(words.map(() => true));
    }
  });

  it("reads words that its treebank does not hold", () => {
    expect(show("Institutions reward researchers")).toBe(
      "Institutions/NNS/nsubj>reward reward/VBP/root researchers/NNS/obj>reward",
    );
    expect(show("the nucleotides ATP , ADP , AMP")).toMatch(
      /^the\/DT\/det>nucleotides nucleotides\/NNS\/root ATP\/NNP\/appos>/,
    );
    expect(show("Analyzes text using tokenization and parts of speech")).toMatch(
      /^Analyzes\/VBZ\/root text\/NN\/obj>Analyzes using\/VBG\/advcl>Analyzes tokenization\/NN\/obj>using/,
    );
    expect(show("Uses machine learning to find insights")).toMatch(
      /^Uses\/VBZ\/root machine\/NN\/compound>learning learning\/NN\/obj>Uses to\/TO\/mark>find find\/VB\/advcl>Uses/,
    );
    expect(show("Sort and merge articles by date")).toMatch(
      /^Sort\/VB\/root and\/CC\/cc>merge merge\/VB\/conj>Sort articles\/NNS\/obj>/,
    );
    expect(show("Compilers translate programs")).toMatch(
      /^Compilers\/NNS\/nsubj>translate translate\/VBP\/root programs\/NNS\/obj>translate/,
    );
  });

  it("gives one tree whatever the words", () => {
    const lines = [
      [],
      ["."],
      ["the"],
      ["->", "=", "§", "日本語"],
      Array.from({ length: 700 }, (_, i) => (i % 3 === 0 ? "run" : "of")),
      "a ( b ( c ) ] d".split(" "),
    ];
    for (const words of lines) {
      const { tags, heads, labels } = model.parse(words);
      expect([tags.length, heads.length, labels.length]).toEqual([words.length, words.length, words.length]);
      expect(heads.filter((head) => head === -1).length).toBe(Math.min(1, words.length));
      for (let i = 0; i < words.length; i++) {
        let at = i;
        for (let steps = 0; at >= 0; at = heads[at]!, steps++) expect(steps).toBeLessThanOrEqual(words.length);
        expect(labels[i] === "root").toBe(heads[i] === -1);
      }
    }
  });

  it("does not depend on what was read before", () => {
    const words = "Consumers share the work and scale horizontally".split(" ");
    const first = JSON.stringify(model.parse(words));
    // More new words than the word table holds, so that it is emptied on the way.
    for (let i = 0; i < 40_000; i++) model.tag([`word${i.toString(36)}q`, `x${i.toString(36)}ed`]);
    expect(JSON.stringify(model.parse(words))).toBe(first);
    expect(model.tag(words)).toEqual(model.parse(words).tags);
  }, 60_000);
});

describe("participleOf", () => {
  it.each(
    "store stored;map mapped;apply applied;write written;find found;run run;become become;limit limited;transfer transferred;offer offered;train trained;put put;carry carried;convert converted;be been;do done;add added;edit edited"
      .split(";")
      .map((pair) => pair.split(" ") as [string, string]),
  )("%s is %s", (base, participle) => expect(participleOf(base)).toBe(participle));

  it("has two words for a verb written in one with its particle", () => {
    expect(participleOf("setup")).toBe("set up");
  });
});

describe("lemma", () => {
  it.each([
    ["stores", "VBZ", "store"],
    ["caches", "VBZ", "cache"],
    ["passes", "VBZ", "pass"],
    ["goes", "VBZ", "go"],
    ["is", "VBZ", "be"],
    ["running", "VBG", "run"],
    ["routing", "VBG", "route"],
    ["fine-tuning", "VBG", "fine-tune"],
    ["containerized", "VBN", "containerize"],
    ["offered", "VBD", "offer"],
    ["wrote", "VBD", "write"],
    ["found", "VBD", "find"],
    ["shed", "VBD", "shed"],
    ["provisioned", "VBN", "provision"],
    ["leverage", "VB", "leverage"],
    ["policies", "NNS", "policy"],
    ["analyses", "NNS", "analysis"],
    ["databases", "NNS", "database"],
    ["biases", "NNS", "bias"],
    ["VPCs", "NNS", "VPC"],
    ["data", "NNS", "data"],
    ["physics", "NN", "physics"],
    ["AWS", "NNP", "AWS"],
    ["series", "NNS", "series"],
    ["Bedrock", "NNP", "Bedrock"],
    ["n't", "RB", "not"],
  ])("%s as %s is %s", (word, tag, base) => {
    expect(model.lemma(word, tag)).toBe(base);
  });
});
