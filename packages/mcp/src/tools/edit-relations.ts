import { CairnError, findConcept, RELATION_TYPES } from "@cairn/graph-core";
import type { RelationPointer } from "@cairn/graph-core/corrections";
import { z } from "zod";
import { because, correct, words } from "../correct.ts";
import { type Context, conceptName, defineTool, type Tool } from "../tool.ts";

const type = z.enum(RELATION_TYPES);
const ends = {
  source: conceptName("Where the relation comes from (`from` in answers), by id, label or alias."),
  type: type.describe("Its type, as answers give it."),
  target: conceptName("Where it leads to (`to` in answers), by id, label or alias."),
};
const relation = {
  ...ends,
  note: words("Only what the note of this path says of it; everything where not given.").optional(),
};

interface Given {
  source: string;
  type: (typeof RELATION_TYPES)[number];
  target: string;
  note?: string | undefined;
}

/** A relation that the map has. @throws CairnError `invalid-argument` where it has none like it, with those that it has */
async function pointer({ reader }: Context, { source, type: asked, target, note }: Given): Promise<RelationPointer> {
  const [from, to] = [await findConcept(reader, source), await findConcept(reader, target)];
  const [relations = []] = await reader.relations([from.id]);
  const between = relations.filter((one) => one.source === from.id && one.target === to.id);
  const back = relations.filter((one) => one.source === to.id && one.target === from.id);
  if (between.some((one) => one.type === asked)) {
    return { source: from.id, type: asked, target: to.id, ...(note !== undefined && { note }) };
  }
  const those = [...between, ...back].map((one) => `${one.source} ${one.type} ${one.target}`);
  throw new CairnError(
    "invalid-argument",
    `The map has no relation "${from.id} ${asked} ${to.id}".${those.length === 0 ? " add_relation adds it." : ""}`,
    { suggestions: those.slice(0, 5) },
  );
}

/** Corrections of relations. */
export const RELATION_EDITS: readonly Tool[] = [
  defineTool({
    name: "accept_relation",
    title: "The relation is certain",
    description: "The person confirms a relation of the map: its confidence is 1 from now on, whatever notes say.",
    input: z.strictObject({ ...relation, ...because }),
    writes: "adds",
    answer: async (context, given) =>
      correct(context, { kind: "accept-relation", relation: await pointer(context, given) }, given.because),
  }),
  defineTool({
    name: "reject_relation",
    title: "The relation does not hold",
    description: "Takes a wrong relation off the map; with `note`, only what that note says of it.",
    input: z.strictObject({ ...relation, ...because }),
    writes: "adds",
    answer: async (context, given) =>
      correct(context, { kind: "reject-relation", relation: await pointer(context, given) }, given.because),
  }),
  defineTool({
    name: "add_relation",
    title: "The relation holds, although no note says so",
    description: "Adds a relation between two concepts of the map. Only for what the person knows; not for guesses.",
    input: z.strictObject({
      ...ends,
      label: words("The verb phrase; the type's own words where not given.").optional(),
      ...because,
    }),
    writes: "adds",
    answer: (context, { source, type: given, target, label, because: reason }) => {
      const added = { source, type: given, target };
      return correct(context, { kind: "add-relation", relation: added, ...(label !== undefined && { label }) }, reason);
    },
  }),
  defineTool({
    name: "retype_relation",
    title: "The relation is of another type",
    description: "Gives a relation of the map another type; its evidence stays.",
    input: z.strictObject({
      ...relation,
      to: type.describe("The type that it is of."),
      label: words("Its verb phrase then; the notes' own where not given.").optional(),
      ...because,
    }),
    writes: "adds",
    answer: async (context, { to, label, because: reason, ...given }) => {
      const asked = { kind: "retype-relation" as const, relation: await pointer(context, given), to };
      return correct(context, { ...asked, ...(label !== undefined && { label }) }, reason);
    },
  }),
  defineTool({
    name: "relabel_relation",
    title: "The relation has another verb phrase",
    description: "Gives a relation of the map another verb phrase; its type and evidence stay.",
    input: z.strictObject({ ...relation, to: words("The verb phrase, such as `is cheaper than`."), ...because }),
    writes: "adds",
    answer: async (context, { to, because: reason, ...given }) =>
      correct(context, { kind: "relabel-relation", relation: await pointer(context, given), to }, reason),
  }),
];
