import type { Clause } from "../../language/clauses.ts";
import { barePredicate } from "../bare-predicate.ts";
import { listedKinds } from "./listed-kinds.ts";
import { specifiedKind } from "./specifying.ts";
import { KIND_NOUNS } from "../../language/lexicon/nouns.ts";
import { PREPOSITION_TYPE, verbType } from "../../language/lexicon/verbs.ts";
import { singular } from "../../model/names.ts";
import type { RelationType } from "../../model/relation.ts";
import { nounOf } from "../noun-of.ts";
import { deniedBy, withoutAssertion } from "../denial.ts";
import { offer, sentenceOf, worthOfStatement } from "../definition.ts";
import type { TieFeature } from "../draft.ts";
import { subjectsOf } from "../subjects.ts";
import type { Reference, Statement } from "../statement.ts";
import type { Rule } from "./rule.ts";

/** `X is a Y`, `X is a part of Y`, `X is a kind of Y`, `X is cheaper than Y`, `X is responsible for Y`, and lines such as `Suitable for Y`. */
export const copulaRule: Rule = {
  name: "copula",
  read(statement) {
    for (const clause of statement.clauses) {
      const listed = clause.lemma === "be" ? listedKinds(statement, clause) : undefined;
      if (listed) {
        const kinds = statement.references(listed.members, "listed");
        tieAll(statement, clause, kinds, kindOf(statement, listed.kind), "is-a", "is a", { listed: 1 }, "copula", true);
      } else if (clause.kind === "copula") {
        const kind = specifiedKind(statement, clause);
        if (kind === undefined) readCopula(statement, clause);
        else if (kind >= 0) readSpecified(statement, clause, kind);
      }
    }
    const bare = barePredicate(statement);
    if (bare !== undefined) readCopula(statement, bare);
  },
};

function readCopula(statement: Statement, clause: Clause): void {
  const subjects = subjectsOf(statement, clause);
  if (subjects.length === 0) return;
  const predicate = statement.word(clause.predicate);
  if (!predicate) return;
  const features: Partial<Record<TieFeature, number>> = {
    ...(clause.negated ? { negated: 1 } : {}),
    ...(clause.role === "subordinate" ? { subordinate: 1 } : {}),
  };
  if (predicate.upos === "NOUN" || predicate.upos === "PROPN") nominal(statement, clause, subjects, features);
  else if (predicate.upos === "ADJ" || predicate.upos === "VERB" || predicate.upos === "ADV")
    adjectival(statement, clause, subjects, features);
  else if (predicate.upos === "PRON" || predicate.upos === "NUM") {
    const inner = statement.ofComplement(clause.predicate);
    if (inner >= 0)
      tieAll(statement, clause, subjects, statement.references([inner], "predicate"), "is-a", "is one of", features);
  }
}

/** `The largest planet is Jupiter`: Jupiter is a planet. */
function readSpecified(statement: Statement, clause: Clause, kind: number): void {
  const named = statement.references(coordinated(statement, clause.predicate), "predicate");
  const of = nounOf(statement, kind, false);
  const targets = of ? statement.references(of.members, "subject") : statement.reference(kind, "subject");
  const [from, to] = of?.turned ? [targets, named] : [named, targets];
  tieAll(statement, clause, from, to, of?.type ?? "is-a", of?.label ?? "is a", { listed: 1 }, "copula", true);
}

function nominal(
  statement: Statement,
  clause: Clause,
  subjects: Reference[],
  features: Partial<Record<TieFeature, number>>,
): void {
  const head = clause.predicate;
  const preposition = casesOf(statement, head);
  if (preposition) {
    // "X is for Y", "X is in Y": a prepositional predicate.
    const targets = statement.references(coordinated(statement, head), "oblique");
    tieAll(statement, clause, subjects, targets, PREPOSITION_TYPE[preposition] ?? "related-to", `is ${preposition}`, {
      ...features,
      oblique: 1,
    });
    return;
  }
  // "Tissue is a group of cells", but "lipids are a group of molecules": those are molecules.
  const several = clause.subjects.some((at) => statement.word(at)?.xpos.endsWith("S"));
  const of = nounOf(statement, head, several);
  if (of) {
    if (of.defines) define(statement, clause, subjects);
    const label = clause.negated ? of.label.replace("is ", "is not ") : of.label;
    const targets = statement.references(of.members, "predicate");
    const [from, to] = of.turned ? [targets, subjects] : [subjects, targets];
    tieAll(statement, clause, from, to, of.type, label, features, "copula", of.sure);
    return;
  }
  define(statement, clause, subjects);
  const named = coordinated(statement, head);
  // "Is not a fruit but a seed": what stands behind "but" it is.
  const is = clause.negated ? named.filter((at) => isBehindBut(statement, at)) : [];
  const told = named.filter((at) => !is.includes(at));
  const label = clause.negated ? "is not" : "is a";
  const all = statement.references(told, "predicate");
  // "A fleet's tonnage is the amount of cargo": it is no cargo.
  const measured = several ? [] : all.filter((one) => one.features.light === 1);
  const kinds = all.filter((one) => !measured.includes(one));
  tieAll(statement, clause, subjects, kinds, "is-a", label, features);
  const measure = statement.word(head)?.lower ?? "";
  const says = `is ${clause.negated ? "not " : ""}the ${measure} of`;
  tieAll(statement, clause, subjects, measured, "related-to", says, features, "copula", true);
  const but = { ...clause, negated: false };
  tieAll(statement, but, subjects, statement.references(is, "predicate"), "is-a", "is a", {}, "copula", true);
}

