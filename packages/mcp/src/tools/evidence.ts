import { findConcept, RELATION_TYPES } from "@cairn/graph-core";
import { z } from "zod";
import { pageOf } from "../page.ts";
import { cut, labelOf, labelsOf, sourceOf, statement, withoutRepeats } from "../shapes.ts";
import { conceptName, defineTool, paging } from "../tool.ts";

export const evidence = defineTool({
  name: "evidence",
  title: "The words behind relations",
  description:
    "Every sentence, heading or link of the notes behind what is said of a concept, or of two: the statement, the quote, note and line, and the rule that read it. Quote these when you cite the notes.",
  input: z.strictObject({
    concept: conceptName(),
    other: conceptName("Only what ties it to this concept.").optional(),
    type: z
      .enum([...RELATION_TYPES, "prerequisite"])
      .optional()
      .describe("Only this type."),
    ...paging(10),
  }),
  async answer({ reader }, { concept: asked, other: otherAsked, type, ...page }) {
    const concept = await findConcept(reader, asked);
    const other = otherAsked === undefined ? undefined : await findConcept(reader, otherAsked);
    const [relations = []] = await reader.relations([concept.id], {
      ...(type && type !== "prerequisite" && { types: [type] }),
    });
    const [requires = []] = await reader.prerequisites([concept.id], "requires");
    const [requiredBy = []] = await reader.prerequisites([concept.id], "required-by");
    const isAsked = (id: string) => other === undefined || id === other.id;
    const stated = relations.filter(({ source, target }) => isAsked(source === concept.id ? target : source));
    const labels = await labelsOf(
      reader,
      stated.flatMap(({ source, target }) => [source, target]),
    );
    const list = [
      ...(type === "prerequisite" ? [] : stated).flatMap((relation) =>
        withoutRepeats(relation.evidence).map((one) => ({
          says: cut(statement(relation, labels), 300),
          type: relation.type,
          confidence: relation.confidence,
          one,
        })),
      ),
      ...(type === undefined || type === "prerequisite" ? [...requires, ...requiredBy] : []).flatMap((each) =>
        isAsked(each.concept === concept.id ? each.requires : each.concept)
          ? withoutRepeats(each.evidence).map((one) => ({
              says: cut(each.reason, 300),
              type: "prerequisite",
              confidence: each.strength,
              one,
            }))
          : [],
      ),
    ];
    const question = ["evidence", concept.id, other?.id, type];
    return {
      concept: { id: concept.id, label: labelOf(concept) },
      total: list.length,
      ...pageOf(list, page, question, ({ one, ...said }) => ({ ...said, rule: one.rule, source: sourceOf(one) })),
    };
  },
});
