import type { RelationType } from "../../model/relation.ts";

const TYPES: Partial<Record<RelationType, string>> = {
  uses: `use utilize utilise leverage employ rely consume take receive read run adopt exploit apply-with accept invoke call query
    import integrate incorporate combine draw operate subscribe listen follow harness support listen fetch access load ingest collect
    involve implement have possess hold feature embody carry share store count add ask buy plot insert get want`,
  requires: `require need depend demand necessitate presuppose assume`,
  produces: `produce generate create make return output give yield build deliver provide emit form synthesize release publish write
    print render construct offer develop bring result secrete manufacture introduce establish found compose
    predict calculate compute derive export send transmit launch spawn issue invent proclaim leave coin design paint draw name
    propose supply extract precipitate become`,
  affects: `affect improve reduce increase decrease change cause prevent control limit measure protect regulate restrict enhance
    boost lower raise minimize minimise maximize maximise optimize optimise influence impact modify alter determine define
    trigger lead damage destroy kill block inhibit suppress stimulate activate enable allow help ensure guarantee secure enforce filter mitigate
    accelerate slow speed simplify strengthen weaken eliminate remove avoid detect monitor shape drive promote hinder
    transform update disrupt encourage reinforce threaten preserve maintain stabilize trap deny grant delete break move`,
  "applies-to": `train fine-tune finetune tune adapt process analyze analyse convert handle manage treat suit concern mark encode decode encrypt
    decrypt translate transcribe classify test evaluate validate serve target address scan search index organize organise sort route
    deploy host customize customise scale compress parse check verify describe represent model explain study examine explore
    cover label annotate map solve work act pre-train pretrain continue migrate identify recognize recognise
    bind join connect attach transport`,
  "part-of": `belong`,
  "contrasts-with": `differ contrast compare oppose replace compete exceed outperform vary lack beat contradict refute ignore forbid
    fail`,
  "related-to": `show illustrate demonstrate indicate exhibit suggest signify imply resemble meet face undergo enter reach know
    understand believe observe accompany surround succeed precede denote`,
};

/** What a verb states of its subject and object, by its dictionary form. */
export const VERB_TYPE: Map<string, RelationType> = new Map();
for (const [type, verbs] of Object.entries(TYPES))
  for (const verb of verbs.trim().split(/\s+/)) if (!VERB_TYPE.has(verb)) VERB_TYPE.set(verb, type as RelationType);

/**
 * Verbs whose object is a part of their subject: `X contains Y` says that Y is part of X. What a thing has, holds or carries need not be
 * one: a country has neighbours, a slug carries a worm.
 */
export const CONTAINS: ReadonlySet<string> = new Set("contain include comprise consist encompass".split(" "));
/** Verbs that say what their subject is. */
export const IS_LIKE: ReadonlySet<string> = new Set("be constitute remain mean".split(" "));
/** Verbs that only let another verb happen: `helps build chatbots` says `builds`. */
export const ENABLERS: ReadonlySet<string> = new Set(
  "help allow enable let permit aim try want begin start continue tend seem use need have serve design learn like know assist attempt seek strive struggle".split(
    " ",
  ),
);
/** Verbs that hand a thing over to another verb: `provide labeled data to train a model` - the data trains. */
export const HANDS_OVER: ReadonlySet<string> = new Set(
  "use provide leverage employ utilize utilise apply need require take give feed supply send add create generate build".split(
    " ",
  ),
);
/** What a learner is told to do: "Describe the war" says no more of the topic than a question does. */
export const ASSIGNMENT_VERBS: ReadonlySet<string> = new Set(
  "describe discuss explain name summarize summarise outline contrast".split(" "),
);

/** Verbs that speak of the reader, the author or the text. */
export const META_VERBS: ReadonlySet<string> = new Set(
  "see note remember recall consider imagine suppose think say discuss explore look read click watch learn mention talk argue believe ask wonder hope guess thank".split(
    " ",
  ),
);

const PASSIVE: Record<string, RelationType> = {
  by: "uses",
  with: "uses",
  in: "part-of",
  from: "uses",
  into: "produces",
  as: "is-a",
  for: "applies-to",
  on: "uses",
  to: "applies-to",
};

/**
 * Relation type of a verb with its preposition.
 * @param lemma the verb's dictionary form. @param preposition "" for a direct object.
 */
export function verbType(lemma: string, preposition: string, passive: boolean): RelationType {
  const exact = PHRASE_TYPES.get(lemma)?.get(preposition);
  if (exact) return exact;
  const own = VERB_TYPE.get(lemma);
  if (!preposition) return own ?? "affects";
  if (preposition === "into") return intoType(lemma);
  // "Is required in small amounts": that is how much, and needs nothing.
  if (passive) return PASSIVE[preposition] ?? "related-to";
  if (own === "contrasts-with" || own === "requires") return own;
  return PREPOSITION_TYPE[preposition] ?? "related-to";
}

/** What becomes another thing behind "into", and what is put into it for good; what only goes, falls or is sent there is neither. */
const BECOMES = new Set(
  `convert turn make transform translate transmute change evolve develop grow mature differentiate decompose break split divide cut melt condense
  crystallize freeze shape mould mold form forge refine distil distill ferment burn digest metabolize process compile assemble compress
  parse render decode encode tokenize merge fuse combine unite blossom degenerate transcribe
  synthesize cleave catabolize reconvert hydrolyze`.split(/\s+/),
);
const IS_PUT = new Set("build embed incorporate integrate absorb insert include fold pack weave".split(" "));

function intoType(lemma: string): RelationType {
  if (BECOMES.has(lemma)) return "produces";
  return IS_PUT.has(lemma) ? "part-of" : "related-to";
}

