import { type PathOrder as CoreOrder, RELATION_TYPES, type RelationType as CoreRelationType } from "@cairn/graph-core";
import type { StudyPlanOptions } from "@cairn/graph-core/export";
import type { ConceptOrder as Order, Direction as CoreDirection } from "../source/graph-source.ts";
import { builder } from "./builder.ts";

const MEANING: Record<CoreRelationType, string> = {
  "is-a": "The source is a kind of the target.",
  "part-of": "The source is a part, step or member of the target.",
  uses: "The source works with the target.",
  requires: "The source cannot be or work without the target.",
  produces: "The source makes or results in the target.",
  affects: "The source changes the target for better or worse.",
  "applies-to": "The source is meant for or done to the target.",
  "contrasts-with": "The source is set against the target.",
  "related-to": "The notes tie them together without saying how.",
};

/** `is-a` as the schema spells it: `IS_A`. */
export const RelationType = builder.enumType("RelationType", {
  description: "How two concepts are related, from the most to the least specific.",
  values: Object.fromEntries(
    RELATION_TYPES.map((type) => [type.replace(/-/g, "_").toUpperCase(), { value: type, description: MEANING[type] }]),
  ),
});

export const Direction = builder.enumType("Direction", {
  description: "Which way relations are followed.",
  values: {
    OUT: { value: "out", description: "From source to target." },
    IN: { value: "in", description: "From target to source." },
    BOTH: { value: "both", description: "Either way." },
  } satisfies Record<string, { value: CoreDirection; description: string }>,
});

export const ConceptOrder = builder.enumType("ConceptOrder", {
  description: "The order of a list of concepts.",
  values: {
    IMPORTANCE: { value: "importance", description: "The most important first." },
    NAME: { value: "name", description: "By label, from A to Z." },
    DEGREE: { value: "degree", description: "The one with most relations first." },
  } satisfies Record<string, { value: Order; description: string }>,
});

export const PathOrder = builder.enumType("PathOrder", {
  description: "The order of a learning path, where it is free.",
  values: {
    NEED: { value: "need", description: "What a step requires stands right before it." },
    COURSE: { value: "course", description: "As the notes stand, by path and line." },
  } satisfies Record<string, { value: CoreOrder; description: string }>,
});

export const LinkStyle = builder.enumType("LinkStyle", {
  description: "How links are written in Markdown.",
  values: {
    MARKDOWN: { value: "markdown", description: "`[title](path#heading)`, as on GitHub." },
    WIKILINK: { value: "wikilink", description: "`[[path#heading|title]]`, as in Obsidian." },
  } satisfies Record<string, { value: NonNullable<StudyPlanOptions["links"]>; description: string }>,
});
