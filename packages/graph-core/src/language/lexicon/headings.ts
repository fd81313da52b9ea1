import { STEERING_LABEL } from "./steering-labels.ts";
import { withoutDate } from "./dates.ts";
import { MAKERS } from "./nouns.ts";
import { withoutNoteWords } from "./note-words.ts";

/** Headings that steer through a note and name no concept, with what stands under them to the topic above. */
export type Facet =
  | "meta"
  | "uses"
  | "kinds"
  | "parts"
  | "benefits"
  | "drawbacks"
  | "effects"
  | "causes"
  | "remedies"
  | "needs"
  | "examples"
  | "steps"
  | "contrast"
  | "related"
  | "prerequisites";

/** What stands in brackets behind a heading, or says where it is taken from: `Causes (long term)`, `Principles, Art. 5`. */
const ASIDE = /(?<=\S)(?:\s*\([^()]*\)|,?\s+(?:arts?|ch(?:ap)?|pp?|sec|§§?|fig|slides?)\.?\s*\d[\d\s.,–-]*)$/iu;

const FACETS: [Facet, RegExp][] = [
  [
    "uses",
    /^(?:(?:common |typical |example |main |possible |key |primary |popular )?use[- ]?cases?|(?:common |practical |real[- ]world )?applications?|(?:common |typical |main |other |possible |everyday |key |primary )?uses?|usage|when to use(?: it)?|(?:what|where) (?:it|they|these) (?:is|are) (?:used|useful|good)(?: for)?|casos de uso|anwendungen)$/i,
  ],
  [
    "kinds",
    /^(?:(?:main |different |common )?(?:types?|kinds?|classes|categories|variants?|forms|classification|options?|modes?|methods|approaches|techniques|algo(?:rithm)?s|tipos|arten|typen)(?: of .*)?|(?:according to|by) (?!the\b|an?\b|\d)\p{L}+(?: \p{L}+){0,3})$/iu,
  ],
  [
    "parts",
    /^(?:(?:key |main |core |other |additional |important )?(?:features?|components?|parts?|elements?|properties|characteristics|capabilities|structure|architecture|anatomy|attributes?|fields?|building blocks|key (?:concepts?|terms?|points?|ideas?)|core concepts?|concepts?|criteria|ingredients|terminology|glossary|características|componentes)(?: of .*)?)$/i,
  ],
  ["benefits", /^(?:(?:key |main )?(?:benefits?|advantages?|pros|strengths?)(?: of .*)?)$/i],
  [
    "drawbacks",
    /^(?:(?:key |main )?(?:disadvantages?|cons|drawbacks?|downsides?|limitations?|limits|weaknesses|challenges?)(?: of .*)?)$/i,
  ],
  [
    "effects",
    /^(?:(?:key |main )?(?:pros (?:and|&|\/) cons|trade-?offs?|impact|effects?|consequences|ventajas|desventajas|vantagens|desvantagens)(?: of .*)?)$/i,
  ],
  ["needs", /^(?:requirements?|dependencies|what you need|needs)$/i],
  [
    "prerequisites",
    /^(?:pre-?requisites?|before you (?:start|begin)|assumed knowledge|requisitos|pr[eé]-?requisitos?|voraussetzungen)$/i,
  ],
  [
    "examples",
    /^(?:(?:popular |common |known )?(?:implementations?|instances?)|(?:some |more |worked |code )?examples?(?: (?:\d+|[a-z])\b.*)?(?: of .*)?|ejemplos?|exemplos?|beispiele?)$/i,
  ],
  [
    "steps",
    /^(?:(?:the )?(?:steps?|process|procedure|workflow|how (?:it|this|that|they) works?|how to|getting started|setup|installation|instructions|pasos)(?: .*)?)$/i,
  ],
  ["contrast", /^(?:comparisons?|differences?|alternatives?|similarities(?: and differences)?|vs\.?)$/i],
  [
    "related",
    /^(?:see also|related(?: [\w-]+)?|(?:back|out)?links?|connections|connected notes|further reading|read more|learn more)$/i,
  ],
  [
    "meta",
    /^(?:tl;?\s?dr|last time|today|next time|(?:section |chapter |general |brief |short |quick |course )?(?:start(?:ing)? here|where to start|welcome(?: .*)?|readme|reading (?:list|order)|map of contents?|introduction|intro|overview|summary|recap|review|contents|background|motivation|conclusions?|outlook|abstract|discussion|analysis|results?|details?|basics?|fundamentals|history|context|definitions?|description|explanation|notes?|remarks?|resources|references?|refs?|links?|sources?|bibliography|tasks?|todos?|to-?do|exercises?|questions?|problems?|solutions?|answers?|quiz|faqs?|tips?|tricks?|best practices?|good to know|important(?: notes?)?|key takeaways?|takeaways?|main points|objectives?|learning objectives?|goals?|outline|agenda|table of contents|toc|appendix|acknowledge?ments?|about|misc(?:ellaneous)?|other|others|more|general|attention|warning|remember|exam tips?|change ?log|release notes|what['’]?s (?:new|changed)|(?:new )?enhancements?|improvements|breaking changes|deprecated|license|credits|footnotes?|resumen|introducci[oó]n|conclusi[oó]n|conclus[aã]o|introdu[cç][aã]o|resumo|zusammenfassung|einleitung|[uú]berblick|fazit|problem it addresses|how it helps|what it is|why(?: .*)?|key points?|multiple choice|free response|critical thinking|art connections?|further research|short answer|careers? .*|(?:glossary|key terms?)|(?:the )?tables?|first (?:line|aid)|daily use|everyday use|decisions?(?: made)?|attendees|participants|present|action (?:items|points)|next steps|follow[- ]?ups?|minutes|blockers|parking lot|ops|debug(?:ging)?|housekeeping|known problems|bad habits|odds and ends|loose ends|scratch(?:pad)?|logistics|admin))$/i,
  ],
];

/** Headings that steer under a topic; the title of a note may well be one of them (`Syntax`, in notes on language). */
const STEERS_BELOW =
  /^(?:api(?: reference)?|syntax|configuration|customi[sz]ation|settings|format|reference docs?|action items?|instructions|implementation|troubleshooting|known issues|caveats|gotchas)$/i;
/** "Measuring it", "Why this matters": what is meant stands above. */
const POINTS_UP = /\b(?:it|its|this|these|them|they|their|ones)\b/i;

/** Whether a heading that stands under a topic goes on about that topic and names none of its own. */
export function goesOnAbove(heading: string): boolean {
  const text = heading.trim().replace(/\s*[:?!.]+$/, "");
  return STEERS_BELOW.test(text) || (POINTS_UP.test(text) && text.split(/\s+/).length <= 5);
}

/** `Reducing it` under the topic bias is about reducing bias; undefined where the heading is of another kind. */
export function activityOn(heading: string, topic: string): string | undefined {
  const verb = /^([\p{L}-]+ing)\s+(?:it|them|this|these)$/iu.exec(heading.trim().replace(/\s*[:?!.]+$/, ""))?.[1];
  return verb && `${verb} ${topic}`;
}

/** What a heading is to the topic above it where it names none of its own; undefined for a real topic. */
export function headingFacet(heading: string): Facet | undefined {
  const text = heading.trim().replace(ASIDE, "");
  for (const [facet, pattern] of FACETS) if (pattern.test(text)) return facet;
  return undefined;
}

/** A heading taken apart. */
export interface HeadingTopic {
  /** What it names; "" where it names nothing of its own. */
  topic: string;
  /** Other names for the topic that the heading gives (`Amazon SQS - Simple Queue Service`). */
  aliases: string[];
  facet?: Facet;
  /** The two sides of `X vs Y`. */
  versus?: [string, string];
}

const NUMBERING =
  /^(?:(?:chapter|ch\.?|part|section|module|unit|lesson|lecture|week|day|step|kapitel|cap[ií]tulo|m[oó]dulo|aula)\s+(?:\d+[a-z]?|[IVX]+)(?![a-z\d])(?:\.\d+)*\s*[:.)–—-]?\s*|\(?\d+(?:\.\d+)*[.):]?\s*[-–—]?\s+|\d+[a-z][.)]\s+|[IVX]+\.\s+|[A-Z]\.\s+|[a-z]\)\s+|#+\s*)/i;
const TAIL =
  /\s*(?:[-–—:|]\s*)?(?:good to know|use[- ]?cases?|overview|(?:section\s+(?:[-–—:]\s*)?)?summary|introduction|basics|fundamentals|explained|in (?:a nutshell|depth|detail|practice|action)|key (?:concepts|points|terms|features)|features|benefits|examples?|definition|notes?|cheat ?sheet|tips|faq|hands[- ]on|demo|lab|part \d+|\(?continued\)?)\s*$/i;
const LEAD =
  /^(?:(?:an? )?(?:brief |short |quick |general )?(?:introduction|intro|overview|summary|definition|basics|fundamentals|history|importance|role|purpose|concepts?|advantages|disadvantages|benefits|limitations|challenges|features|properties|characteristics|components|elements|parts|structure|functions?|rights|duties|causes|effects|consequences|symptoms|signs|aims|phases|stages|applications|uses?|examples|understanding|exploring|introducing|about|getting started|working) (?:of|to|with|in|for|on|about)\s+|understanding\s+|introducing\s+|about\s+|what(?:['’]s| is| are| was| were| does| do)\s+|how (?:does|do|to)\s+|why (?:is|are|does|do|use)\s+|when (?:to use|is|are)\s+)/i;
/** What a title says of the note itself: `Brief document on routing tables`, `This note will give an introduction to X`. */
const OF_THE_NOTE =
  /^(?:this\s+|an?\s+|the\s+)?(?:(?:brief|basic|short|quick|detailed|simple)\s+)*(?:document|documentation|docs?|notes?|article|write-?up|explanation)\s+(?:(?:will|to|that|which)\s+)?(?:(?:(?:provid|giv|describ)(?:es?|ing)|(?:explain|cover)(?:s|ing)?)\s+)?(?:us\s+)?(?:(?:an?|the)\s+)?(?:(?:brief|short|basic|quick)\s+)?(?:introduction\s+to|(?:(?:introduction|overview|explanation|description|details?)\s+)?(?:on|about|of))\s+/i;
/** `Document explaining the components of X`: what of X it explains is no part of its name. */
const EXPLAINING =
  /^(?:this\s+)?(?:(?:brief|basic|short|quick|detailed)\s+)*(?:document|notes?|article)\s+(?:explaining|describing|covering|highlighting|outlining|summari[sz]ing|detailing|discussing|introducing)\s+(?:\p{Ll}[\p{Ll}\s,]*\sof\s+)?/u;
const KINDS_OF =
  /^(?:(?:main |different |common |the |(?:two|three|four|five|six|seven|eight|nine|ten|\d+) )*)(?:families|schools|branches|types?|kinds?|classes|categories|forms|variants|examples) of\s+/i;

/** A question of choice between two things, `Fine-tuning or RAG?`; "How do I install or update it?" is none. */
const CHOICE =
  /^(?:(?:which|should (?:I|we|you) use|when to use)[:,]?\s+)?(?!(?:what|which|how|why|when|where|who|do|does|did|can|could|should|would|will|is|are|was|were|has|have|if|need)\b)([^?]{2,40}?),? or ([^?]{2,40}?)\s*\?\s*$/i;

/** A name does not end so: "Open in VS Code", "Purpose and benefits". */
const LEFT_OPEN = /\s+(?:and|or|&|\+|in|on|with|for|of|to|by|from|using)$/i;

/** `Strings: gut vs nylon vs steel`: the first two that are set against each other. */
const VERSUS = /^(?:[^:]{2,40}:\s+)?(.{2,60}?)\s+(?:vs\.?|versus)\s+(.{2,60}?)(?:\s+(?:vs\.?|versus)\s+.*)?$/i;

/** `Sorting in 5 lines`, `Sails 101`: how it is told, and no part of what it is. */
const TOLD_IN =
  /(?<=\S)\s+(?:in (?:\d+|one|two|three|five|ten|a few) (?:lines?|minutes?|mins?|words?|pages?|slides?|steps?)|101)(?=$|\s*\()/iu;

/** Behind a colon or a dash: a question, a remark in brackets, another name. The topic stands before it. */
const SAYS_MORE =
  /^(?:\(|(?:how|why|what|when|where|who|which|are|is|do|does|can|could|should|will|called|known|aka)\b)/i;

const SEVERAL = /\S\s*(?:,|&|\+|\/)\s*\S|\s(?:and|or)\s/i;

/** `Tides #exam #geography`: what sorts a note. */
const TAGS = /(?:\s+#\p{L}[\p{L}\p{N}/_-]*)+\s*$/u;

/** Takes numbering, verbs of navigation and facets off a heading: `2.1 Introduction to Fine-tuning:` speaks of Fine-tuning. */
export function headingTopic(heading: string): HeadingTopic {
  let text = heading
    .replace(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, " ")
    .replace(TAGS, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\s*[:?!.]+$/, "");
  if (/^[\w.-]+\/[\w./ -]+$/.test(text) && !text.includes(" ")) text = text.split("/").at(-1) ?? text;
  const numbered = text.replace(NUMBERING, "");
  if (numbered.length > 1) text = numbered;
  text = withoutDate(text);
  if (/^\d+-(?=\p{L})/u.test(text)) text = text.replace(/^\d+-/, "");
  const note = OF_THE_NOTE.exec(text) ?? EXPLAINING.exec(text.charAt(0).toLowerCase() + text.slice(1));
  if (note && note[0].length < text.length) text = text.slice(note[0].length);
  text = withoutNoteWords(text);
  if (text === "") return { topic: "", aliases: [], facet: "meta" };
  const own = headingFacet(text);
  if (own) {
    const of = /\bof\s+(.+)$/i.exec(text.replace(ASIDE, ""));
    if (of?.[1] && own !== "meta" && own !== "related") return { topic: cleanTopic(of[1]), aliases: [], facet: own };
    return { topic: "", aliases: [], facet: own };
  }
  text = text.replace(TOLD_IN, "");
  const versus = VERSUS.exec(text) ?? CHOICE.exec(heading.trim());
  if (versus?.[1] && versus[2] && !LEFT_OPEN.test(versus[1]))
    return { topic: "", aliases: [], versus: [cleanTopic(versus[1]), cleanTopic(versus[2])] };
  let facet: Facet | undefined;
  if (KINDS_OF.test(text)) {
    text = text.replace(KINDS_OF, "");
    facet = "kinds";
  } else text = text.replace(LEAD, "").replace(/\s+(?:works?|mean(?:s|t)?|is used|are used)$/i, "");
  // "GDPR – what I need": the name stands in front.
  const named = /^(\p{Lu}[^:]{1,40}?)(?:\s+[-–—|]|:)\s+(?:how|why|what|when|where|who|which)\b/u.exec(text);
  if (named?.[1]) text = named[1];
  // A question or an address to the reader ("What you provide") steers; it names nothing.
  if (
    /^(?:what|how|why|when|where|which|who|do|does|can|should|is|are|if|if you|before|after|of|in|for|on|at|by|with|from|as)\b/i.test(
      text,
    ) ||
    /\b(?:you|we|I)\b/.test(text)
  )
    return { topic: "", aliases: [], facet: "meta" };
  const tail = TAIL.exec(text);
  if (tail && tail.index > 1) {
    facet ??= headingFacet(tail[0].replace(/^[\s:|–—-]+/, "").trim());
    text = text.slice(0, tail.index).replace(LEFT_OPEN, "");
    if (STEERING_LABEL.test(text) || headingFacet(text)) return { topic: "", aliases: [], facet: facet ?? "meta" };
  }
  const aliases: string[] = [];
  const beside = lettersBeside(text);
  if (beside) return { topic: cleanTopic(beside.name), aliases: [beside.letters], ...(facet && { facet }) };
  // "Fine tuning a Model": the activity is the topic.
  const activity = /^((?:[\p{L}]+[\s-])[\p{L}]+ing)\s+(?:an?|the|your|our)\s+.+$/iu.exec(text);
  if (activity?.[1]) {
    aliases.push(text);
    text = activity[1];
  }
  const dash = /^(.{2,60}?)\s+[-–—|]\s+(.{2,60})$|^([^:]{2,40}):\s+(.{2,60})$/u.exec(text);
  if (dash) {
    const left = cleanTopic(dash[1] ?? dash[3] ?? "");
    const right = withoutEcho(cleanTopic(dash[2] ?? dash[4] ?? ""), left);
    if (isAcronymOf(left, right) || isAcronymOf(right, left)) {
      aliases.push(right);
      text = left;
    } else if (headingFacet(left)) text = right;
    // "Mordants - asked every year", "Alum – the usual mordant": what is said of a name stands behind it in small letters.
    else if (dash[1] !== undefined && isSaid(left, right)) text = left;
    else if (headingFacet(right) || SAYS_MORE.test(right) || (dash[1] === undefined && addsNames(left, right)))
      text = left;
    else {
      // "Amazon Bedrock - Guardrails": the right side is the topic, the left its context.
      // Of several topics, "Sails: jib & spinnaker", the whole is no name of the first.
      if (dash[1] !== undefined) aliases.push(`${left} ${right}`);
      else if (!SEVERAL.test(right)) aliases.push(text);
      text = right;
    }
  }
  return facet ? { topic: cleanTopic(text), aliases, facet } : { topic: cleanTopic(text), aliases };
}

/** `TLS: Transport Layer Security (TLS)`: the letters again behind what they stand for. */
function withoutEcho(name: string, letters: string): string {
  const { plain, inside } = splitBracket(name);
  return inside === letters ? plain : name;
}

/** Whether a name with a capital is followed by words without any. */
function isSaid(left: string, right: string): boolean {
  return /^\P{Ll}/u.test(left) && !/\p{Lu}/u.test(right.charAt(0)) && /^\p{Ll}+(?:[\s-]|$)/u.test(right);
}

/** `operant conditioning: Thorndike, Skinner`: names behind a common noun, or a list, belong to it. */
function addsNames(left: string, right: string): boolean {
  return /^\p{Ll}/u.test(left) && /^\p{Lu}\S*(?:(?:,| and| &) \p{Lu}\S*)*$/u.test(right);
}

function cleanTopic(text: string): string {
  return text
    .replace(/^(?:the|an?|our|your)\s+(?=\S)/i, "")
    .replace(/^["“'‘]|["”'’]$/g, "")
    .replace(/\s*[:?!.]+$/, "")
    .trim();
}

/** Letters with their count written out: `S3` is three words in S, `EC2` has two in C. @param letters small ones */
export const spellOut = (letters: string): string =>
  letters.replace(/([a-z])([2-4])/g, (_, letter: string, times: string) => letter.repeat(Number(times)));

/** Whether `short`'s letters are the initials of `long`'s words, in order (`SQS` or `Amazon SQS` of `Simple Queue Service`), or it is {@link countsOut counted out}. */
export function isAcronymOf(short: string, long: string): boolean {
  if (spellsOut(short, long) || countsOut(short, long)) return true;
  // "AWS Key Management Service (KMS)": the maker's name is left out.
  const [maker = "", ...rest] = long.trim().split(/\s+/);
  return rest.length > 1 && MAKERS.has(maker.toLowerCase()) && spellsOut(short, rest.join(" "));
}

/** Whether a word's first and last letters stand around the number of those between them: `K8s` of `Kubernetes`, `i18n`. */
function countsOut(short: string, long: string): boolean {
  const [, first, count, last] = /^(\p{L})(\d{1,2})(\p{L})$/u.exec(short.toLowerCase()) ?? [];
  const word = long.trim().toLowerCase();
  return (
    first !== undefined &&
    /^\p{L}+$/u.test(word) &&
    word.length === Number(count) + 2 &&
    word.startsWith(first) &&
    word.endsWith(last!)
  );
}

function spellsOut(short: string, long: string): boolean {
  const names = short.split(/\s+/);
  const last = names.at(-1) ?? "";
  // "Social" is no acronym of "social networking site", nor "NSA Security Enhanced Linux" one of "Linux security model".
  if (names.length > 1 && !/\p{Lu}.*\p{Lu}/u.test(last)) return false;
  const letters = last
    .replace(/s$/, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  const words = long
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (letters.length < 2 || letters.length > 8 || words.length < 2 || words.includes(letters)) return false;
  if (!/\p{Lu}/u.test(last)) return false;
  const heavy = words.filter((w) => !/^(?:of|and|the|for|in|to|a|an|on|by|with)$/.test(w));
  // "WWI" is short for no World War II.
  const number = /^[ivx]{2,}$/.exec(heavy.at(-1) ?? "")?.[0] ?? "";
  if (number !== "" && letters !== heavy.map((w) => (w === number ? w : w[0])).join("")) return false;
  const initials = heavy.map((w) => w[0]).join("");
  // "XSS": cross-site scripting.
  if (letters.startsWith("x") && heavy[0] === "cross" && letters === `x${initials.slice(1)}`) return true;
  if (number !== "" || initials === letters || words.map((w) => w[0]).join("") === letters) return true;
  if (initials === spellOut(letters)) return true;
  // Letters in order, the first one at a word's start: "eXtensible Markup Language", "Personally Identifiable Information".
  let at = 0;
  const flat = heavy.join(" ");
  for (const letter of letters) {
    const found = flat.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return flat[0] === letters[0] && heavy.length <= letters.length && heavy.length >= Math.ceil(letters.length / 2);
}

/** `VPC -Virtual Private Cloud`, `IAM- Identity and Access Management`: the name, and its letters before it; undefined for any other text. */
export function lettersBeside(text: string): { name: string; letters: string } | undefined {
  const [, letters = "", name = ""] =
    /^(\p{Lu}[\p{Lu}\d]{1,7}s?)(?:\s+[-–—]|[-–—]\s+)(\p{L}.{3,60})$/u.exec(text.trim()) ?? [];
  return letters !== "" && isAcronymOf(letters, name) ? { name, letters } : undefined;
}

/** `Z Shell aka zsh`, `Z Shell (aka zsh)`: a name, and what says that another follows. */
const AKA = /^(.+?),?\s+(a\.?k\.?a\.?\s+\S.*)$/i;

/** Says how often a name is used. */
export const OFTEN =
  "(?:also|often|sometimes|commonly|usually|generally|frequently|typically|normally|informally|colloquially|popularly|formerly|previously|otherwise|better|more|most|now|just|simply)";
/** Says that a shorter name follows. */
export const SHORTENED = "(?:abbreviated|shortened)(?:\\s+(?:as|to))?|short for";
/** What a glossary writes in brackets before another name or form: `(also, homoplasy)`, `(plural: phyla)`. */
export const ASIDE_CUE = "also,|(?:plural|singular)\\s*[:=,]";
const ALSO_NAMED = new RegExp(
  `^(?:or\\s+|${OFTEN}\\s+)*(?:a\\.?k\\.?a\\.?|(?<=\\s)(?:called|known as|referred to as)|${SHORTENED})\\s+(\\S.*)$|^(?:or\\s+)?(\\S+)\\s+for short$|^(?:${ASIDE_CUE})\\s*(\\S.*)$`,
  "i",
);

/** What is said to be another name: `zsh` of `aka zsh`, `IaC` of `often shortened to IaC`; undefined where a bracket does not say so. */
export function alsoNamed(inside: string): string | undefined {
  const match = ALSO_NAMED.exec(inside);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

/** `Retrieval-Augmented Generation (RAG)`: the name without its brackets, and what stood in them, or from "aka" on. */
export function splitBracket(name: string): { plain: string; inside: string } {
  const match = /^(.+?)\s*\(([^)]+)\)\s*(.*)$/.exec(name) ?? AKA.exec(name);
  return match
    ? { plain: `${match[1]} ${match[3] ?? ""}`.trim(), inside: (match[2] ?? "").trim() }
    : { plain: name, inside: "" };
}
