import type { Word } from "../../language/analyse.ts";
import { NEVER_PASSIVE, type Clause } from "../../language/clauses.ts";
import { KIND_NOUNS, PART_NOUNS } from "../../language/lexicon/nouns.ts";
import {
  CONTAINS,
  HANDS_OVER,
  IS_LIKE,
  META_VERBS,
  VERB_TYPE,
  isSureVerb,
  verbType,
} from "../../language/lexicon/verbs.ts";
import { singular } from "../../model/names.ts";
import type { RelationType } from "../../model/relation.ts";
import type { TieFeature } from "../draft.ts";
import { calledSo } from "../called-so.ts";
import { isLetUs, isSame } from "../clause-asides.ts";
import { subjectsOf } from "../subjects.ts";
import type { Reference, Statement } from "../statement.ts";
import { deniedBy, withoutAssertion } from "../denial.ts";
import { isNaming, objectLabel, thanLabel, verbLabel } from "../verb-label.ts";
import type { Rule } from "./rule.ts";
import { LISTING } from "./such-as.ts";
import { isSure, objectType, typeOf } from "../verb-type.ts";

/** `S verb O`, `S verb O prep P`, `S is verbed prep P`, `to V O`: a clause's verb ties its subject to what hangs on it. */
export const verbRule: Rule = {
  name: "verb",
  read(statement) {
    for (const clause of statement.clauses) if (clause.kind === "verb") readClause(statement, clause);
  },
};

function readClause(statement: Statement, clause: Clause): void {
  const passiveAgents = statement.references(clause.agents, "subject");
  const subjects = subjectsOf(statement, clause);
  const features: Partial<Record<TieFeature, number>> = {};
  if (clause.passive) features.passive = 1;
  if (clause.negated) features.negated = 1;
  if (clause.modal) features.modal = 1;
  if (clause.chain.length > 0) features.chained = 1;
  if (clause.role === "purpose") features.purpose = 1;
  if (clause.role === "subordinate") features.subordinate = 1;
  // "Just like", taken for a verb, compares.
  if ((META_VERBS.has(clause.lemma) || clause.lemma === "like") && !clause.passive) return;
  if (clause.verb === statement.sentence.root && clause.subjectKind === "none" && statement.asks) return;
  // "A tax on imports is called a tariff": that is for the rule that reads names.
  if (isNaming(statement, clause) || isLetUs(statement, clause)) return;
  if (passiveAgents.length > 0) {
    const label = verbLabel(statement, clause, "", { active: true });
    // "The fast was followed by a feast": the feast has no use for the fast.
    const follows = clause.lemma === "follow" || clause.lemma === "precede" ? ("related-to" as const) : undefined;
    const all = { ...features, "direct-object": 1 };
    const does = IS_LIKE.has(clause.lemma) ? clause : { ...clause, passive: false };
    tieAll(statement, passiveAgents, subjects, does, "", label, all, "passive", follows);
  }
  let objects: Reference[] = [];
  for (const argument of clause.arguments) {
    if (LISTING.has(argument.preposition)) continue;
    // "The same number of legs as a beetle" is no beetle.
    if (argument.preposition === "as" && isSame(statement, clause)) continue;
    const found = statement.references(
      argument.heads.map((head) => calledSo(statement, head)),
      argument.preposition ? "oblique" : "object",
    );
    if (!argument.preposition) objects = found;
    if (argument.preposition === "than" || /^(?:unlike|instead of|rather than)$/.test(argument.preposition)) {
      tieAll(
        statement,
        subjects,
        found,
        clause,
        argument.preposition,
        argument.preposition === "than" ? thanLabel(statement, argument.heads[0] ?? 0) : argument.preposition,
        features,
        "comparison",
        "contrasts-with",
      );
      continue;
    }
    if (argument.preposition === "as" && objects.length > 0 && !clause.passive) {
      takenFor(statement, clause, { objects, found, heads: argument.heads, features });
      continue;
    }
    // "Light is needed for growth": it is growth that needs it.
    if (clause.passive && /^(?:for|to)$/.test(argument.preposition) && VERB_TYPE.get(clause.lemma) === "requires") {
      const label = clause.negated ? "does not require" : "requires";
      const needs = clause.negated ? ("contrasts-with" as const) : ("requires" as const);
      tieAll(statement, found, subjects, clause, "", label, { ...features, oblique: 1 }, "passive", needs);
      continue;
    }
    const said = clause.negated || !deniesIts(statement, argument.heads) ? clause : { ...clause, negated: true };
    const label = verbLabel(statement, said, argument.preposition);
    if (argument.preposition === "" && changesIts(statement, said, found, label, features)) continue;
    const where: TieFeature = argument.preposition
      ? clause.arguments.length > 1
        ? "second-oblique"
        : "oblique"
      : "direct-object";
    tieAll(
      statement,
      subjects,
      found,
      said,
      argument.preposition,
      label,
      { ...features, [where]: 1, ...(said.negated ? { negated: 1 } : {}) },
      rulesName(clause),
    );
    const doers = doersOf(statement, clause);
    if (doers.length > 0) {
      const own = { ...clause, chain: [], modal: "" };
      const says = verbLabel(statement, own, argument.preposition);
      tieAll(statement, doers, found, own, argument.preposition, says, { [where]: 1, controlled: 1 }, "verb");
    }
    // "convert speech to text": what the verb makes of its object.
    const isObjects = objects.length > 0 && !NEVER_PASSIVE.has(clause.lemma);
    if (argument.preposition && isObjects && /^(?:into|to|from|with|in|on|for)$/.test(argument.preposition)) {
      const { preposition } = argument;
      const stated = objectType(clause.lemma, preposition);
      const type = clause.negated ? withoutAssertion(stated) : stated;
      const sure = !clause.negated && isSureVerb(clause.lemma, preposition, true);
      const label = objectLabel(statement, clause.verb, preposition, clause.negated);
      for (const object of objects)
        for (const target of found)
          if (object.draft !== target.draft)
            statement.tie(
              object,
              target,
              type,
              label,
              "object-oblique",
              { ...features, "second-oblique": 1 },
              sure ? { sure } : {},
            );
    }
  }
  handOver(statement, clause, objects);
}

