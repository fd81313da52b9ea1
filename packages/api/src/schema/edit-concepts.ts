import { CairnError, type CorrectionAction } from "@cairn/graph-core";
import { builder } from "./builder.ts";
import { becauseArgs, EditResultRef, write } from "./edit.ts";

builder.mutationField("mergeConcepts", (t) =>
  t.field({
    type: EditResultRef,
    description: "Several concepts are one. `name-taken` where `as` is the name of a concept that is not among them.",
    args: {
      concepts: t.arg.idList({ required: true, description: "Global ids, slugs or names of two or more." }),
      as: t.arg.string({ description: "Its label; chosen from theirs where not given." }),
      ...becauseArgs,
    },
    resolve: (_, args, context) =>
      write(
        context,
        () => ({ kind: "merge", names: args.concepts, ...(args.as != null && { as: args.as }) }),
        args.because,
      ),
  }),
);

interface SplitArgs {
  concept: string;
  from?: string | null;
  notes?: string[] | null;
  names?: string[] | null;
  as?: string | null;
}

function splitOf({ concept, from, notes, names, as }: SplitArgs): CorrectionAction {
  if (from != null && notes == null && as == null && names == null) return { kind: "split", names: [concept, from] };
  if (from == null && notes != null && notes.length > 0 && as != null) {
    return { kind: "split-notes", names: [concept, ...(names ?? [])], notes, as };
  }
  throw new CairnError(
    "invalid-argument",
    "Give either `from`, a name that means something else, or `notes` and `as`: where it means something else, and what.",
  );
}

builder.mutationField("splitConcept", (t) =>
  t.field({
    type: EditResultRef,
    description:
      "The concept is two: everywhere, where one of its names (`from`) means something else; or in some notes (`notes`, `as`).",
    args: {
      concept: t.arg.id({ required: true, description: "Global id, slug or any name." }),
      from: t.arg.string({ description: "The name that never means this concept." }),
      notes: t.arg.stringList({ description: "Paths of notes, or folders that end in `/`." }),
      names: t.arg.stringList({ description: "With `notes`: its other names that mean something else there." }),
      as: t.arg.string({ description: "With `notes`: the name of what it means there." }),
      ...becauseArgs,
    },
    resolve: (_, args, context) => write(context, () => splitOf(args), args.because),
  }),
);

builder.mutationField("renameConcept", (t) =>
  t.field({
    type: EditResultRef,
    description:
      "The concept has another label; its slug stays. `name-taken` where another concept is called so: then merge the two.",
    args: {
      concept: t.arg.id({ required: true, description: "Global id, slug or any name." }),
      to: t.arg.string({ required: true, description: "The label." }),
      ...becauseArgs,
    },
    resolve: (_, args, context) =>
      write(context, () => ({ kind: "rename", concept: args.concept, to: args.to }), args.because),
  }),
);

builder.mutationField("hideConcept", (t) =>
  t.field({
    type: EditResultRef,
    description: "It is no concept: it goes, with its relations and prerequisites.",
    args: { concept: t.arg.id({ required: true, description: "Global id, slug or any name." }), ...becauseArgs },
    resolve: (_, args, context) => write(context, () => ({ kind: "hide", concept: args.concept }), args.because),
  }),
);
