import type { ApiContext } from "../context.ts";
import { builder } from "./builder.ts";
import { becauseArgs, EditResultRef, relationOf, write } from "./edit.ts";
import { RelationType } from "./enums.ts";

const relationArgs = builder.args((t) => ({
  relation: t.id({ required: true, description: "Global id of the relation." }),
  note: t.string({ description: "Only what the note of this path says of it; everything where not given." }),
}));

async function pointer(context: ApiContext, args: { relation: string; note?: string | null }) {
  const relation = await relationOf(context, args.relation);
  return { relation: args.note == null ? relation : { ...relation, note: args.note } };
}

builder.mutationField("acceptRelation", (t) =>
  t.field({
    type: EditResultRef,
    description: "The relation is certain.",
    args: { ...relationArgs, ...becauseArgs },
    resolve: (_, args, context) =>
      write(context, async () => ({ kind: "accept-relation", ...(await pointer(context, args)) }), args.because),
  }),
);

builder.mutationField("rejectRelation", (t) =>
  t.field({
    type: EditResultRef,
    description: "The relation does not hold.",
    args: { ...relationArgs, ...becauseArgs },
    resolve: (_, args, context) =>
      write(context, async () => ({ kind: "reject-relation", ...(await pointer(context, args)) }), args.because),
  }),
);

builder.mutationField("addRelation", (t) =>
  t.field({
    type: EditResultRef,
    description: "The relation holds, although no note says so.",
    args: {
      source: t.arg.id({ required: true, description: "Global id, slug or any name of its source." }),
      type: t.arg({ type: RelationType, required: true, description: "How they are related." }),
      target: t.arg.id({ required: true, description: "Global id, slug or any name of its target." }),
      label: t.arg.string({ description: "The verb phrase; the type's own words where not given." }),
      ...becauseArgs,
    },
    resolve: (_, args, context) =>
      write(
        context,
        () => ({
          kind: "add-relation",
          relation: { source: args.source, type: args.type, target: args.target },
          ...(args.label != null && { label: args.label }),
        }),
        args.because,
      ),
  }),
);

builder.mutationField("retypeRelation", (t) =>
  t.field({
    type: EditResultRef,
    description: "The relation is of another type.",
    args: {
      ...relationArgs,
      to: t.arg({ type: RelationType, required: true, description: "The type that it is of." }),
      label: t.arg.string({ description: "Its verb phrase then; the notes' own where not given." }),
      ...becauseArgs,
    },
    resolve: (_, args, context) =>
      write(
        context,
        async () => ({
          kind: "retype-relation",
          ...(await pointer(context, args)),
          to: args.to,
          ...(args.label != null && { label: args.label }),
        }),
        args.because,
      ),
  }),
);

builder.mutationField("relabelRelation", (t) =>
  t.field({
    type: EditResultRef,
    description: "The relation has another verb phrase.",
    args: { ...relationArgs, to: t.arg.string({ required: true, description: "The verb phrase." }), ...becauseArgs },
    resolve: (_, args, context) =>
      write(
        context,
        async () => ({ kind: "relabel-relation", ...(await pointer(context, args)), to: args.to }),
        args.because,
      ),
  }),
);
