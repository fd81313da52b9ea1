import { LineMaker } from "./line-maker.ts";
import { exchangeName, pick, type Tools } from "./reword.ts";
import { pluralOf } from "./tree-edit.ts";
import type { Tree } from "./treebank.ts";
import { ADJECTIVES, INTRANSITIVE, NOUNS, VERBS } from "./vocabulary.ts";

/**
 * Whole lines made up in shapes that notes have and the treebank hardly: `Create and group articles by topic`, `Uses machine
 * learning to find insights`, `Helps build chatbots`, lists of plurals before a relative clause, a plural and its verb without
 * articles. Their words come from WordNet and the vocabulary; only their grammar is meant.
 */
export function patternsOf(count: number, tools: Tools, firstSource: number): Tree[] {
  const shapes: ((maker: LineMaker) => void)[] = [
    helps,
    helps,
    coordinated,
    coordinated,
    usesActivity,
    usesActivity,
    withUsing,
    listed,
    apposed,
    stated,
    stated,
    stated,
    notAll,
    enabling,
    compounded,
    compounded,
  ];
  return Array.from({ length: count }, (_, i) => {
    const maker = new LineMaker(tools);
    shapes[i % shapes.length]!(maker);
    return { source: firstSource + i, ...maker.finish() };
  });
}

/** Words that are nouns as well as verbs. */
const BOTH = NOUNS.filter((noun) => VERBS.includes(noun));
const FORMS = ["VB", "VBZ", "VBZ", "VBG"] as const;

/** `Helps build chatbots`, `Helps to find errors in code`. */
function helps(m: LineMaker): void {
  const root = m.verb(
    pick(FORMS, () => m.next()),
    ["help"],
  );
  if (m.next() < 0.2) m.hang(m.phrase(true), root, "obj");
  if (m.next() < 0.25) m.purpose(root, "xcomp");
  else {
    const verb = m.hang(m.verb("VB"), root, "xcomp");
    m.hang(m.phrase(), verb, "obj");
    if (m.next() < 0.3) m.oblique(verb);
  }
}

/** `Create and group articles by topic`, `collect, process and analyze data`: the object hangs on the first verb, as in UD. */
function coordinated(m: LineMaker): void {
  const form = pick(FORMS, () => m.next());
  const root = m.verb(form);
  const own = m.next() < 0.25;
  if (own) m.hang(m.phrase(), root, "obj");
  m.list(root, m.next() < 0.7 ? 1 : 2, () => m.verb(form));
  const last = m.words.length - 1;
  m.hang(m.phrase(), own ? last : root, "obj");
  if (m.next() < 0.5) m.oblique(own ? last : root);
}

/** `Uses machine learning to find insights`. */
function usesActivity(m: LineMaker): void {
  const subject = m.next() < 0.3 ? m.phrase(false) : -1;
  const chance = m.next();
  const verbs =
    chance < 0.4 ? ["use"] : chance < 0.55 ? ["apply", "need", "require", "perform", "include", "leverage"] : undefined;
  const root = m.verb(subject >= 0 ? "VBZ" : pick(FORMS, () => m.next()), verbs);
  if (subject >= 0) m.hang(subject, root, "nsubj");
  const object = m.hang(m.next() < 0.7 ? m.activity() : m.phrase(), root, "obj");
  if (m.next() < 0.2) m.list(object, 1, () => (m.next() < 0.5 ? m.activity() : m.phrase()));
  if (m.next() < 0.6) m.purpose(root);
  else if (m.next() < 0.5) m.oblique(root);
}

/** `Analyzes text using tokenization and parts of speech`, `Searches logs by sending queries`. */
function withUsing(m: LineMaker): void {
  const subject = m.next() < 0.3 ? m.phrase(true, true) : -1;
  const root = m.verb(subject >= 0 ? "VBP" : pick(FORMS, () => m.next()));
  if (subject >= 0) m.hang(subject, root, "nsubj");
  m.hang(m.phrase(), root, "obj");
  const by = m.next() < 0.25 ? m.push("by", "SCONJ/IN") : -1;
  const verb = m.hang(m.verb("VBG", by < 0 || m.next() < 0.5 ? ["use"] : undefined), root, "advcl");
  if (by >= 0) m.hang(by, verb, "mark");
  const object = m.hang(m.phrase(), verb, "obj");
  if (m.next() < 0.4) {
    m.list(object, 1, () => m.phrase());
    return;
  }
  if (m.next() < 0.4) m.oblique(object, "nmod", "of");
}

/** `Enzymes, proteins, and pumps that play roles in digestion tend to …`, alone or as the subject of a verb. */
function listed(m: LineMaker): void {
  const first = m.phrase(true, true);
  const more = 1 + Math.floor(m.next() * 3);
  m.list(first, more, () => m.phrase(true, true));
  const clause = m.next() < 0.5;
  if (clause) {
    const that = m.push("that", "PRON/WDT");
    const verb = m.hang(m.verb("VBP"), first, "acl:relcl");
    m.hang(that, verb, "nsubj");
    m.hang(m.phrase(), verb, "obj");
    if (m.next() < 0.4) m.oblique(verb);
  }
  if (m.next() < 0.3) return;
  const chance = m.next();
  const root = m.verb("VBP", chance < 0.25 ? INTRANSITIVE.map(([verb]) => verb) : undefined);
  m.heads[first] = root;
  m.labels[first] = "nsubj";
  if (chance < 0.25) m.oblique(root);
  else m.hang(m.phrase(), root, "obj");
}

