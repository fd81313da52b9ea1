import { byTelling } from "../../note/telling.ts";
import { tidy } from "../../note/tidy.ts";
import type { EvidenceLineFragment } from "../../api/generated/graphql.ts";
import { text } from "../../text/en.ts";
import { toolsText } from "../../text/tools-en.ts";
import { reasonsOf, saidOf } from "../concept-words.ts";
import { otherNames } from "../other-names.ts";
import { groupRelations, type ConceptDetail } from "../relation-groups.ts";
import type { OutlineNode } from "./outline-tree.ts";
import { told, toldVerb } from "../../text/told.ts";

const words = toolsText.outline;

interface Named {
  slug: string;
  label: string;
}

/** Makes the line of a concept, with what is known of it below. */
export type ConceptNode = (parent: string, concept: Named, more?: Partial<OutlineNode>) => OutlineNode;

/** All that the panel says of a concept, as lines: what it is, what it needs, its relations, its evidence, its places. */
export function conceptNodes(parent: string, concept: ConceptDetail, nodeOf: ConceptNode): OutlineNode[] {
  const nodes: OutlineNode[] = [];
  const is = saidOf(concept);
  if (is !== null) nodes.push({ id: `${parent}/is`, text: words.definition, aside: is });
  const { said } = otherNames(concept.label, concept.aliasEvidence);
  if (said.length > 0)
    nodes.push({ id: `${parent}/also`, text: text.concept.also, aside: said.map(({ name }) => name).join(", ") });
  const group = (key: string, title: string, known: readonly OutlineNode[], count = known.length): void => {
    if (known.length === 0) return;
    const id = `${parent}/${key}`;
    const further = count - known.length;
    const children = further > 0 ? [...known, { id: `${id}/further`, text: text.concept.more(further) }] : known;
    nodes.push({ id, text: title, aside: count.toLocaleString(text.locale), children });
  };
  const need = (key: string, other: Named, reason: string, evidence: readonly EvidenceLineFragment[]): OutlineNode =>
    nodeOf(`${parent}/${key}`, other, { aside: [told(reason), ...evidence.slice(0, 1).map(quoteOf)].join(" ") });
  group(
    "first",
    words.requires,
    concept.requires.map((item) => need("first", item.requires, item.reason, item.evidence)),
  );
  const relations = concept.relations.edges.map((edge) => edge.node);
  for (const { key, title, lines } of groupRelations(concept.slug, relations)) {
    const place = `${parent}/${key}`;
    group(
      key,
      title,
      lines.map(({ relation, other }) => {
        const [evidence] = byTelling(relation.evidence, [relation.source, relation.target]);
        const verb = toldVerb(relation.label);
        return nodeOf(`${place}/${relation.id}`, other, {
          aside: evidence ? `${verb}: ${quoteOf(evidence)}` : verb,
        });
      }),
    );
  }
  if (concept.relations.totalCount > relations.length)
    nodes.push({ id: `${parent}/partial`, text: text.concept.partial(relations.length, concept.relations.totalCount) });
  group(
    "then",
    words.unlocks,
    concept.unlocks.map((item) => need("then", item.concept, item.reason, item.evidence)),
  );
  group(
    "related",
    text.concept.related,
    concept.related.map((item) => nodeOf(`${parent}/related`, item.concept, { aside: reasonsOf(item) })),
  );
  group(
    "named",
    words.mentions,
    concept.mentions.edges.map(({ node }): OutlineNode => ({
      id: `${parent}/named/${node.note.path}:${node.start.line}`,
      text: node.note.title,
      aside: [node.section ?? "", text.concept.line(node.start.line)].filter(Boolean).join(", "),
      action: { type: "read", reading: { path: node.note.path, line: node.start.line, span: null } },
    })),
    concept.mentions.totalCount,
  );
  return nodes;
}

const quoteOf = ({ quote, note, start }: EvidenceLineFragment): string =>
  words.why(tidy(quote), note.title, start.line);
