import { LIGHT_NOUNS, MADE_OF_NOUNS } from "../language/lexicon/nouns.ts";
import type { Phrase } from "../language/phrases.ts";
import type { Mark, RichText } from "../model/note.ts";
import type { Statement } from "./statement.ts";

/** A name that goes on behind its head noun. */
export interface OfName {
  label: string;
  /** Other ways to put it: `message retention`. */
  others: string[];
  /** It is written as one name: what it is of is no thing that it stands to. */
  whole: boolean;
}

/** A noun made of a verb or an adjective says little without its complement: `retention of messages`. */
const NOMINAL = /(?:tion|sion|ment|ance|ence|ing|al|[ey]sis|osis|bolism|ity|ness|ency|ancy|age|ure)$/;
/** Such nouns too, made of verbs without an ending. */
const DEEDS: ReadonlySet<string> = new Set(
  `breakdown change collapse decay decline discovery exchange fall flow gain growth loss recovery release rise spread transfer transport
   uptake`.split(/\s+/),
);
/** "the ". */
const LONGEST_ARTICLE = 4;
/** Marks by which a writer sets a name off. */
export const SETS_OFF: ReadonlySet<string> = new Set(["strong", "emphasis", "highlight", "wikilink"]);
/** What a name begins with that tells its thing only by what it is of. */
export const NAMED_BY_COMPLEMENT: ReadonlySet<string> = new Set(
  `law principle theory theorem algorithm doctrine rule axiom paradox equation formula problem chain circle depth degree order separation
   division illusion balance margin burden standard speed moment rate coefficient modulus angle scale right freedom survival
   tragedy state unit point breach tree origin mode bag battle siege web sense board centre center peace house head act court proof
   stream force code declaration`.split(/\s+/),
);

/**
 * The name that a phrase is the head of, with what stands behind its "of": as it is set off (`the **price elasticity of demand**`), as
 * capitals show it (`Treaty of Rome`), or where the head says little alone (`retention of messages`, `law of demand`). Undefined where
 * the phrase is a name by itself.
 */
export function ofName(statement: Statement, phrase: Phrase): OfName | undefined {
  const marked = markedAs(statement, phrase);
  if (marked !== undefined) return { label: marked, others: [], whole: true };
  const owned = ownedName(statement, phrase);
  if (owned) return owned;
  const inner = statement.ofComplement(phrase.head);
  const complement = inner < 0 ? undefined : statement.phrases.get(inner);
  if (!complement || complement.to - complement.from > 3) return undefined;
  const { text } = statement.content;
  if (complement.generic) {
    // "State of mind", "unit of work": neither noun names it.
    const bare = statement.word(complement.from - 1)?.lower === "of" && complement.dropped === 0;
    if (!bare || phrase.to - phrase.from !== 1 || phrase.proper || LIGHT_NOUNS.has(phrase.key)) return undefined;
    const said = text.slice(phrase.end, complement.end).replace(/\s+/g, " ");
    return { label: phrase.label + said, others: [], whole: true };
  }
  const label = text.slice(phrase.start, complement.end).replace(/\s+/g, " ");
  if (isOneName(statement, phrase, complement) && !/[,;:()&]/.test(label)) return { label, others: [], whole: true };
  if (phrase.to - phrase.from !== 1 || phrase.proper || LIGHT_NOUNS.has(phrase.key)) return undefined;
  const isNominal = (NOMINAL.test(phrase.key) || DEEDS.has(phrase.key)) && !MADE_OF_NOUNS.has(phrase.key);
  if (!phrase.generic && !isNominal && !needsComplement(statement, phrase, complement)) return undefined;
  const inside = text.slice(complement.start, complement.end).replace(/\s+/g, " ");
  return { label: `${phrase.label} of ${inside}`, others: [`${complement.label} ${phrase.label}`], whole: false };
}

/** These say of what happens or is done that it does: the process of mitosis is mitosis. */
const HAPPENS = /^(?:process(?:es)?|act|task|practice|phenomenon|technique)$/;

/** Behind a verb or a preposition these speak of what they are of, whatever that is: `with the help of timeouts`, `on the basis of rules`. */
const STANDS_BEFORE = /^(?:help|aid|basis|usages?|bit|choice)$/;

/** Whether a noun only says what the name behind its "of" is: `the process of mitosis`, but `the process of a cell` is the cell's. */
export function framesItsOf(statement: Statement, phrase: Phrase): boolean {
  const { text: noun = "", label = "" } = statement.word(phrase.head) ?? {};
  const isBefore = STANDS_BEFORE.test(noun) && /^(?:obl|obj|nmod)/.test(label);
  if (phrase.to - phrase.from !== 1 || !(isBefore || HAPPENS.test(noun))) return false;
  const inner = statement.ofComplement(phrase.head);
  const complement = inner < 0 ? undefined : statement.phrases.get(inner);
  if (!complement || complement.generic) return false;
  if (isBefore) return markAt(statement.content, phrase) === undefined;
  if (complement.dropped > 0 || statement.word(inner)?.xpos !== "NN") return false;
  return statement.word(complement.from - 1)?.lower === "of" && markAt(statement.content, phrase) === undefined;
}

/**
 * `Bayes' theorem`, `Harlow's experiments`: one noun that is told by whose it is. Whoever it is stays a name of their own, and Lenin's
 * death is not what the next line calls death.
 */
