/** Between quotes of the server's own, each name. */
const quoted = (list: string): string[] => [...list.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? "");

/**
 * What the server says in English sentences, for the other languages. Their shapes are few, and known: whoever speaks another
 * language is told a sentence of a known shape in it; what the notes and their author say stays as they say it.
 */
export interface SentenceTexts {
  /** Between the last two names of a list, with its spaces. */
  and: string;
  /** At the end of a list of names that is cut off. */
  more: (count: string) => string;
  /** A name in its quotes. */
  quote: (name: string) => string;
  explainedThrough: (a: string, b: string) => string;
  noteSpeaksOf: (a: string, b: string) => string;
  nameBuildsOn: (a: string, b: string) => string;
  explanationRefersTo: (a: string, b: string) => string;
  leadsOnTo: (a: string, b: string) => string;
  explainedAsPartOf: (a: string, b: string) => string;
  explainedWhere: (a: string, b: string) => string;
  saidSpeaksOf: (a: string, b: string) => string;
  saidToRequire: (a: string, b: string) => string;
  kindOf: (a: string, b: string) => string;
  partOf: (a: string, b: string) => string;
  namedUnder: (property: string) => string;
  listedUnder: (heading: string) => string;
  goal: string;
  bothTiedTo: (names: string) => string;
  sectionsNameBoth: (count: string) => string;
  sectionsNameBothSuchAs: (count: string, note: string, line: string) => string;
  needsNothing: string;
  buildsOn: (names: string) => string;
  andIsGoal: string;
  andWaiting: (count: string) => string;
  andWaitingOnTheWay: (count: string) => string;
  goalBuildsOnGaps: (goal: string, names: string) => string;
  neverExplainedNamed: (concept: string, notes: string) => string;
  neverExplainedNeeded: (concept: string, count: string) => string;
  neverExplainedNeededInAll: (concept: string, count: string, all: string) => string;
  takenForGranted: (names: string) => string;
  usedNeverExplained: (names: string) => string;
  /** Names of goals that no concept has. */
  passedOver: (names: readonly string[]) => string;
  allKnown: (names: string) => string;
  knownAlready: (names: string) => string;
  noOrder: string;
  nothingSure: (goals: string, count: string) => string;
  onlyHelps: (goals: string) => string;
  nothingNamed: (goals: string) => string;
  stepsLeftOut: (count: string) => string;
  noConcept: (name: string, meant: readonly string[]) => string;
  noNote: (path: string) => string;
  /** Of a correction: what no note speaks of. */
  unspoken: (name: string) => string;
  notOfItsOwn: (name: string) => string;
  oneConcept: (a: string, b: string) => string;
  nameOfAnother: (name: string) => string;
  closesCycle: (way: string) => string;
  leftOut: (first: string, second: string, share: string, circle: string, others: string) => string;
}

type Tell = (texts: SentenceTexts, ...parts: string[]) => string;

/** `"a", "b" and "c"`, in the words and the quotes of another language. */
function names(texts: SentenceTexts, list: string): string {
  const [, told = list, more] = /^(.*) and (\d+) more$/.exec(list) ?? [];
  const parts = quoted(told).map(texts.quote);
  if (more !== undefined) parts.push(texts.more(more));
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")}${texts.and}${parts.at(-1)}`;
}

const N = String.raw`(\d[\d,.]*)`;

/** How what can be learned next begins: one of two. */
const base = (texts: SentenceTexts, list: string | undefined): string =>
  list === undefined ? texts.needsNothing : texts.buildsOn(names(texts, list));
const NEXT = "It (?:needs nothing else first|builds on (.+?))";