/** `the nucleotides ATP, ADP and AMP`. */
function apposed(m: LineMaker): void {
  const det = m.push("the", "DET/DT");
  const noun = m.push(pluralOf(m.noun()), "NOUN/NNS");
  m.hang(det, noun, "det");
  const name = (): number => {
    const at = m.push("X", "PROPN/NNP");
    exchangeName(m, at, { ...m.tools, next: () => m.next() * 0.49 });
    return at;
  };
  const first = m.hang(name(), noun, "appos");
  m.list(first, 1 + Math.floor(m.next() * 2), name);
  if (m.next() < 0.5) return;
  const root = m.verb("VBP");
  m.hang(noun, root, "nsubj");
  m.hang(m.phrase(), root, "obj");
}

/** `Consumers share work`, `Positive and negative charges refer to …`, `Topics limit throughput`. */
function stated(m: LineMaker): void {
  const many = m.next() < 0.75;
  const subject = m.phrase(many, m.next() < 0.8);
  if (many && m.next() < 0.15) m.list(subject, 1, () => m.phrase(true, true));
  const adverb =
    m.next() < 0.1
      ? m.push(
          pick(["often", "usually", "also", "only", "mainly", "always"], () => m.next()),
          "ADV/RB",
        )
      : -1;
  const chance = m.next();
  const form = many ? "VBP" : "VBZ";
  if (chance < 0.35) {
    const [verb, preposition] = pick(INTRANSITIVE, () => m.next());
    const root = m.hang(m.verb(form, [verb]), -1, "root");
    m.hang(subject, root, "nsubj");
    if (adverb >= 0) m.hang(adverb, root, "advmod");
    m.oblique(root, "obl", preposition);
    return;
  }
  const root = m.verb(form);
  m.hang(subject, root, "nsubj");
  if (adverb >= 0) m.hang(adverb, root, "advmod");
  const object = m.hang(m.phrase(), root, "obj");
  if (m.next() < 0.2) m.oblique(object, "nmod", "of");
  else if (m.next() < 0.3) m.purpose(root);
}

/** `Market share`, `request limits of the service`, `update group`: no clauses although their words could be verbs. */
function compounded(m: LineMaker): void {
  const word = (): string => (m.next() < 0.6 ? pick(BOTH, () => m.next()) : m.noun());
  const adjective =
    m.next() < 0.2
      ? m.push(
          pick(ADJECTIVES, () => m.next()),
          "ADJ/JJ",
        )
      : -1;
  const fronts = [m.push(word(), "NOUN/NN")];
  if (m.next() < 0.25) fronts.push(m.push(word(), "NOUN/NN"));
  const noun = word();
  const many = m.next() < 0.4;
  const head = m.push(many ? pluralOf(noun) : noun, many ? "NOUN/NNS" : "NOUN/NN");
  if (adjective >= 0) m.hang(adjective, head, "amod");
  for (const front of fronts) m.hang(front, head, "compound");
  if (m.next() < 0.35)
    m.oblique(
      head,
      "nmod",
      pick(["of", "of", "in", "for"], () => m.next()),
    );
}

/** `Not all bonds are polar`, `Not all models support images`. */
function notAll(m: LineMaker): void {
  const not = m.push("not", "PART/RB");
  const all = m.push(m.next() < 0.8 ? "all" : "every", "DET/DT");
  const many = m.words[all] === "all";
  const subject = m.phrase(many, true);
  m.hang(not, all, "advmod");
  m.hang(all, subject, "det");
  if (m.next() < 0.5) {
    const cop = m.push(many ? "are" : "is", many ? "AUX/VBP" : "AUX/VBZ");
    const root = m.push(
      pick(ADJECTIVES, () => m.next()),
      "ADJ/JJ",
    );
    m.hang(cop, root, "cop");
    m.hang(subject, root, "nsubj");
    return;
  }
  const root = m.verb(many ? "VBP" : "VBZ");
  m.hang(subject, root, "nsubj");
  m.hang(m.phrase(), root, "obj");
}

/** `Lets users build apps`, `Allows teams to share data`. */
function enabling(m: LineMaker): void {
  const plain = m.next() < 0.4;
  const root = m.verb(
    pick(FORMS, () => m.next()),
    plain ? ["let", "make"] : ["allow", "enable", "permit", "require", "force", "cause"],
  );
  m.hang(m.phrase(true, true), root, "obj");
  if (plain) {
    const verb = m.hang(m.verb("VB"), root, "xcomp");
    m.hang(m.phrase(), verb, "obj");
  } else m.purpose(root, "xcomp");
}
