import type { CorrectionAction, CorrectionReport, CorrectionStatus as CoreStatus } from "@cairn/graph-core";
import { CORRECTION_KINDS } from "@cairn/graph-core/corrections";
import { closedType } from "@cairn/graph-core/query";
import { builder } from "./builder.ts";
import { RelationType } from "./enums.ts";
import { bounded } from "./paging.ts";
import { RelationRef } from "./refs.ts";

const MEANING: Record<(typeof CORRECTION_KINDS)[number], string> = {
  "accept-relation": "The relation is certain.",
  "reject-relation": "The relation does not hold.",
  "add-relation": "The relation holds, although no note says so.",
  "retype-relation": "The relation is of another type.",
  "relabel-relation": "The relation has another verb phrase.",
  "accept-prerequisite": "The prerequisite is certain.",
  "reject-prerequisite": "The prerequisite does not hold.",
  "add-prerequisite": "The prerequisite holds, although no note says so.",
  "relabel-prerequisite": "The prerequisite has another reason.",
  merge: "Several names mean one concept.",
  split: "Two names never mean one concept.",
  "split-notes": "In some notes, a name means another concept.",
  rename: "The concept has another label.",
  hide: "It is no concept.",
};

const CorrectionKind = builder.enumType("CorrectionKind", {
  description: "What a correction does.",
  values: Object.fromEntries(
    CORRECTION_KINDS.map((kind) => [
      kind.replaceAll("-", "_").toUpperCase(),
      { value: kind, description: MEANING[kind] },
    ]),
  ) as Record<string, { value: (typeof CORRECTION_KINDS)[number]; description: string }>,
});

const CorrectionStatus = builder.enumType("CorrectionStatus", {
  description: "What became of a correction.",
  values: {
    APPLIED: { value: "applied", description: "The map follows it." },
    UNMATCHED: { value: "unmatched", description: "Nothing fits it now; it waits in the file." },
    CONTRADICTED: { value: "contradicted", description: "Another line of the file holds instead." },
  } satisfies Record<string, { value: CoreStatus; description: string }>,
});

/** The names that a correction speaks of: source and target, concept and required one, or all that it lists. */
function namesOf(action: CorrectionAction): string[] {
  if ("relation" in action) return [action.relation.source, action.relation.target];
  if ("prerequisite" in action) return [action.prerequisite.concept, action.prerequisite.requires];
  return "names" in action ? [...action.names] : [action.concept];
}

/** The new name, label, type or reason that a correction gives. */
function givenBy(action: CorrectionAction): string | undefined {
  if ("to" in action) return action.to;
  if ("as" in action) return action.as;
  if ("label" in action) return action.label;
  return "reason" in action ? action.reason : undefined;
}

function notesOf(action: CorrectionAction): string[] {
  if ("notes" in action) return action.notes;
  return "relation" in action && action.relation.note !== undefined ? [action.relation.note] : [];
}

/** One entry of the author's file. */
export const CorrectionRef = builder.objectRef<CorrectionReport>("Correction").implement({
  description: "One entry of the author's file `cairn.corrections.yaml`, and what became of it.",
  fields: (t) => ({
    line: t.int({
      description: "Where it stands in the file, from 1.",
      resolve: ({ correction }) => correction.span.start.line,
    }),
    text: t.string({ description: "Its text in the file.", resolve: ({ correction }) => correction.quote }),
    kind: t.field({
      type: CorrectionKind,
      description: "What it does.",
      resolve: ({ correction }) => correction.action.kind,
    }),
    names: t.stringList({
      description:
        "The names that it speaks of: source and target, concept and what it requires, or all that it lists.",
      resolve: ({ correction }) => namesOf(correction.action),
    }),
    type: t.field({
      type: RelationType,
      nullable: true,
      description: "The relation's type as the correction found it.",
      resolve: ({ correction: { action } }) => ("relation" in action ? closedType(action.relation.type) : null),
    }),
    to: t.string({
      nullable: true,
      description: "The new name, label, type (as in the file: `is-a`) or reason that it gives.",
      resolve: ({ correction }) => givenBy(correction.action),
    }),
    notes: t.stringList({
      description: "The notes that it is limited to; empty for all.",
      resolve: ({ correction }) => notesOf(correction.action),
    }),
    because: t.string({
      nullable: true,
      description: "The author's own reason.",
      resolve: ({ correction }) => correction.because,
    }),
    status: t.field({ type: CorrectionStatus, description: "What became of it.", resolve: ({ status }) => status }),
    message: t.exposeString("message", { description: "Why it does not hold; empty where it is applied." }),
    against: t.int({
      nullable: true,
      description: "Line of the correction that holds instead, where it is contradicted.",
      resolve: (report) => report.against,
    }),
  }),
});

/** The most entries that one answer holds. */
const MOST = 1000;

builder.queryField("corrections", (t) =>
  t.field({
    type: [CorrectionRef],
    description: "The author's corrections, in the order of their file.",
    args: {
      status: t.arg({ type: CorrectionStatus, description: "Only those; all where not given." }),
      first: t.arg.int({ defaultValue: 100, description: `At most so many: 1 to ${MOST}.` }),
    },
    resolve: async (_, { status, first }, { source }) => {
      const most = bounded("first", first ?? 100, MOST);
      const all = await source.corrections();
      return all.filter((report) => status == null || report.status === status).slice(0, most);
    },
  }),
);

builder.queryField("review", (t) =>
  t.field({
    type: [RelationRef],
    description:
      "What is most worth a look of the author: the least certain relations, without those that a correction speaks of.",
    args: { first: t.arg.int({ defaultValue: 20, description: "At most so many: 1 to 100." }) },
    extensions: { cost: { weight: 20 } },
    resolve: async (_, { first }, { source }) => [...(await source.review(bounded("first", first ?? 20, 100)))],
  }),
);

builder.queryField("editable", (t) =>
  t.boolean({
    description: "Whether this server writes corrections: it was started with `cairn serve --edit`.",
    resolve: (_, __, { editor }) => editor !== undefined,
  }),
);
