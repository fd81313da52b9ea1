import type { RelationType } from "../model/relation.ts";
import { singular } from "../model/names.ts";
import type { Sentence } from "./analyse.ts";
import { isAble } from "./clause-subject.ts";
import type { Argument, Clause } from "./clauses.ts";
import { prepositionOf, spread } from "./dependents.ts";

/** Verbs that say little by themselves: what happens is in their noun (`has an influence on`, `gives rise to`). */
const SUPPORT_VERBS = new Set(
  "have play make give take bring exert exercise pose present put place lay provide offer lend gain get bear leave pay cause impose".split(
    " ",
  ),
);

interface Support {
  /** Only with these verbs; any of {@link SUPPORT_VERBS} where left out. */
  verbs?: RegExp;
  prepositions: RegExp;
  /** What the whole says; left out where the preposition alone decides. */
  type?: RelationType;
}

/** Nouns of support verbs, with what leads to the thing that the whole speaks of. */
const SUPPORTS = new Map<string, Support>();
function supports(nouns: string, support: Support): void {
  for (const noun of nouns.split(" ")) SUPPORTS.set(noun, support);
}
supports("role part", { verbs: /^(?:play|have)$/, prepositions: /^(?:in|within|for)$/, type: "affects" });
supports("impact effect influence bearing hold grip", {
  verbs: /^(?:have|exert|make|take|leave|get)$/,
  prepositions: /^(?:on|upon|over)$/,
  type: "affects",
});
supports("implication consequence repercussion", { prepositions: /^for$/, type: "affects" });
supports("pressure strain burden restriction constraint toll emphasis", {
  verbs: /^(?:put|place|lay|exert|impose|take|have)$/,
  prepositions: /^(?:on|upon)$/,
  type: "affects",
});
supports("threat danger hazard challenge risk", {
  verbs: /^(?:pose|present)$/,
  prepositions: /^(?:to|for)$/,
  type: "affects",
});
supports("contribution", { verbs: /^make$/, prepositions: /^(?:to|toward|towards)$/, type: "affects" });
supports("change improvement", { verbs: /^(?:bring|make)$/, prepositions: /^(?:to|in)$/, type: "affects" });
supports("control power authority", {
  verbs: /^(?:have|take|gain|exert|exercise)$/,
  prepositions: /^(?:over|of)$/,
  type: "affects",
});
supports("rise birth", { verbs: /^give$/, prepositions: /^to$/, type: "produces" });
supports("use", { verbs: /^make$/, prepositions: /^of$/, type: "uses" });
supports("advantage", { verbs: /^take$/, prepositions: /^of$/, type: "uses" });
supports("access", { verbs: /^(?:have|gain|get|give|provide|offer)$/, prepositions: /^to$/ });
supports("insight", { prepositions: /^(?:into|on)$/ });
supports("attention", { verbs: /^pay$/, prepositions: /^to$/ });

/**
 * A clause whose verb and object together are one verb, as that verb: `has a strong influence on tides` acts on the tides, and speaks of
 * no influence. Others as they are. (Support verb constructions, as M. Gross calls them.)
 */
export function withSupport(sentence: Sentence, clause: Clause): Clause {
  if (clause.kind !== "verb" || clause.passive || !SUPPORT_VERBS.has(clause.lemma)) return clause;
  // "Brought about changes": a particle, taken for a preposition.
  const object = clause.arguments.find(
    ({ preposition }) => preposition === "" || (preposition === "about" && clause.lemma === "bring"),
  );
  const [noun] = object?.heads ?? [];
  if (object?.heads.length !== 1 || noun === undefined || noun < clause.verb) return clause;
  const word = sentence.words[noun];
  const others = clause.arguments.filter((argument) => argument !== object);
  if ((sentence.children[noun] ?? []).some((c) => isAble(sentence, c)))
    return { ...clause, arguments: others, support: { noun, prepositions: /^$/ } };
  const support = word?.upos === "NOUN" ? SUPPORTS.get(singular(word.lower)) : undefined;
  if (!support || support.verbs?.test(clause.lemma) === false || isNarrowed(sentence, noun)) return clause;
  const { things, does } = complementsOf(sentence, noun, support.prepositions);
  const reached = [...things, ...others.filter(({ preposition }) => support.prepositions.test(preposition))];
  if (reached.length === 0 && !does) return clause;
  return {
    ...clause,
    arguments: [...reached, ...others.filter((argument) => !reached.includes(argument))],
    support: { noun, prepositions: support.prepositions, ...(support.type && { type: support.type }) },
  };
}

/** Whether another noun stands before it and says which: a health impact is one of its own. */
const isNarrowed = ({ words, children }: Sentence, noun: number): boolean =>
  (children[noun] ?? []).some((c) => /^(?:compound|nmod:poss)/.test(words[c]?.label ?? ""));

/** What hangs on a noun behind one of its prepositions: things, or something that is done (`a role in shaping taste`). */
function complementsOf(sentence: Sentence, noun: number, prepositions: RegExp): { things: Argument[]; does: boolean } {
  const { words, children } = sentence;
  const things: Argument[] = [];
  let does = false;
  for (const c of children[noun] ?? []) {
    const child = words[c];
    if (!child || c < noun) continue;
    if (child.label.startsWith("nmod") && child.upos !== "VERB") {
      const preposition = prepositionOf(sentence, c);
      if (prepositions.test(preposition)) things.push({ preposition, heads: spread(sentence, c) });
    } else if (child.xpos === "VBG" && child.upos === "VERB") {
      const leads = (children[c] ?? []).some((k) => k < c && /^(?:mark|case)$/.test(words[k]?.label ?? ""));
      does ||= leads;
    }
  }
  return { things, does };
}