/** Relation type of a verb with a word that makes another verb of it (`give up`); undefined where it says what the verb says. */
export const phraseType = (lemma: string, particle: string): RelationType | undefined =>
  PHRASE_TYPES.get(lemma)?.get(particle);

const SURE_EFFECTS = new Set(
  "improve reduce increase decrease prevent lower inhibit suppress worsen accelerate weaken strengthen eliminate mitigate shorten lengthen".split(
    " ",
  ),
);
const SURE_CONTRASTS = new Set("contradict refute oppose lack replace".split(" "));
/** Phrases that leave no doubt in the passive either: `is removed from`, `is replaced by`. */
const SURE_OF_BOTH = new Set([
  "detach from",
  "separate from",
  "remove from",
  "delete from",
  "exclude from",
  "escape from",
  "convert into",
  "turn into",
  "transform into",
  "make into",
  "replace by",
  "replace with",
  "compare to",
  "compare with",
]);
const SURE_PHRASES = new Set([
  "do away with",
  "differ from",
  "derive from",
  "compute from",
  "calculate from",
  "differentiate into",
  "make up",
]);

/** Whether a verb leaves no doubt of what {@link verbType} says of it: "lowers" affects and "differs from" contrasts, whatever they tie. */
export function isSureVerb(lemma: string, preposition: string, passive = false): boolean {
  if (preposition === "") return !passive && (SURE_EFFECTS.has(lemma) || SURE_CONTRASTS.has(lemma));
  const phrase = `${lemma} ${preposition}`;
  return SURE_OF_BOTH.has(phrase) || (!passive && SURE_PHRASES.has(phrase));
}

/** What a preposition says of the thing before it, where no verb says more. */
export const PREPOSITION_TYPE: Record<string, RelationType> = {
  with: "uses",
  by: "uses",
  via: "uses",
  using: "uses",
  "by means of": "uses",
  through: "uses",
  from: "uses",
  on: "applies-to",
  for: "applies-to",
  to: "applies-to",
  into: "produces",
  in: "part-of",
  within: "part-of",
  inside: "part-of",
  of: "part-of",
  without: "contrasts-with",
  unlike: "contrasts-with",
  than: "contrasts-with",
  against: "affects",
  between: "related-to",
  "with respect to": "related-to",
  "as a function of": "related-to",
  as: "is-a",
};

const PHRASES: Record<string, RelationType> = {
  "base on": "uses",
  "depend on": "requires",
  "rely on": "uses",
  "run on": "uses",
  "build on": "uses",
  "work with": "uses",
  "integrate with": "related-to",
  "connect to": "related-to",
  "attach to": "related-to",
  "lead to": "produces",
  "result in": "produces",
  "turn into": "produces",
  "convert to": "produces",
  "convert into": "produces",
  "transform into": "produces",
  "translate into": "produces",
  "divide into": "produces",
  "belong to": "part-of",
  link: "related-to",
  "make up": "part-of",
  "count in": "uses",
  "rest on": "uses",
  "oppose to": "contrasts-with",
  "compare with": "contrasts-with",
  "compare to": "contrasts-with",
  "replace by": "contrasts-with",
  "replace with": "contrasts-with",
  "distinguish from": "contrasts-with",
  "follow by": "related-to",
  "stand for": "related-to",
  "suffer from": "related-to",
  "speak of": "related-to",
  "deal with": "affects",
  "do away with": "affects",
  "interact with": "related-to",
  "interact in": "related-to",
  "detach from": "related-to",
  "separate from": "related-to",
  "remove from": "related-to",
  "delete from": "related-to",
  "exclude from": "related-to",
  "escape from": "related-to",
  "range from": "related-to",
  "give off": "produces",
  "give up": "contrasts-with",
  "set up": "produces",
  "use up": "affects",
  "keep out": "affects",
  "take in": "uses",
  "take up": "uses",
  "protect from": "affects",
  "keep from": "affects",
  "oxidise to": "produces",
  "oxidize to": "produces",
  "measure in": "uses",
  "express in": "uses",
  "live in": "part-of",
  "reside in": "part-of",
  "occur in": "part-of",
  "use for": "applies-to",
  "use in": "applies-to",
  "use as": "is-a",
  "know as": "is-a",
  "serve as": "is-a",
  "act as": "is-a",
  "function as": "is-a",
  "define as": "is-a",
  call: "uses",
  "store in": "uses",
  "save in": "uses",
  "write in": "uses",
  "train on": "uses",
  "make of": "uses",
  "make from": "uses",
  "compose of": "uses",
  "compute from": "uses",
  "calculate from": "uses",
  "recrystallize to": "produces",
  "merge to": "produces",
  "merge into": "produces",
  "turn to": "produces",
  "melt to": "produces",
  "decay to": "produces",
  "swell to": "produces",
  "grow into": "produces",
  "protect against": "affects",
  "guard against": "affects",
  "help against": "affects",
  "differ from": "contrasts-with",
  "come from": "uses",
  "arise from": "uses",
  "derive from": "uses",
  "cause by": "affects",
  "contribute to": "affects",
  "apply to": "applies-to",
  "work on": "applies-to",
  "focus on": "applies-to",
  "refer to": "related-to",
  "relate to": "related-to",
  "associate with": "related-to",
};

/** The same by verb, then by preposition: no text is put together to be looked up. */
const PHRASE_TYPES = new Map<string, Map<string, RelationType>>();
for (const [phrase, type] of Object.entries(PHRASES)) {
  const [verb = "", ...rest] = phrase.split(" ");
  const preposition = rest.join(" ");
  PHRASE_TYPES.set(verb, (PHRASE_TYPES.get(verb) ?? new Map<string, RelationType>()).set(preposition, type));
}
