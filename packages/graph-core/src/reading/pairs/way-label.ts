import { participleOf } from "@cairn/english-model";
import type { Clause } from "../../language/clauses.ts";
import { prepositionOf } from "../../language/dependents.ts";
import { PHRASAL_PREPOSITIONS, phraseSays } from "../../language/lexicon/prepositions.ts";
import { singular } from "../../model/names.ts";
import type { Statement } from "../statement.ts";
import { thirdPerson, verbLabel } from "../verb-label.ts";
import { withArticle } from "./noun-label.ts";
import type { End, EndKind, Occurrence } from "./occurrences.ts";
import { labelOf } from "./path.ts";
import { gerundOf, standsFor, type Stand } from "./stands.ts";
import { label, ownerOf, verbLabels } from "./verb-over.ts";

/** Verbs that are not said of what they act on: nothing is had, been or become. */
const NO_PASSIVE = new Set(
  "have be become remain seem mean lack let want like resemble belong exist happen".split(" "),
);
/** Verbs that give a name, and what is taken for one. */
const SAYS_NONE = /^(?:like|call|term|dub|name)$/;
const MEANS = new Set(["by", "through", "via"]);

/** What the other end does where the first stands behind a preposition of the verb: `steam rises from water` says that water gives steam off. */
const INVERSE: readonly { verbs: ReadonlySet<string>; prepositions: RegExp; says: string }[] = [
  {
    verbs: new Set("make compose build form construct consist".split(" ")),
    prepositions: /^(?:of|up|from|out|out of|up of)$/,
    says: "makes up",
  },
  {
    verbs: new Set("derive obtain extract produce come arise originate stem emerge descend".split(" ")),
    prepositions: /^(?:from|out of)$/,
    says: "is source of",
  },
  { verbs: new Set("result".split(" ")), prepositions: /^from$/, says: "results in" },
  { verbs: new Set("lead contribute".split(" ")), prepositions: /^to$/, says: "results from" },
  {
    verbs: new Set("depend rely rest hinge build base found".split(" ")),
    prepositions: /^(?:on|upon)$/,
    says: "underlies",
  },
  {
    verbs: new Set("find locate store contain house hold keep situate embed".split(" ")),
    prepositions: /^(?:in|inside|within)$/,
    says: "holds",
  },
  { verbs: new Set("use employ apply".split(" ")), prepositions: /^(?:in|for|by)$/, says: "uses" },
];
/** Verbs that say the same of both, one way and the other: `is linked to`. */
const MUTUAL = new Set("associate link connect relate couple tie correlate compare intertwine combine".split(" "));

/**
 * What an edge says where neither a rule nor the verb over the target says it: by the way between the two ends in the tree, in the
 * direction of the edge (`is broken by`, `is used to measure`, `is in walls of`). Undefined where nothing honest can be said so. Cost:
 * the clauses of the sentence.
 */
export function wayLabel({ statement, source, target }: Occurrence): string | undefined {
  if (!statement || statement.asks) return undefined;
  if (target.word < 0) return undefined;
  const [at, behind] = [wordOf(statement, source), wordOf(statement, target)];
  const targets = standsFor(statement, behind);
  const sources = at >= 0 ? standsFor(statement, at) : definedBy(statement, source.kind);
  if (sources.length === 0) return undefined;
  for (const clause of statement.clauses) {
    // What the tagger took for a noun has no dictionary form that a participle could be made of.
    if (clause.kind === "existential" || SAYS_NONE.test(clause.lemma) || /[aeiou].*ing$/.test(clause.lemma)) continue;
    for (const to of targets)
      for (const from of sources) {
        const said = clauseLabel(statement, clause, from, to);
        if (said !== undefined) return said;
      }
  }
  for (const from of sources)
    for (const to of targets)
      if (to.word === from.word && from.word !== behind) return heldLabel(statement, from, to, at, source.draft.key);
  if (sources.some(({ word }) => word === behind)) return undefined;
  return enabledLabel(statement, sources, behind) ?? meansLabel(statement, at, targets);
}

/** The word that names an end: of "burning peat" that stands for peat alone, the peat. */
function wordOf(statement: Statement, { word, draft }: End): number {
  const here = statement.word(word);
  if (here?.upos !== "VERB" || draft.key.includes(here.lower) || draft.key.includes(statement.lemma(word))) return word;
  return statement.children(word).find((c) => c > word && statement.word(c)?.label === "obj") ?? word;
}

