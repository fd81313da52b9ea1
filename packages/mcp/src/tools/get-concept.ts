import { findConcept } from "@cairn/graph-core";
import { z } from "zod";
import { briefly, cut, labelOf, labelsOf, prerequisiteOf, relationOf } from "../shapes.ts";
import { conceptName, defineTool } from "../tool.ts";

/** How many of each list are shown. */
const SHOWN = 5;
const ALIASES = 12;

export const getConcept = defineTool({
  name: "get_concept",
  title: "Get a concept",
  description:
    "One concept: its names, definition, where the notes explain it, its surest relations, what it requires and what requires it, each with note, line and quote. `counts` says how much more there is; `evidence` and `neighbourhood` give it.",
  input: z.strictObject({ concept: conceptName() }),
  async answer({ reader }, { concept: asked }) {
    const concept = await findConcept(reader, asked);
    const { id, aliases, tags, mentions } = concept;
    const [relations = []] = await reader.relations([id]);
    const [requires = []] = await reader.prerequisites([id], "requires");
    const [requiredBy = []] = await reader.prerequisites([id], "required-by");
    const shown = relations.slice(0, SHOWN);
    const labels = await labelsOf(
      reader,
      shown.flatMap(({ source, target }) => [source, target]),
    );
    const dependents = requiredBy.slice(0, SHOWN);
    const names = await labelsOf(
      reader,
      dependents.map((one) => one.concept),
    );
    return {
      ...briefly(concept),
      ...(aliases.length > 0 && { aliases: aliases.slice(0, ALIASES).map((label) => labelOf({ label })) }),
      ...(tags.length > 0 && { tags: tags.slice(0, ALIASES).map((tag) => cut(tag, 60)) }),
      relations: shown.map((relation) => relationOf(relation, labels)),
      requires: requires.slice(0, SHOWN).map(prerequisiteOf),
      requiredBy: dependents.map((one) => ({ id: one.concept, label: names.get(one.concept) })),
      counts: {
        aliases: aliases.length,
        mentions: mentions.length,
        notes: new Set(mentions.map(({ note }) => note)).size,
        relations: relations.length,
        requires: requires.length,
        requiredBy: requiredBy.length,
      },
    };
  },
});