/** The shapes, the narrow ones before the wide ones. */
const SHAPES: readonly (readonly [RegExp, Tell])[] = [
  [/^This is the goal\.$/, (t) => t.goal],
  [new RegExp(`^${NEXT}, and is the goal\\.$`), (t, list) => `${base(t, list)}${t.andIsGoal}`],
  [
    new RegExp(`^${NEXT}, and ${N} concepts? on the way waits? for it\\.$`),
    (t, list, n = "") => `${base(t, list)}${t.andWaitingOnTheWay(n)}`,
  ],
  [
    new RegExp(`^${NEXT}, and ${N} concepts? waits? for it\\.$`),
    (t, list, n = "") => `${base(t, list)}${t.andWaiting(n)}`,
  ],
  [new RegExp(`^${NEXT}\\.$`), (t, list) => `${base(t, list)}.`],
  [
    /^"(.+) requires (.+)" was left out: with (\d+ %) it is the weakest of the circle (.+) \(the others have (\d+ %) or more\)\.$/,
    (t, first = "", second = "", share = "", circle = "", others = "") =>
      t.leftOut(first, second, share, circle, others),
  ],
  [
    new RegExp(`^"(.+)" is never explained, and ${N} notes name it\\.$`),
    (t, a = "", n = "") => t.neverExplainedNamed(a, n),
  ],
  [
    new RegExp(`^"(.+)" is never explained, and ${N} concepts? needs? it; ${N} build on it in all\\.$`),
    (t, a = "", n = "", all = "") => t.neverExplainedNeededInAll(a, n, all),
  ],
  [
    new RegExp(`^"(.+)" is never explained, and ${N} concepts? needs? it\\.$`),
    (t, a = "", n = "") => t.neverExplainedNeeded(a, n),
  ],
  [
    /^"(.+)" builds on (.+), which the notes never explain\.$/,
    (t, goal = "", list = "") => t.goalBuildsOnGaps(goal, names(t, list)),
  ],
  [/^The note names it under "(.+)"\.$/, (t, property = "") => t.namedUnder(property)],
  [/^The notes list it under "(.+)"\.$/, (t, heading = "") => t.listedUnder(heading)],
  [
    /^The notes take (.+) for granted: (?:it is|they are) used and never explained\.$/,
    (t, list = "") => t.takenForGranted(names(t, list)),
  ],
  [/^The notes use (.+) and never explain (?:it|them)\.$/, (t, list = "") => t.usedNeverExplained(names(t, list))],
  [/^Both are tied to (.+)\.$/, (t, list = "") => t.bothTiedTo(names(t, list))],
  [
    new RegExp(`^${N} sections? names? both, such as (.+), line (\\d+)\\.$`),
    (t, n = "", note = "", line = "") => t.sectionsNameBothSuchAs(n, note, line),
  ],
  [new RegExp(`^${N} sections? names? both\\.$`), (t, n = "") => t.sectionsNameBoth(n)],
  [/^The note on (.+) speaks of (.+)\.$/, (t, a = "", b = "") => t.noteSpeaksOf(a, b)],
  [/^The note on (.+) leads on to (.+)\.$/, (t, b = "", a = "") => t.leadsOnTo(a, b)],
  [/^The name of (.+) builds on (.+)\.$/, (t, a = "", b = "") => t.nameBuildsOn(a, b)],
  [/^The explanation of (.+) refers to (.+)\.$/, (t, a = "", b = "") => t.explanationRefersTo(a, b)],
  [/^What the notes say of (.+) speaks of (.+)\.$/, (t, a = "", b = "") => t.saidSpeaksOf(a, b)],
  [/^The notes say that (.+) requires (.+)\.$/, (t, a = "", b = "") => t.saidToRequire(a, b)],
  [/^No concept is called (".+"): passed over\.$/, (t, list = "") => t.passedOver(quoted(list))],
  [
    /^(?:No concept is called|There is no concept) "(.+?)"(?: in these notes)?(?:, nor anything like it)?\.(?: Did you mean (.+)\?)?$/,
    (t, name = "", meant) => t.noConcept(name, quoted(meant ?? "")),
  ],
  [/^There is no note "(.+)" in this vault\.$/, (t, path = "") => t.noNote(path)],
  [/^Nothing to learn: (.+) (?:is|are) known already\.$/, (t, list = "") => t.allKnown(names(t, list))],
  [/^(.+) (?:is|are) known already\.$/, (t, list = "") => t.knownAlready(names(t, list))],
  [/^These notes do not show what has to be understood before what\. A note can say so/, (t) => t.noOrder],
  [
    /^Nothing surely has to be understood before (.+)\. (One|\d+) weak prerequisites? (?:was|were) passed over\.$/,
    (t, goals = "", count = "") => t.nothingSure(names(t, goals), count === "One" ? "1" : count),
  ],
  [
    /^Nothing surely has to be understood before (.+): what comes first may help\.$/,
    (t, goals = "") => t.onlyHelps(names(t, goals)),
  ],
  [
    /^The notes name nothing that has to be understood before (.+)\.$/,
    (t, goals = "") => t.nothingNamed(names(t, goals)),
  ],
  [
    /^At least (one|\d+) concepts? that (?:is|are) needed less (?:was|were) left out\.$/,
    (t, count = "") => t.stepsLeftOut(count === "one" ? "1" : count),
  ],
  [/^No(?: note|ne of these notes) speaks of "(.+)" \(any more\)\.$/, (t, name = "") => t.unspoken(name)],
  [/^"(.+)" is no concept of its own: .+$/, (t, name = "") => t.notOfItsOwn(name)],
  [/^"(.+)" and "(.+)" are one concept\.$/, (t, a = "", b = "") => t.oneConcept(a, b)],
  [/^"(.+)" is the name of another concept: .+$/, (t, name = "") => t.nameOfAnother(name)],
  [
    /^It closes a cycle and was left out: (.+) holds(?:; see line \d+)?\.$/,
    (t, way = "") => t.closesCycle(way.replaceAll(" requires ", " → ")),
  ],
  [/^(.+) is explained through (.+)\.$/, (t, a = "", b = "") => t.explainedThrough(a, b)],
  [/^(.+) is explained as a part of (.+)\.$/, (t, a = "", b = "") => t.explainedAsPartOf(a, b)],
  [/^(.+) is explained where the notes explain (.+)\.$/, (t, a = "", b = "") => t.explainedWhere(a, b)],
  [/^(.+) is a kind of (.+)\.$/, (t, a = "", b = "") => t.kindOf(a, b)],
  [/^(.+) is (?:a )?part of (.+)\.$/, (t, a = "", b = "") => t.partOf(a, b)],
];

/** Tells sentences of the server in another language; one of no known shape is left as it is. */
export const tellerOf =
  (texts: SentenceTexts) =>
  (sentence: string): string => {
    for (const [shape, tell] of SHAPES) {
      const parts = shape.exec(sentence);
      if (parts) return tell(texts, ...parts.slice(1));
    }
    return sentence;
  };