/** The noun that says what a label or a heading names (`**Sump:** pit that holds water`): what is told of that is told of the name. */
function definedBy(statement: Statement, kind: EndKind): Stand[] {
  const { root } = statement.sentence;
  const word = statement.word(root);
  const says = kind === "label" || (kind === "heading" && statement.frame.origin !== "label");
  if (!says || !statement.first || word?.upos !== "NOUN") return [];
  const isSaid = statement
    .children(root)
    .some((c) => /^(?:nsubj|cop|csubj|expl|conj)/.test(statement.word(c)?.label ?? ""));
  return isSaid ? [] : [{ word: root, nouns: "" }];
}

const PLACES =
  /^(?:in|within|inside|on|under|for|from|about|between|among|behind|near|at|against|along|around|outside|across|throughout|over|above|below|beyond)$/;

/**
 * What is told where both ends hang on one noun: the source itself (`is in walls of`, `has lack of`), a noun that says what it is, or one that
 * is its own (`role in`).
 */
function heldLabel(statement: Statement, from: Stand, to: Stand, source: number, name: string): string | undefined {
  const [, preposition = "", ...rest] = to.nouns.split(" ");
  if (from.word === source) {
    const phrase = to.nouns.slice(to.nouns.indexOf(" ") + 1);
    if (PHRASAL_PREPOSITIONS.has(phrase)) return phraseSays(phrase);
    const behind = rest.join(" ");
    if (preposition === "with") return label("", ["has"], behind);
    if (preposition === "without") return label("", ["has no"], behind);
    if (PLACES.test(preposition)) return label("", [`is ${preposition}`], behind);
    return /^(?:during|after|before|through|via)$/.test(preposition) ? label("", [preposition], behind) : undefined;
  }
  if (to.nouns === "" || /^[^ ]+$/.test(to.nouns)) return undefined;
  if (source < 0) return saidOfName(statement, from.word, to.nouns, name);
  if (from.nouns === to.nouns || ownerOf(from.nouns) === undefined) return undefined;
  return preposition === "of" ? undefined : label("", [to.nouns], "");
}

/** Nouns that tell what a thing has or does, and not what it is: `protection against frost`, `support for sails`. */
const HAD =
  /(?:[ts]ion|ment|[ae]nce|ity|ness|ing|ship|age|ery)$|^(?:support|access|control|recovery|storage|backup|login|cost|power|data|failover|help|feedback|insight|traffic|room|use|failure|care|trade|risk|loss|fear|status)$/;
/** What is done: nitrification is a conversion, and has none. */
const DEED = /(?:[ts]ion|ment|[ae]nce|ing|sis|al|therapy)$/;
/** What a thing is, though such endings are mostly of what it has. */
const IS_ONE = new Set(
  `abstraction agreement application arrangement bridge building city collection combination community condition distribution division document drawing element
   entity extension facility fraction fragment function image implementation instance instrument king language machinery meeting message mission monument nation
   option package page painting portion position proportion region relationship representation ring section segment sentence sequence setting solution spring stage statement station
   string substance thing university variation version village wing`.split(/\s+/),
);

const TURNED = /^(?:text|speech|audio|video|voice|images?|files?|data|code)$/;

/** What the noun that tells what a name is says of it: `is a space below`, `has protection against`. */
function saidOfName(statement: Statement, root: number, nouns: string, name: string): string | undefined {
  const [noun = "", preposition = "", ...rest] = nouns.split(" ");
  const word = statement.word(root);
  if (word?.lower !== noun.toLowerCase() || preposition.endsWith("ing")) return label("", [nouns], "");
  // "Text to audio": it turns the one into the other.
  if (preposition === "to" && TURNED.test(noun)) return label("", [nouns], "");
  const articles = statement.children(root).map((c) => statement.word(c)?.lower ?? "");
  const article = articles.includes("the") ? "the" : articles.some((one) => /^an?$/.test(one)) ? "a" : "";
  if (/^(?:relative|equivalent|similar|next|close)$/.test(noun))
    return label("", [`is ${noun} ${preposition}`], rest.join(" "));
  const isDeed = article === "" && DEED.test(name) && DEED.test(noun);
  const isHad =
    word.xpos === "NNS" ||
    (/^(?:by|from)$/.test(preposition) && !isDeed) ||
    /^\p{Lu}+$/u.test(noun) ||
    (article === "" && HAD.test(noun) && !IS_ONE.has(noun) && !isDeed);
  const indefinite = /^[aeio]/i.test(noun) ? "an" : "a";
  const is = isHad ? "has" : `is ${article === "the" ? article : indefinite}`;
  return label("", [`${is} ${noun} ${preposition}`], rest.join(" "));
}