const isBehindBut = (statement: Statement, word: number): boolean =>
  statement.children(word).some((c) => c < word && statement.word(c)?.lower === "but");

function adjectival(
  statement: Statement,
  clause: Clause,
  subjects: Reference[],
  features: Partial<Record<TieFeature, number>>,
): void {
  const word = statement.word(clause.predicate);
  if (!word) return;
  for (const argument of clause.arguments) {
    const targets = statement.references(argument.heads, "oblique");
    const preposition = argument.preposition;
    // "Is more than just a game": it is one.
    if (word.lower === "more" && preposition === "than" && argument.heads.some((head) => isMerely(statement, head))) {
      tieAll(statement, clause, subjects, targets, "is-a", "is more than", features, "copula", true);
      continue;
    }
    const before = statement.children(clause.predicate).filter((c) => c < clause.predicate);
    const says = (words: RegExp) => before.find((c) => words.test(statement.word(c)?.lower ?? ""));
    // "As old as" compares; "too young for" and "free of" say that it is not so.
    const compares =
      preposition === "than" ||
      (preposition === "as" && says(/^(?:as|so)$/) !== undefined) ||
      (/^(?:alternative|different|distinct|opposite|similar|equivalent|identical|comparable|unlike)$/.test(
        word.lower,
      ) &&
        // "Is similar in cats" and "is different for each class" compare with nothing that is named behind them.
        /^(?:to|from|with|)$/.test(preposition));
    const type: RelationType = compares
      ? "contrasts-with"
      : NEEDED.test(word.lower) && !/^(?:in|at|during)$/.test(preposition)
        ? "requires"
        : word.lower === "based"
          ? "uses"
          : adjectiveType(word.lower, preposition, says(/^too$/) !== undefined, clause.negated);
    // "Light is essential for plants" and "to plants": it is the plants that require it.
    if (type === "requires" && /^(?:for|to)$/.test(preposition) && word.lower !== "dependent") {
      const label = clause.negated ? "does not require" : "requires";
      tieAll(statement, clause, targets, subjects, type, label, { ...features, oblique: 1 }, "copula", true);
      continue;
    }
    const degree = says(compares ? /^(?:more|less|as|so)$/ : /^(?:more|less|too|the)$/);
    const how = degree === undefined ? "" : `${statement.word(degree)?.lower} `;
    // "Alternative to rope" is a noun to whom reads it.
    const said = word.lower === "alternative" ? "an alternative" : word.lower;
    const label = `is ${clause.negated ? "not " : ""}${how}${said} ${preposition}`.trim();
    tieAll(
      statement,
      clause,
      subjects,
      targets,
      type,
      label.split(" ").slice(0, 4).join(" "),
      { ...features, oblique: 1 },
      compares ? "comparison" : "copula",
    );
  }
}

/** What these are, others cannot do without; in what place or stage they are so, that is told by another preposition. */
const NEEDED = /^(?:necessary|essential|indispensable|dependent|crucial|required)$/;

const isMerely = (statement: Statement, head: number): boolean =>
  statement
    .children(head)
    .some((c) => c < head && /^(?:just|merely|simply|only|mere)$/.test(statement.word(c)?.lower ?? ""));

/** `Independent`, `unsuitable`, `free`: whose adjective this is stands apart from what is behind it. */
const APART =
  /^(?:free|devoid|exempt|absent|immune|independent|impermeable|insensitive|incompatible|inaccessible|ineligible|worthless|useless|separate|invalid|inapplicable|insufficient|non-?\p{L}+|un(?!ique|iform|ited|iversal|der|animous)\p{L}+)$/u;