function ownedName(statement: Statement, phrase: Phrase): OfName | undefined {
  const { sentence, content } = statement;
  const complement = statement.phrases.get(statement.ofComplement(phrase.head));
  const { words } = sentence;
  const [owner, mark, noun] = words.slice(Math.max(0, phrase.from - 2), phrase.from + 1);
  if (phrase.to - phrase.from !== 1 || phrase.from < 2 || !owner || !mark || !noun) return undefined;
  // "Hooke's Law", but "Homer's Odyssey" is told by its own name.
  const isTitled = /^\p{Lu}\p{Ll}+$/u.test(noun.text) && TITLED_LAW.test(noun.text);
  if (phrase.proper && !isTitled) return undefined;
  if (!/^['’]s?$/.test(mark.text) || owner.upos !== "PROPN" || !/^\p{Lu}\p{L}/u.test(owner.text)) return undefined;
  if (LIGHT_NOUNS.has(phrase.key) || !(isTitled || /^\p{Ll}/u.test(noun.text)) || /^[IVXL]+$/.test(owner.text))
    return undefined;
  // Spinoza's work, Spinoza's view: such a noun names nothing whoever's it is.
  if (phrase.generic && !NAMED_BY_COMPLEMENT.has(phrase.key)) return undefined;
  const whose = content.text.slice(owner.start, phrase.start).replace(/\s+/g, " ");
  const behind = isTitled ? titledBehind({ content, sentence }, phrase, complement) : "";
  return { label: whose + phrase.label + behind, others: [], whole: false };
}

/** `Kepler's Laws of Motion`: what such a name goes on with. */
function titledBehind(
  { content, sentence }: Pick<Statement, "content" | "sentence">,
  phrase: Phrase,
  complement: Phrase | undefined,
): string {
  if (!complement || complement.to - phrase.to > 3 || !/^\p{Lu}/u.test(sentence.words[complement.from]?.text ?? ""))
    return "";
  const said = content.text.slice(phrase.end, complement.end).replace(/\s+/g, " ");
  return /^ of \p{L}/u.test(said) ? said : "";
}

/** What people give their names to, as it is written with a capital. */
const TITLED_LAW =
  /^(?:Laws?|Principles?|Theor(?:y|em)s?|Lemmas?|Axioms?|Postulates?|Equations?|Formulas?|Constants?|Numbers?|Rules?|Effects?|Paradox|Methods?|Algorithms?|Diagrams?|Conjecture|Inequality|Identity|Hypothesis|Criterion|Test|Series|Transform|Distribution)$/;

/** What is set off as one name is one, where a phrase is its head and no verb stands in it. */
function markedAs({ content, sentence }: Statement, phrase: Phrase): string | undefined {
  const { text } = content;
  const mark = markAt(content, phrase);
  if (!mark || mark.to <= phrase.end || !/^\s(?:of|for)\s\p{L}/u.test(text.slice(phrase.end, mark.to)))
    return undefined;
  if (!/^(?:the |an? )?$/i.test(text.slice(mark.from, phrase.start))) return undefined;
  const name = text.slice(phrase.start, mark.to).replace(/\s+/g, " ").trim();
  if (!/^[\p{L}\p{N} '’-]+$/u.test(name) || name.split(" ").length > 5) return undefined;
  const says = sentence.words.some(
    ({ start, upos }) => start >= mark.from && start < mark.to && /^(?:VERB|AUX)$/.test(upos),
  );
  return says ? undefined : name;
}

const marksOf = new WeakMap<RichText, Map<number, Mark>>();

/** The mark that begins at a phrase, or an article before it. Cost: constant, once the marks of a block are known. */
function markAt(content: RichText, { start }: Phrase): Mark | undefined {
  let byStart = marksOf.get(content);
  if (!byStart) {
    byStart = new Map(content.marks.filter(({ kind }) => SETS_OFF.has(kind)).map((mark) => [mark.from, mark]));
    marksOf.set(content, byStart);
  }
  for (let back = 0; back <= LONGEST_ARTICLE; back++) {
    const mark = byStart.get(start - back);
    if (mark) return mark;
  }
  return undefined;
}

/** Whether capitals on both sides of "of" make one name; "Henry VII of England" has a name before it. */
function isOneName({ sentence }: Statement, phrase: Phrase, complement: Phrase): boolean {
  const { words, root } = sentence;
  const written = (i: number): boolean => /^\p{Lu}\p{Ll}/u.test(words[i]?.text ?? "");
  const length = phrase.to - phrase.from;
  // At the start of a sentence a capital says nothing; a line that consists of the name is one.
  if (phrase.from === 0 && length === 1 && phrase.head !== root) return false;
  // "Comparing Scores of Teams" tells what is done.
  if (
    words[phrase.head]?.xpos === "NNS" ||
    length > 3 ||
    (length > 1 && (words[phrase.from]?.lower ?? "").endsWith("ing"))
  )
    return false;
  const all = Array.from({ length }, (_, i) => phrase.from + i);
  return all.every(written) && written(complement.from) && !/^[IVX]+$/.test(words[phrase.to - 1]?.text ?? "");
}

/** Whether a noun names a thing only with what it is of, which stands bare behind it. */
function needsComplement(statement: Statement, phrase: Phrase, complement: Phrase): boolean {
  const bare = statement.word(complement.from - 1)?.lower === "of" && complement.dropped === 0;
  return bare && NAMED_BY_COMPLEMENT.has(phrase.key);
}
