import { closed } from "./definition.ts";
import { LONGEST_ID, nameKey } from "../model/names.ts";
import type { NoteWarning, ParsedNote } from "../model/note.ts";
import {
  ALIKE_RULE,
  STATED_RULES,
  type Alias,
  type ConceptReading,
  type Mention,
  type NoteReading,
  type PrerequisiteReading,
  type RelationReading,
} from "../model/reading.ts";
import { STATED, type Draft } from "./draft.ts";
import { addConceptFeatures } from "./concept-names.ts";
import { contextOf, PROSE } from "./note-context.ts";
import { inCapitals } from "./in-capitals.ts";
import { scanMentions } from "./mention-scan.ts";
import { standing, type Notebook } from "./notebook.ts";
import { scoredPairs, type ScoredPair, type Watch } from "./pairs/scored-pairs.ts";
import { HashList } from "./feature-sink.ts";
import { SparseScorer } from "./score.ts";
import { tableOf } from "./other-languages/languages.ts";
import { otherSalience, otherScorers } from "./other-languages/score.ts";
import { saliences } from "./salience.ts";
import { quoted } from "./quoted.ts";
import { readableMath } from "./readable-math.ts";
import { lineColumn, sectionFinder, sectionsOf } from "./sections.ts";
import { CONCEPT_WEIGHTS } from "./weights.data.ts";

/**
 * Below these a candidate is not worth keeping in a reading at all. Of relations told with less than .1,
 * 9 of 100 are right, of those from .1 to .2 17. In a note that is set out in items or tables ({@link PROSE}) a relation is told from `setOut` on, and from `loose` on (how likely it is
 * drawn) where an end is not worth keeping for itself: who sets out a note names there what matters, and of what it says in passing people
 * draw little. Running prose says all that it says in passing, and loses facts that it states with every bound.
 */
const FLOOR = { concept: 0.15, tie: 0.15, loose: 0.3, setOut: 0.25, inProse: 0.15 };
/** From this salience on a candidate is a key term of its note, and kept by that alone. */
const KEY_TERM = 0.4;
const KEPT = 0.5;
const TITLE_SCORE = 0.75;
/** Strength of a prerequisite that the author lists. */
const AUTHOR_SAYS = 0.9;

let conceptScorer: SparseScorer | undefined;
/** Written to anew for each candidate. */
const hashes = new HashList();
const english = (): SparseScorer => (conceptScorer ??= new SparseScorer(CONCEPT_WEIGHTS));

/** Scores what was read and puts it into plain data: sections, concepts with their mentions, relations with their evidence. */
export function assemble(
  note: ParsedNote,
  notebook: Notebook,
  about: { language: string; subject: Draft | undefined },
): NoteReading {
  const { sections, drafts: kept, score, pairs, drawn, mentions } = candidatesOf(note, notebook, about);
  const index = new Map(kept.map((draft, i) => [draft, i]));
  const salience = saliences({ note, sections, drafts: kept, mentions, drawn, score });
  // The cues of salience are English.
  if (about.language === "en")
    for (const [draft, one] of salience) if (one >= KEY_TERM) score.set(draft, Math.max(score.get(draft) ?? 0, KEPT));
  const sectionAt = sectionFinder(sections);
  const isOther = tableOf(about.language) !== undefined;
  return {
    note: note.path,
    title: note.title,
    subject: about.subject ? (index.get(standing(about.subject)) ?? -1) : -1,
    tags: note.tags,
    sections,
    concepts: withAlikes(
      note,
      kept.map((draft) =>
        conceptReading(
          note,
          draft,
          score.get(draft) ?? 0,
          isOther
            ? otherSalience(draft, salience.get(draft) ?? 0) * (score.get(draft) ?? 0)
            : (salience.get(draft) ?? 0),
          mentions.get(draft) ?? [],
          sectionAt,
        ),
      ),
    ),
    relations: pairs.flatMap(({ start, end, ...pair }): RelationReading[] => {
      const source = index.get(pair.source);
      const target = index.get(pair.target);
      if (source === undefined || target === undefined || source === target) return [];
      const { type, label, rule, denies } = pair;
      return [
        {
          source,
          target,
          type,
          label,
          confidence: round(pair.confidence),
          rule,
          ...quoted(note, start, end),
          ...(denies && { denies }),
        },
      ];
    }),
    prerequisites: notebook.prerequisites.flatMap((p): PrerequisiteReading[] => {
      const concept = index.get(standing(p.concept));
      const requires = index.get(standing(p.requires));
      if (concept === undefined || requires === undefined || concept === requires) return [];
      return [
        { concept, requires, reason: p.reason, strength: p.strength, rule: p.rule, ...quoted(note, p.start, p.end) },
      ];
    }),
    links: note.links
      .filter((link) => link.kind !== "link" || !/^[a-z][a-z\d+.-]*:/i.test(link.target))
      .map((link) => {
        const key = nameKey(link.text);
        const draft = notebook.find(key);
        const concept = draft ? (index.get(standing(draft)) ?? -1) : -1;
        return {
          target: link.target,
          ...(link.fragment === undefined ? {} : { fragment: link.fragment }),
          text: link.text,
          line: link.span.start.line,
          concept,
        };
      }),
    language: about.language,
    warnings: [
      ...note.warnings,
      ...notebook.warnings.map(({ at, code, message }) => ({
        note: note.path,
        line: lineColumn(note, at).line,
        code,
        message,
      })),
      ...tooLong(note, kept, mentions),
    ],
  };
}