/** Who or what a clause's verb has to do with a word: its subject, the one who does it in a passive, its object, a phrase behind a preposition. */
type Part = { part: "subject" | "agent" | "object" } | { part: "oblique"; preposition: string };

function partOf(clause: Clause, word: number): Part | undefined {
  if (clause.subjects.includes(word)) return { part: "subject" };
  if (clause.agents.includes(word)) return { part: "agent" };
  const argument = clause.arguments.find(({ heads }) => heads.includes(word));
  if (!argument) return undefined;
  return argument.preposition === "" ? { part: "object" } : { part: "oblique", preposition: argument.preposition };
}

/** Half a preposition, or one that compares or lists. */
const HALF = /^(?:due|such|such as|like|including|than|according|because|rather|instead)$/;

function clauseLabel(statement: Statement, clause: Clause, from: Stand, to: Stand): string | undefined {
  const source = partOf(clause, from.word);
  if (!source) return undefined;
  const target = partOf(clause, to.word);
  const owner = ownerOf(from.nouns);
  if (owner === undefined) return undefined;
  if (
    clause.kind === "copula" &&
    source.part === "subject" &&
    to.word === clause.predicate &&
    to.nouns !== "" &&
    owner === ""
  )
    return predicateLabel(statement, clause, to.nouns);
  if (target?.part === "oblique" && HALF.test(target.preposition)) return undefined;
  if (!target) return purposeLabel(statement, clause, source, from, to);
  const { lemma, passive, negated } = clause;
  if (clause.kind === "copula") return undefined;
  if (source.part === "subject" && !passive && target.part === "object")
    return label(owner, verbLabels(statement, clause, ""), to.nouns);
  if (source.part === "subject" && target.part === "oblique")
    return lemma === "have" ? undefined : label(owner, verbLabels(statement, clause, target.preposition), to.nouns);
  if (passive && source.part === "agent" && target.part === "subject")
    return label(owner, [verbLabel(statement, clause, "", { active: true })], to.nouns);
  if (passive && source.part === "subject" && target.part === "agent")
    return label(owner, [verbLabel(statement, { ...clause, arguments: [] }, "by")], to.nouns);
  if (!passive && source.part === "object" && target.part === "subject" && !NO_PASSIVE.has(lemma))
    return label(owner, [`${passiveOf(clause)} ${HOLDS.test(lemma) ? "in" : "by"}`], to.nouns);
  const done = passive ? "subject" : "object";
  if (source.part === done && target.part === "oblique" && lemma !== "have" && from.nouns === "")
    return label("", [`${passiveOf(clause)} ${target.preposition}`], to.nouns);
  if (source.part !== "oblique" || negated) return undefined;
  if (target.part === done && MEANS.has(source.preposition) && from.nouns === "")
    return label("", [`is used to ${lemma}`], to.nouns);
  if (target.part !== "subject" || from.nouns !== "") return undefined;
  if (MUTUAL.has(lemma) && /^(?:with|to)$/.test(source.preposition))
    return label("", [`is ${participleOf(lemma)} ${source.preposition}`], to.nouns);
  if (clause.modal !== "" || clause.chain.length > 0) return undefined;
  const inverse = INVERSE.find(({ verbs, prepositions }) => verbs.has(lemma) && prepositions.test(source.preposition));
  return inverse && label("", [inverse.says], to.nouns);
}

/** A predicate with the nouns behind it is told in so many words. */
const MOST_OF_PREDICATE = 6;

/**
 * `Is a component of membrane of`: without its first noun it would say something else. `Is in account of`: where it is, and not what.
 */
function predicateLabel(statement: Statement, { predicate, negated }: Clause, nouns: string): string | undefined {
  const [noun = "", ...rest] = nouns.split(" ");
  const word = statement.word(predicate);
  const preposition = prepositionOf(statement.sentence, predicate);
  // "A virus can be a DNA virus": what narrows the predicate's name is no thing of which it is one.
  const isOwner =
    rest.join(" ") !== "of" ||
    statement.children(predicate).some((c) => statement.word(c)?.label.startsWith("nmod") === true);
  if (preposition === "" && !isOwner) return undefined;
  const isPredicate = word?.lower === noun.toLowerCase();
  const first = isPredicate && preposition === "" ? withArticle(statement, predicate) : singular(noun);
  const words = [negated ? "is not" : "is", preposition, first, ...rest].filter(Boolean).join(" ");
  return words.split(" ").length > MOST_OF_PREDICATE ? undefined : words;
}