/** What a thing lets its users do is its own doing. */
const ANYBODY = /^(?:users?|people|persons?|readers?|visitors?|viewers?|anyone|everyone|someone)$/;

/** `Lets the crew steer the boat`, `helps growers to dry fruit`: those whom a verb lets do what the next one says. */
function doersOf(statement: Statement, { chain, verb, passive, negated }: Clause): Reference[] {
  const [outer] = chain;
  if (outer === undefined || passive || negated) return [];
  const helped = statement
    .children(outer)
    .filter((c) => c > outer && c < verb && statement.word(c)?.label === "obj")
    .filter((c) => statement.word(c)?.upos !== "PRON" && !ANYBODY.test(statement.word(c)?.lower ?? ""));
  return statement.references(helped, "subject");
}

/** `makes the pump needless`, `makes glands swell`: what is acted on is changed, and not brought forth. */
function changesIts(
  statement: Statement,
  clause: Clause,
  found: readonly Reference[],
  label: string,
  features: Partial<Record<TieFeature, number>>,
): boolean {
  if (clause.passive || clause.lemma !== "make") return false;
  const made = statement.children(clause.verb).find((c) => c > clause.verb && statement.word(c)?.label === "xcomp");
  const word = made === undefined ? undefined : statement.word(made);
  if (!word || !/^(?:ADJ|VERB)$/.test(word.upos)) return false;
  const how = `${label} ${word.lower}`;
  const all = { ...features, "direct-object": 1, "known-verb": 1 };
  for (const source of subjectsOf(statement, clause))
    for (const target of found)
      if (source.draft !== target.draft)
        statement.tie(source, target, "affects", how, rulesName(clause), all, { sure: !clause.negated });
  return true;
}

/** `uses zinc as a coating`, `reads the rule as part of a code`: what is said behind "as" is said of the object. */
function takenFor(
  statement: Statement,
  clause: Clause,
  at: {
    objects: readonly Reference[];
    found: readonly Reference[];
    heads: readonly number[];
    features: Partial<Record<TieFeature, number>>;
  },
): void {
  const isPart = at.heads.every((head) => PART_NOUNS.has(singular(statement.word(head)?.lower ?? "")));
  const isOf = isPart && at.heads.every((head) => statement.ofComplement(head) >= 0);
  const stated: RelationType = isOf ? "part-of" : "is-a";
  const type = clause.negated ? withoutAssertion(stated) : stated;
  const label = isOf && !clause.negated ? "is part of" : objectLabel(statement, clause.verb, "as");
  for (const object of at.objects)
    for (const target of at.found)
      if (object.draft !== target.draft)
        statement.tie(object, target, type, label, "object-oblique", { ...at.features, "second-oblique": 1 });
}

/** `needs no energy`: the "not" stands before the object. */
function deniesIts(statement: Statement, heads: readonly number[]): boolean {
  const [first] = heads;
  return first !== undefined && statement.children(first).some((c) => c < first && statement.word(c)?.lower === "no");
}

/** `provide labeled data to train a model`: labeled data trains the model. */
function handOver(statement: Statement, clause: Clause, objects: readonly Reference[]): void {
  // "Never uses oil to cool the engine": then oil cools no engine.
  if (!HANDS_OVER.has(clause.lemma) || objects.length === 0 || clause.negated) return;
  const source = objects.at(-1);
  for (const other of statement.clauses) {
    const hangs =
      other.purposeOf === clause.verb ||
      statement.word(other.verb)?.head === clause.verb ||
      objects.some((o) => statement.word(other.verb)?.head === o.word);
    if (other.role !== "purpose" || !hangs || other.kind !== "verb" || other.passive) continue;
    const object = other.arguments.find((a) => a.preposition === "");
    if (!object || !source) continue;
    for (const target of statement.references(object.heads, "object"))
      statement.tie(source, target, handedType(other.lemma), verbLabel(statement, other, ""), "handed-over", {
        purpose: 1,
        "direct-object": 1,
      });
  }
}