/** With these a thing is in another. */
const INSIDE = /^(?:present|located|situated|contained|embedded|inherent|included|resident|found)$/;
/** With these a thing stands beside another, and makes no use of it. */
const BESIDE = /^(?:compatible|interoperable|consistent|compliant|familiar|common|popular|comparable|interchangeable)$/;
/** `Full of`, `rich in`: the one holds the other. */
const HOLDS = /^(?:full|rich|abundant)$/;

/** What an adjective with its preposition says: it is no part of what is behind "of" or "in", as a noun may be. */
function adjectiveType(adjective: string, preposition: string, tooMuch: boolean, negated: boolean): RelationType {
  if (tooMuch || (APART.test(adjective) && /^(?:of|from|to|for|with)$/.test(preposition))) return "contrasts-with";
  if (preposition === "with" && BESIDE.test(adjective)) return negated ? "contrasts-with" : "related-to";
  if (HOLDS.test(adjective) && /^(?:of|in|with)$/.test(preposition)) return "uses";
  if ((preposition === "of" || preposition === "in") && !INSIDE.test(adjective)) return "related-to";
  return verbType("be", preposition, false);
}

/** `X is a Y that ...` in a main clause defines X. */
function define(statement: Statement, clause: Clause, subjects: readonly Reference[]): void {
  const [subject, ...more] = subjects;
  if (
    !subject ||
    // "Infrastructure as a Service, or IaaS, is …"
    more.some(({ draft }) => draft !== subject.draft && !subject.draft.aliases.has(draft.key)) ||
    clause.negated ||
    clause.role !== "main" ||
    clause.subjectKind !== "own" ||
    subject.features.pronoun
  )
    return;
  const { draft } = subject;
  if (isNarrowed(statement, clause, subject)) return;
  const { sentence, content } = statement;
  if (statement.asks) return;
  const { text, maths } = sentenceOf(content, sentence.start, sentence.end);
  const place = { start: statement.offset(sentence.start), end: statement.offset(sentence.end - 1) + 1 };
  offer(draft, { text, ...place }, worthOfStatement(text, [draft.key, ...draft.aliases.keys()], maths));
  draft.roles.defined ||= 1;
}

/** `Common examples are rivers and lakes`: examples of what is spoken of. */
function kindOf(statement: Statement, word: number): Reference[] {
  const isBare = KIND_NOUNS.has(singular(statement.word(word)?.lower ?? "")) && statement.ofComplement(word) < 0;
  const topic = isBare ? (statement.antecedent ?? statement.frame.topic) : undefined;
  return topic ? [{ draft: topic, features: { inherited: 1 }, word: -1 }] : statement.reference(word, "subject");
}

/** `Hunting with falcons is …` says what that is, and not what hunting is. */
function isNarrowed(statement: Statement, clause: Clause, { draft, word }: Reference): boolean {
  return statement.children(word).some((c) => {
    if (c < word || c > clause.predicate || statement.word(c)?.label !== "nmod") return false;
    const leads = statement.children(c).some((k) => NARROWS.test(statement.word(k)?.lower ?? "") && k < c);
    const inside = statement.phrases.get(c)?.key;
    return leads && inside !== undefined && !draft.key.includes(inside);
  });
}

const NARROWS = /^(?:as|of|with|to|from|between|by|without)$/;

function casesOf(statement: Statement, head: number): string {
  const found = statement.children(head).filter((c) => statement.word(c)?.label === "case" && c < head);
  return found.map((c) => statement.word(c)?.lower ?? "").join(" ");
}

function coordinated(statement: Statement, head: number): number[] {
  return [
    head,
    ...statement
      .children(head)
      .filter((c) => statement.word(c)?.label === "conj" && /^(?:NOUN|PROPN)$/.test(statement.word(c)?.upos ?? "")),
  ];
}

function tieAll(
  statement: Statement,
  clause: Clause,
  sources: readonly Reference[],
  targets: readonly Reference[],
  type: RelationType,
  label: string,
  features: Partial<Record<TieFeature, number>>,
  rule = "copula",
  sure = false,
): void {
  const compares = rule === "comparison";
  const stated = clause.negated && !compares ? withoutAssertion(type) : type;
  for (const source of sources)
    for (const target of targets)
      if (source.draft !== target.draft) {
        const denies = compares ? undefined : deniedBy(statement, clause, source, type);
        statement.tie(source, target, stated, label, rule, features, {
          ...(denies && { denies }),
          ...(sure && !clause.negated && { sure }),
        });
      }
}
