import type { KeptGraph, Verdict } from "../held/graph-state.ts";
import type { AliasEvidence, Concept, ConceptMention } from "../model/concept.ts";
import type { AnyRelationType, Evidence, Prerequisite, Relation } from "../model/relation.ts";
import type { DroppedPrerequisite } from "../prerequisites/standing.ts";

/**
 * A kept graph as rows of numbers and strings, for a file. A text is written out where it comes first, and then is its number in the
 * order of coming; the same goes for pieces of evidence, which relations and prerequisites share.
 */
type Row = Cell[];
type Cell = string | number | boolean | null | Row;

/** Rows of one kind. */
export interface Rows {
  kind: keyof KeptGraph;
  rows: Row[];
}

/** Rows in one piece; each becomes a line. */
const AT_ONCE = 200;

/** The rows of a graph, in pieces, which {@link RowReader} has to be given in this order. */
export function* rowsOf(kept: KeptGraph): Generator<Rows> {
  const writer = new RowWriter();
  yield* pieces("concepts", kept.concepts, writer.concept);
  yield* pieces("relations", kept.relations, writer.relation);
  yield* pieces("prerequisites", kept.prerequisites, writer.prerequisite);
  yield* pieces("dropped", kept.dropped, writer.dropped);
  yield* pieces("names", kept.names, writer.name);
  yield* pieces("verdicts", kept.verdicts, writer.verdict);
}

function* pieces<T>(kind: keyof KeptGraph, all: readonly T[], write: (one: T) => Row): Generator<Rows> {
  for (let from = 0; from < all.length; from += AT_ONCE)
    yield { kind, rows: all.slice(from, from + AT_ONCE).map(write) };
}

class RowWriter {
  readonly #texts = new Map<string, number>();
  readonly #evidence = new Map<Evidence, number>();