/** Names whose ids have to be cut, see `slugOf`. */
function tooLong(
  note: ParsedNote,
  drafts: readonly Draft[],
  mentions: ReadonlyMap<Draft, readonly Place[]>,
): NoteWarning[] {
  return drafts
    .filter(({ key }) => key.length > LONGEST_ID)
    .map((draft) => ({
      note: note.path,
      line: lineColumn(note, mentions.get(draft)?.[0]?.start ?? 0).line,
      code: "name-too-long",
      message: `A name of ${draft.key.length} characters is too long for an id, which was cut at ${LONGEST_ID}. Give it a shorter name.`,
    }));
}

/** What is kept of a notebook: scored, with its relations, and every place where it is named. */
export function candidatesOf(
  note: ParsedNote,
  notebook: Notebook,
  about: { language: string; subject: Draft | undefined },
  watch?: Watch,
) {
  const sections = sectionsOf(note);
  const context = contextOf(note, notebook);
  const table = tableOf(about.language);
  const other = table && otherScorers(table);
  const standingDrafts = notebook.drafts.filter((d) => !d.merged);
  const score = new Map<Draft, number>();
  for (const draft of standingDrafts) {
    const found =
      other?.concept(draft, context) ??
      english().likelihood(hashes, (sink) => addConceptFeatures(sink, draft, context));
    // What a note is about is a concept, however little the note says.
    score.set(draft, draft === about.subject || draft.roles.title > 0 ? Math.max(found, TITLE_SCORE) : found);
  }
  // What the author says must be known first is looked up, however everyday its name.
  for (const { requires, strength } of notebook.prerequisites)
    if (strength >= AUTHOR_SAYS) score.set(standing(requires), Math.max(score.get(standing(requires)) ?? 0, KEPT));
  const likely = other ? scoredTies(notebook, score, other) : scoredPairs(notebook, score, context, watch);
  // What someone typed a link to, or drew an arrow to, is a concept to them.
  for (const { source, target, rule } of likely)
    if (STATED_RULES.has(rule)) for (const end of [source, target]) score.set(end, Math.max(score.get(end) ?? 0, KEPT));
  // How sure a tie is in other languages was set by hand, and says less of what people draw.
  const setOut = other === undefined && context.prose <= PROSE;
  const standsAlone = (draft: Draft): boolean => (score.get(draft) ?? 0) >= KEPT;
  const drawn = likely.filter(
    (pair) => !setOut || pair.drawn >= FLOOR.loose || (standsAlone(pair.source) && standsAlone(pair.target)),
  );
  // What a note denies stays, however unsure: it is looked for where another states it.
  const least = other ? 0 : setOut ? FLOOR.setOut : FLOOR.inProse;
  const pairs = drawn.filter(({ confidence, denies }) => confidence >= least || denies !== undefined);
  const ended = new Set(pairs.filter((p) => p.drawn > 0.4).flatMap((p) => [p.source, p.target]));
  const drafts = standingDrafts.filter(
    (d) => (score.get(d) ?? 0) >= FLOOR.concept || ended.has(d) || d === about.subject,
  );
  return { sections, drafts, score, pairs, drawn, mentions: mentionsOf(note, drafts) };
}

/** What the rules tied, scored by another language's weights. */
function scoredTies(
  notebook: Notebook,
  score: ReadonlyMap<Draft, number>,
  other: ReturnType<typeof otherScorers>,
): ScoredPair[] {
  return notebook.ties.flatMap((tie): ScoredPair[] => {
    const source = standing(tie.source);
    const target = standing(tie.target);
    if (source === target) return [];
    const ends = { source: score.get(source) ?? 0, target: score.get(target) ?? 0 };
    const confidence = STATED_RULES.has(tie.rule) ? STATED : other.tie(tie, ends);
    const { type, label, rule, start, end, denies } = tie;
    return confidence >= FLOOR.tie
      ? [{ source, target, type, label, rule, drawn: confidence, confidence, start, end, ...(denies && { denies }) }]
      : [];
  });
}

