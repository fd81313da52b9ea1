import type { NoteReading } from "../../model/reading.ts";
import { Additions, type FoundConcept, type FoundRelation } from "./additions.ts";
import type { ConceptCandidate, ReadingRule, RelationCandidate } from "./rule.ts";
import { type PlacedStatement, type StatementSource, statementsOf } from "./statements.ts";

const DEFAULT_CONFIDENCE = 0.7;

type Found = FoundRelation | FoundConcept;

/** A reading with what rules of one's own find in its statements. Never fails for what a rule does. */
export function applyRules(source: StatementSource, rules: readonly ReadingRule[]): NoteReading {
  const fitting = rules.filter(({ languages }) => languages?.includes(source.reading.language) ?? true);
  if (fitting.length === 0) return source.reading;
  const found: { rule: string; what: Found }[] = [];
  const broken = new Map<string, unknown>();
  for (const statement of statementsOf(source))
    for (const rule of fitting) {
      if (broken.has(rule.name)) continue;
      try {
        for (const one of rule.read(statement)) found.push({ rule: rule.name, what: foundIn(statement, one) });
      } catch (error) {
        broken.set(rule.name, error);
      }
    }
  const additions = new Additions(source.note, source.reading);
  additions.look(found.flatMap(({ what }) => ("concept" in what ? [what.concept] : [what.source, what.target])));
  for (const { rule, what } of found)
    if ("concept" in what) additions.concept(what, rule);
    else additions.relation(what, rule);
  for (const [rule, error] of broken) {
    const why = (error instanceof Error ? error.message : String(error)).slice(0, 200);
    additions.warn("rule-failed", `The rule "${rule}" broke and read no further in this note: ${why}`);
  }
  return additions.applied();
}

/** What a rule found, placed in the note. A rule may be written without types: whatever is no text is taken as none. */
function foundIn(statement: PlacedStatement, one: RelationCandidate | ConceptCandidate): Found {
  const confidence = one.confidence ?? DEFAULT_CONFIDENCE;
  if ("concept" in one)
    return { concept: textOf(one.concept), confidence, definition: textOf(one.definition), ...placeOf(statement) };
  const ends = { source: textOf(one.source), target: textOf(one.target), type: textOf(one.type) };
  return { ...ends, label: textOf(one.label), confidence, ...placeOf(statement, one.from, one.to) };
}

/** Offsets in the note of a stretch of a statement; of none where it does not fit. */
function placeOf(statement: PlacedStatement, from = 0, to = statement.text.length): { start: number; end: number } {
  const fits = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to > from && to <= statement.text.length;
  return fits ? { start: statement.offset(from), end: statement.offset(to - 1) + 1 } : { start: -1, end: -1 };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