  readonly concept = (one: Concept): Row => [
    this.#text(one.id),
    this.#text(one.label),
    one.aliases.map(this.#text),
    one.aliasEvidence?.flatMap(({ name, rule, note, line, quote }) => [
      this.#text(name),
      this.#text(rule),
      this.#text(note),
      line,
      this.#text(quote),
    ]) ?? null,
    one.importance,
    one.definition === undefined ? null : this.#text(one.definition),
    one.mentions.flatMap(({ note, line, column, start, end }) => [this.#text(note), line, column, start, end]),
    one.tags.map(this.#text),
    one.home === undefined ? null : [this.#text(one.home.note), one.home.line],
    one.explained ?? null,
  ];

  readonly relation = ({ source, target, type, label, confidence, evidence }: Relation): Row => [
    this.#text(source),
    this.#text(target),
    this.#text(type),
    this.#text(label),
    confidence,
    ...evidence.map(this.#piece),
  ];

  readonly prerequisite = ({ concept, requires, strength, reason, evidence }: Prerequisite): Row => [
    this.#text(concept),
    this.#text(requires),
    strength,
    this.#text(reason),
    ...evidence.map(this.#piece),
  ];

  readonly dropped = ({ against, ...prerequisite }: DroppedPrerequisite): Row => [
    against.map(this.#text),
    ...this.prerequisite(prerequisite),
  ];

  readonly name = ([key, id]: readonly [string, string]): Row => [this.#text(key), this.#text(id)];

  readonly verdict = ({ status, message, against }: Verdict): Row => [status, message, against ?? null];

  readonly #text = (text: string): string | number => {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, this.#texts.size);
    return text;
  };

  readonly #piece = (evidence: Evidence): Cell => {
    const known = this.#evidence.get(evidence);
    if (known !== undefined) return known;
    this.#evidence.set(evidence, this.#evidence.size);
    const { start, end, note, quote, rule } = evidence;
    return [
      this.#text(note),
      this.#text(quote),
      this.#text(rule),
      start.line,
      start.column,
      start.offset,
      end.line,
      end.column,
      end.offset,
    ];
  };
}

/** Makes a graph of the rows that {@link rowsOf} gives. What is no such row throws, or gives nonsense: a checksum is to be compared first. */
export class RowReader {
  readonly kept: KeptGraph = {
    concepts: [],
    relations: [],
    prerequisites: [],
    dropped: [],
    names: [],
    verdicts: [],
  };
  readonly #texts: string[] = [];
  readonly #evidence: Evidence[] = [];

  take({ kind, rows }: Rows): void {
    for (const row of rows) this.#take(kind, row);
  }

  #take(kind: keyof KeptGraph, row: Row): void {
    const { kept } = this;
    switch (kind) {
      case "concepts":
        kept.concepts.push(this.#concept(row));
        break;
      case "relations":
        kept.relations.push(this.#relation(row));
        break;
      case "prerequisites":
        kept.prerequisites.push(this.#prerequisite(row, 0));
        break;
      case "dropped": {
        const against = this.#list(row[0]);
        kept.dropped.push({ ...this.#prerequisite(row, 1), against });
        break;
      }
      case "names":
        kept.names.push([this.#text(row[0]), this.#text(row[1])]);
        break;
      case "verdicts":
        kept.verdicts.push(verdict(row));
    }
  }

  /** Properties are read in the order in which they were written. */
  #concept(row: Row): Concept {
    const [id, label, aliases] = [this.#text(row[0]), this.#text(row[1]), this.#list(row[2])];
    const aliasEvidence = row[3] === null ? undefined : this.#aliases(row[3] as Row);
    const definition = row[5] === null ? undefined : this.#text(row[5]);
    const [mentions, tags] = [this.#mentions(row[6] as Row), this.#list(row[7])];
    const [note, line] = (row[8] ?? []) as Row;
    return {
      id,
      label,
      aliases,
      ...(aliasEvidence !== undefined && { aliasEvidence }),
      importance: row[4] as number,
      ...(definition !== undefined && { definition }),
      mentions,
      tags,
      ...(note !== undefined && { home: { note: this.#text(note), line: line as number } }),
      ...(row[9] !== null && { explained: row[9] as boolean }),
    };
  }

  #aliases(cells: Row): AliasEvidence[] {
    const aliases: AliasEvidence[] = [];
    for (let i = 0; i < cells.length; i += 5)
      aliases.push({
        name: this.#text(cells[i]),
        rule: this.#text(cells[i + 1]),
        note: this.#text(cells[i + 2]),
        line: cells[i + 3] as number,
        quote: this.#text(cells[i + 4]),
      });
    return aliases;
  }

  #mentions(cells: Row): ConceptMention[] {
    const mentions: ConceptMention[] = [];
    for (let i = 0; i < cells.length; i += 5)
      mentions.push({
        note: this.#text(cells[i]),
        line: cells[i + 1] as number,
        column: cells[i + 2] as number,
        start: cells[i + 3] as number,
        end: cells[i + 4] as number,
      });
    return mentions;
  }

  #relation(row: Row): Relation {
    const [source, target] = [this.#text(row[0]), this.#text(row[1])];
    const [type, label] = [this.#text(row[2]) as AnyRelationType, this.#text(row[3])];
    const evidence = this.#pieces(row, 5);
    return { id: `${source}|${type}|${target}`, source, target, type, label, confidence: row[4] as number, evidence };
  }

  #prerequisite(row: Row, from: number): Prerequisite {
    const [concept, requires] = [this.#text(row[from]), this.#text(row[from + 1])];
    const reason = this.#text(row[from + 3]);
    return { concept, requires, strength: row[from + 2] as number, reason, evidence: this.#pieces(row, from + 4) };
  }

  #pieces(row: Row, from: number): Evidence[] {
    const pieces: Evidence[] = [];
    for (let i = from; i < row.length; i++) pieces.push(this.#piece(row[i]!));
    return pieces;
  }

  #piece(cell: Cell): Evidence {
    if (typeof cell === "number") return there(this.#evidence[cell]);
    const row = cell as Row;
    const [note, quote, rule] = [this.#text(row[0]), this.#text(row[1]), this.#text(row[2])];
    const start = { line: row[3] as number, column: row[4] as number, offset: row[5] as number };
    const end = { line: row[6] as number, column: row[7] as number, offset: row[8] as number };
    const evidence: Evidence = { start, end, note, quote, rule };
    this.#evidence.push(evidence);
    return evidence;
  }

  #list(cell: Cell | undefined): string[] {
    return (cell as Row).map((each) => this.#text(each));
  }

  #text(cell: Cell | undefined): string {
    if (typeof cell === "number") return there(this.#texts[cell]);
    if (typeof cell !== "string") throw new TypeError("A text is missing.");
    this.#texts.push(cell);
    return cell;
  }
}

function verdict([status, message, against]: Row): Verdict {
  return {
    status: status as Verdict["status"],
    message: message as string,
    ...(against !== null && { against: against as number }),
  };
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError("What is meant did not come before.");
  return value;
}