/** Offsets in the note, `[start, end)`. */
interface Place {
  start: number;
  end: number;
}

function mentionsOf(note: ParsedNote, drafts: readonly Draft[]): Map<Draft, Place[]> {
  const names = new Map<string, Draft>();
  for (const draft of drafts) names.set(draft.key, draft);
  for (const draft of drafts) for (const key of draft.aliases.keys()) if (!names.has(key)) names.set(key, draft);
  const found = scanMentions(note, names, inCapitals(drafts));
  for (const draft of drafts) {
    const own = draft.places.filter((place) => place.end > place.start);
    found.set(draft, withPlaces(found.get(draft) ?? [], own));
  }
  return found;
}

/** Mentions with the places of a draft that overlap none of them, earlier places first asked; in the order of the note. */
function withPlaces(mentions: readonly Place[], places: readonly Place[]): Place[] {
  const all = mentions.toSorted(byPlace);
  for (const { start, end } of places) {
    // All are apart, so only the last one that begins before the place's end can overlap it.
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle] as Place).start < end) low = middle + 1;
      else high = middle;
    }
    const before = all[low - 1];
    if (!before || before.end <= start) all.splice(low, 0, { start, end });
  }
  return all;
}

const byPlace = (a: Place, b: Place): number => a.start - b.start || a.end - b.end;

function conceptReading(
  note: ParsedNote,
  draft: Draft,
  score: number,
  salience: number,
  places: readonly { start: number; end: number }[],
  sectionAt: (offset: number) => number,
): ConceptReading {
  const { roles } = draft;
  const mentions = places.map((place): Mention => ({
    ...place,
    ...lineColumn(note, place.start),
    section: sectionAt(place.start),
  }));
  const definition = draft.definition;
  return {
    key: draft.key,
    label: bestLabel(draft),
    aliases: [...draft.aliases.values()].map((alias): Alias => ({
      name: alias.name,
      rule: alias.rule,
      ...quoted(note, alias.start, alias.end),
    })),
    ...(definition
      ? {
          definition: {
            text: closed(readableMath(definition.text)),
            span: quoted(note, definition.start, definition.end).span,
          },
        }
      : {}),
    mentions,
    score: round(score),
    // Squared: a word of little note in many notes does not add up to a key term.
    weight: round(salience ** 2, 5),
    role:
      roles.title > 0
        ? "title"
        : roles.heading > 0
          ? "heading"
          : roles.term > 0 || (roles.defined > 0 && score > 0.7)
            ? "defined"
            : "named",
  };
}

/** Names that the note takes for another of its concepts get their mentions back: in the vault they may be another's. */
function withAlikes(note: ParsedNote, concepts: readonly ConceptReading[]): ConceptReading[] {
  const alikes: ConceptReading[] = [];
  const own = concepts.map((concept, index): ConceptReading => {
    const names = new Map(
      concept.aliases.filter(({ rule }) => rule === ALIKE_RULE).map(({ name }) => [nameKey(name), name]),
    );
    if (names.size === 0) return concept;
    const kept: Mention[] = [];
    const others = new Map<string, Mention[]>();
    for (const mention of concept.mentions) {
      const key = nameKey(note.text.slice(mention.start, mention.end));
      if (!names.has(key) || key === concept.key) kept.push(mention);
      else others.set(key, [...(others.get(key) ?? []), mention]);
    }
    for (const [key, mentions] of others)
      alikes.push({
        key,
        label: names.get(key) ?? key,
        aliases: [],
        mentions,
        score: concept.score,
        weight: 0,
        role: "named",
        alikeTo: index,
      });
    return { ...concept, mentions: kept };
  });
  return [...own, ...alikes];
}

/** `Some mistakes`, `An analysis`: such a word names nothing; "A" may (`A record`), and "The" begins titles. */
const BEFORE_NAME = /^(?:an|some|any|each|every)\s+(?=\p{L}{2})/iu;

function bestLabel(draft: Draft): string {
  const label = frequentLabel(draft);
  const bare = label.replace(BEFORE_NAME, "");
  return nameKey(bare) === draft.key ? bare : label;
}

/** The most frequent wording; among equals the shorter, then by code units. */
function frequentLabel(draft: Draft): string {
  const [only] = draft.labels.keys();
  if (draft.labels.size === 1 && only !== undefined) return nameKey(only) === draft.key ? only : draft.key;
  const own = [...draft.labels].filter(([label]) => nameKey(label) === draft.key);
  const [best] = own.sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1));
  return best?.[0] ?? draft.key;
}

const round = (x: number, places = 3): number => Math.round(x * 10 ** places) / 10 ** places;