/** What these have for an object is in their subject. */
const HOLDS = /^(?:include|contain|comprise|involve|encompass|feature|incorporate)$/;

/** `Is measured`, `can be measured`, `is not measured`. */
function passiveOf({ lemma, negated, modal }: Clause): string {
  const done = participleOf(lemma);
  if (modal === "" || (!negated && /^(?:will|would|shall)$/.test(modal)))
    return negated ? `is not ${done}` : `is ${done}`;
  return `${negated ? (modal === "can" ? "cannot" : `${modal} not`) : modal} be ${done}`;
}

const BY = /^advcl:(?:by|through|via)$/;

/** `They burn wood to heat the stove`: wood is burned to heat it; `they heat it by burning wood`: it is heated by burning wood. */
function purposeLabel(statement: Statement, clause: Clause, source: Part, from: Stand, to: Stand): string | undefined {
  const { passive, negated, kind, verb, lemma } = clause;
  if (kind !== "verb" || negated || lemma === "have" || from.nouns !== "") return undefined;
  if (source.part !== (passive ? "subject" : "object")) return undefined;
  for (const other of statement.clauses) {
    if (other.purposeOf !== verb || other.kind !== "verb" || other.passive) continue;
    const target = partOf(other, to.word);
    const mark = labelOf(statement.sentence, other.verb);
    if (BY.test(mark) && target?.part === "object") {
      const does = gerundOf(statement.word(other.verb)?.lower ?? "", other.lemma);
      return label("", [`is ${participleOf(lemma)} ${mark.slice("advcl:".length)} ${does}`], to.nouns);
    }
    if (other.role !== "purpose") continue;
    if (target?.part === "object") return label("", [`is ${participleOf(lemma)} to ${other.lemma}`], to.nouns);
    if (target?.part === "oblique")
      return label("", [`is ${participleOf(lemma)} to ${other.lemma} ${target.preposition}`], to.nouns);
  }
  return undefined;
}

/** `By burning wood they heat the stove`: the wood is burned to heat it. */
function meansLabel(statement: Statement, source: number, targets: readonly Stand[]): string | undefined {
  if (source < 0) return undefined;
  const [object] = standsFor(statement, source).filter(({ word }) =>
    /^(?:obj|obl)/.test(statement.word(word)?.label ?? ""),
  );
  const verb = object && object.nouns === "" ? (statement.word(object.word)?.head ?? -1) : -1;
  const over = statement.word(verb);
  if (!object || !over || over.upos !== "VERB") return undefined;
  if (labelOf(statement.sentence, object.word) !== "obj") return undefined;
  const isSubject = over.label === "csubj" && over.xpos === "VBG";
  const using = over.lower === "using" && /^(?:advcl|acl|obl)/.test(over.label);
  if (!(isSubject || using || BY.test(labelOf(statement.sentence, verb)))) return undefined;
  const clause = statement.clauses.find((one) => one.verb === over.head);
  if (!clause || clause.kind !== "verb" || clause.negated) return undefined;
  const done = clause.passive ? "subject" : "object";
  for (const to of targets) {
    const target = partOf(clause, to.word);
    // "Cutting hedges protects nests": of hedges, that cutting does.
    if (isSubject && target?.part === "object") return label(over.lower, verbLabels(statement, clause, ""), to.nouns);
    if (isSubject || target?.part !== done) continue;
    return label("", [`is ${participleOf(statement.lemma(verb))} to ${clause.lemma}`], to.nouns);
  }
  return undefined;
}

/** `Wind lets boats cross the bay`: the wind lets boats, whatever they then do. */
function enabledLabel(statement: Statement, sources: readonly Stand[], target: number): string | undefined {
  const outer = statement.word(target)?.head ?? -1;
  if (labelOf(statement.sentence, target) !== "obj") return undefined;
  for (const clause of statement.clauses) {
    if (clause.chain[0] !== outer || clause.passive) continue;
    const from = sources.find(({ word }) => clause.subjects.includes(word));
    const owner = from && ownerOf(from.nouns);
    if (owner === undefined) continue;
    const lemma = statement.lemma(outer);
    if (clause.negated || clause.modal !== "")
      return label(owner, [verbLabel(statement, { ...clause, verb: outer, lemma, chain: [], arguments: [] }, "")], "");
    return label(owner, [thirdPerson(lemma)], "");
  }
  return undefined;
}
