import { CairnError } from "../model/errors.ts";
import type { CairnGraphFile } from "../model/interchange.ts";
import { toAnki } from "./anki.ts";
import { toCsv } from "./csv.ts";
import { toCypher } from "./cypher.ts";
import { toDot } from "./dot.ts";
import type { ExportedFile } from "./exported-file.ts";
import { toGexf } from "./gexf.ts";
import { toGraphml } from "./graphml.ts";
import { toJsonLd } from "./json-ld.ts";
import { toMarkmap } from "./markmap.ts";
import { toMermaid } from "./mermaid.ts";
import { toObsidian } from "./obsidian.ts";
import { toOpml } from "./opml.ts";
import { toTurtle } from "./turtle.ts";

/** How a format is written. */
interface Format {
  write: (graph: CairnGraphFile) => ExportedFile[];
  /** It is a folder of files. */
  isFolder?: boolean;
  /** Without another wish, only so many of the most important concepts: more cannot be drawn. */
  first?: number;
}

/** A format by the word that names it. */
export type ExportFormat =
  | "gexf"
  | "graphml"
  | "jsonld"
  | "turtle"
  | "csv"
  | "cypher"
  | "mermaid"
  | "dot"
  | "opml"
  | "markmap"
  | "obsidian"
  | "anki";

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  gexf: { write: toGexf },
  graphml: { write: toGraphml },
  jsonld: { write: toJsonLd },
  turtle: { write: toTurtle },
  csv: { write: toCsv, isFolder: true },
  cypher: { write: toCypher },
  mermaid: { write: toMermaid, first: 40 },
  dot: { write: toDot },
  opml: { write: toOpml },
  markmap: { write: toMarkmap },
  obsidian: { write: toObsidian, isFolder: true },
  anki: { write: toAnki },
};

/** All formats, in the order in which help names them. */
export const EXPORT_FORMATS = Object.keys(FORMATS) as readonly ExportFormat[];

/** How much of a graph is written. */
export interface ExportOptions {
  /** Only so many of the most important concepts, and what is said among them. Default: all; for `mermaid` 40. */
  first?: number;
}

/** A graph in another program's format. */
export interface GraphExport {
  /** One file, unless `isFolder`. */
  files: ExportedFile[];
  /** Whether the format is several files that belong into one folder. */
  isFolder: boolean;
  /** How many concepts were left out. */
  omitted: number;
}

/**
 * A concept graph (of `ConceptIndex.toJSON` or a file that `cairn extract` wrote) in a format of other programs. The same graph
 * gives the same bytes. Relations whose ends are not in the graph are left out. Cost: linear in the graph.
 * @throws CairnError `invalid-argument` for an unknown format, and for `first` below 1.
 *
 * @example
 * ```js
 * import { ConceptIndex } from "@cairn/graph-core";
 * import { exportGraph } from "@cairn/graph-core/export";
 *
 * const index = new ConceptIndex();
 * index.setNote({ path: "cell.md", text: "# Cell\n\nA cell contains a nucleus." });
 * index.setNote({ path: "mitosis.md", text: "# Mitosis\n\nMitosis requires a cell." });
 * const { files } = exportGraph(index.toJSON(), "mermaid");
 * console.log(files[0].text.split("\n")[0]);
 * // → flowchart LR
 * ```
 */
export function exportGraph(graph: CairnGraphFile, format: ExportFormat, options: ExportOptions = {}): GraphExport {
  if (!Object.hasOwn(FORMATS, format)) {
    const message = `There is no format "${format}". There are: ${EXPORT_FORMATS.join(", ")}.`;
    throw new CairnError("invalid-argument", message);
  }
  const { write, isFolder = false, first: most = Infinity } = FORMATS[format];
  const first = options.first ?? most;
  if (!(first >= 1)) throw new CairnError("invalid-argument", `"first" must be 1 or more, not ${first}.`);
  const part = wellFormed(mostImportant(graph, first));
  return { files: write(part), isFolder, omitted: graph.concepts.length - part.concepts.length };
}

/** A value with all its texts such that files can hold them: halves of signs (lone surrogates) become U+FFFD. */
function wellFormed<T>(value: T): T;
function wellFormed(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/\p{Surrogate}/gu, "\uFFFD");
  if (Array.isArray(value)) return value.map((each: unknown) => wellFormed(each));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]: [string, unknown]) => [name, wellFormed(each)]));
}

function mostImportant({ concepts, relations, prerequisites, ...head }: CairnGraphFile, first: number): CairnGraphFile {
  const kept = concepts.slice(0, first);
  const ids = new Set(kept.map(({ id }) => id));
  return {
    ...head,
    concepts: kept,
    relations: relations.filter(({ source, target }) => ids.has(source) && ids.has(target)),
    prerequisites: prerequisites.filter(({ concept, requires }) => ids.has(concept) && ids.has(requires)),
  };
}
