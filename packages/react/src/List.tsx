import type { LoadedGraph } from "@cairn/drawing/map/graph.ts";
import { neighboursOf } from "./near.ts";
import { filled, type ConceptMapText } from "./text.ts";

interface ListProps {
  graph: LoadedGraph;
  definitions: ReadonlyMap<string, string>;
  total: number;
  focus: string | null;
  text: ConceptMapText;
  onChoose: (slug: string) => void;
  onPoint: (slug: string | null) => void;
}

/** What the picture shows, in words: all concepts, or a concept with its relations. */
export function List({ graph, definitions, total, focus, text, onChoose, onPoint }: ListProps) {
  const concept = focus === null ? undefined : graph.concepts.get(focus);
  const item = (slug: string, label: string, lines: readonly string[]) => (
    <li key={slug}>
      <button
        type="button"
        onClick={() => onChoose(slug)}
        onPointerEnter={() => onPoint(slug)}
        onPointerLeave={() => onPoint(null)}
      >
        {label}
        {lines.map((line) => (
          <small key={line}>{line}</small>
        ))}
      </button>
    </li>
  );
  if (concept === undefined) {
    return (
      <section className="cairn-map-list" aria-label={text.concepts}>
        <h2>{text.concepts}</h2>
        {total > graph.overview.length && <p>{filled(text.more, { count: graph.overview.length, total })}</p>}
        <ul>{graph.overview.map((slug) => item(slug, graph.concepts.get(slug)?.label ?? slug, []))}</ul>
      </section>
    );
  }
  const labelOf = (slug: string): string => graph.concepts.get(slug)?.label ?? slug;
  return (
    <section className="cairn-map-list" aria-label={concept.label}>
      <h2>{concept.label}</h2>
      {definitions.has(concept.slug) && <p>{definitions.get(concept.slug)}</p>}
      <ul>
        {neighboursOf(graph, concept.slug, Number.POSITIVE_INFINITY).map(({ slug, label, relations }) =>
          item(
            slug,
            label,
            relations.map((relation) => `${labelOf(relation.source)} ${relation.label} ${labelOf(relation.target)}`),
          ),
        )}
      </ul>
    </section>
  );
}
