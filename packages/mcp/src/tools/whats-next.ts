import { frontier } from "@cairn/graph-core";
import { z } from "zod";
import { pageOf } from "../page.ts";
import { cut, labelOf, labelsOf, readingOf, sources, unknownNames } from "../shapes.ts";
import { conceptName, defineTool, names, paging } from "../tool.ts";

const MOST = 200;

export const whatsNext = defineTool({
  name: "whats_next",
  title: "What can be learned now",
  description:
    "Concepts that a learner can take up now, given what is known: all that they require is known. What most others wait for comes first. With `to`, only what leads to that concept.",
  input: z.strictObject({
    known: names("What the learner knows already.").optional(),
    to: conceptName("Only what leads to this concept.").optional(),
    ...paging(10),
  }),
  async answer({ reader }, { known = [], to, ...page }) {
    const found = await frontier(reader, known, { first: MOST, ...(to !== undefined && { goal: to }) });
    const question = ["whats_next", known, to];
    const labels = await labelsOf(
      reader,
      found.items.flatMap(({ builtOn }) => builtOn.slice(0, 5)),
    );
    const requirements = await reader.prerequisites(
      found.items.map(({ concept }) => concept.id),
      "requires",
    );
    const answer = pageOf(found.items, page, question, ({ concept, reason, unlocks, toGoal, builtOn, read }, at) => {
      const evidence = (requirements[at] ?? []).filter(({ requires }) => builtOn.includes(requires))[0]?.evidence ?? [];
      return {
        id: concept.id,
        label: labelOf(concept),
        why: cut(reason, 300),
        unlocks,
        ...(toGoal !== null && { toGoal }),
        ...(builtOn.length > 0 && { builtOn: builtOn.slice(0, 5).map((id) => labels.get(id)) }),
        ...(read !== null && { read: readingOf(read) }),
        ...sources(evidence),
      };
    });
    const isEmpty = found.items.length === 0;
    return {
      ...answer,
      ...(isEmpty && {
        remark:
          to === undefined ? "Nothing is left to learn, or the notes show no order." : "The goal is known already.",
      }),
      ...(await unknownNames(reader, found.unknownNames)),
    };
  },
});