function handedType(lemma: string): RelationType {
  const type = verbType(lemma, "", false);
  return type === "uses" || type === "requires" ? "applies-to" : type;
}

function rulesName(clause: Clause): string {
  if (clause.subjectKind === "none") return "imperative";
  if (clause.passive) return "passive";
  if (clause.role === "purpose") return "purpose";
  return "verb";
}

function tieAll(
  statement: Statement,
  sources: readonly Reference[],
  targets: readonly Reference[],
  clause: Clause,
  preposition: string,
  label: string,
  features: Partial<Record<TieFeature, number>>,
  rule: string,
  forced?: RelationType,
): void {
  if (targets.length > 12 || sources.length > 6) return;
  const lemma = clause.lemma;
  const contains = CONTAINS.has(lemma) && (preposition === "" || preposition === "of") && !clause.negated;
  const support = clause.support?.prepositions.test(preposition) ? clause.support.type : undefined;
  const is = IS_LIKE.has(lemma) && preposition === "" && !clause.passive;
  const plain = forced ?? support ?? (is ? "is-a" : typeOf(statement, clause, preposition));
  // "X does not contain Y" denies a relation the other way round, which is not kept.
  const denies = !forced && !CONTAINS.has(lemma);
  const all = { ...features };
  if (targets.length > 1) all.listed = 1;
  all["known-verb"] = plain === "affects" && verbType(lemma, "", false) === "affects" ? 0 : 1;
  const sure =
    (!forced || forced === "requires") &&
    !clause.negated &&
    (forced !== undefined ||
      (support !== undefined && !clause.passive) ||
      isSure(statement, clause, preposition, plain));
  for (const source of sources)
    for (const target of targets) {
      if (source.draft === target.draft) continue;
      // Who becomes president is one; a caterpillar that becomes a butterfly is none.
      const isOne = lemma === "become" && !forced && isNamed(statement, source.word);
      const stated = isOne ? "is-a" : plain;
      const type = clause.negated && !forced ? withoutAssertion(stated) : stated;
      const kinds = contains && !forced ? whatIncludes(statement, clause, targets) : undefined;
      if (kinds === "examples") statement.tie(target, source, "is-a", "is a", `${rule}-contains`, all);
      else if (kinds === "several")
        statement.tie(target, source, "is-a", "is a", `${rule}-contains`, all, { sure: true });
      else if (contains && !forced)
        statement.tie(target, source, "part-of", partLabel(lemma), `${rule}-contains`, all, { sure: true });
      else {
        const denied = denies ? deniedBy(statement, clause, source, stated) : undefined;
        statement.tie(source, target, type, label, rule, all, {
          ...(denied && { denies: denied }),
          ...(sure && { sure }),
        });
      }
    }
}

const isNamed = (statement: Statement, at: number): boolean => {
  const word = statement.word(at);
  return word?.xpos === "NNP" && /^\p{Lu}/u.test(word.text);
};

/**
 * What includes the targets, where they are kinds of it and no parts: `examples` (`Examples of metals include zinc`), or `several` things
 * that are told one by one (`Metals include zinc and tin`); but a lock is a part of what `doors that include a lock` are.
 */
function whatIncludes(
  statement: Statement,
  { subjects, subjectKind, lemma, modal, passive, verb, chain }: Clause,
  targets: readonly Reference[],
): "examples" | "several" | undefined {
  // "Some of the metals include": those are metals too.
  const heads = subjects.map((at) =>
    statement.word(at)?.upos === "NOUN" ? at : Math.max(at, statement.ofComplement(at)),
  );
  const words = heads.map((at) => statement.word(at));
  if (words.length === 0) return undefined;
  if (words.every((word) => KIND_NOUNS.has(singular(word?.lower ?? "")))) return "examples";
  if (lemma !== "include" || modal || passive || chain.length > 0 || words.length > 1 || !isSeveral(words[0], heads[0]))
    return undefined;
  const isAside = subjectKind === "relative" && statement.children(verb).some((c) => statement.word(c)?.text === ",");
  if (subjectKind !== "own" && !isAside) return undefined;
  const isOne = targets.some(({ word }) =>
    statement.children(word).some((c) => /^(?:an?|its|their)$/.test(statement.word(c)?.lower ?? "")),
  );
  return isOne ? undefined : "several";
}

/** A plural noun; the first word of a sentence has a capital anyway. */
const isSeveral = (word: Word | undefined, at = 0): boolean =>
  word?.xpos === "NNS" || (word?.xpos === "NNPS" && at === 0);

function partLabel(lemma: string): string {
  return lemma === "contain" ? "contained in" : lemma === "include" ? "included in" : "part of";
}
