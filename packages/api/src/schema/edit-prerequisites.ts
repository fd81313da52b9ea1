import type { ApiContext } from "../context.ts";
import { builder } from "./builder.ts";
import { becauseArgs, EditResultRef, nameOf, words, write } from "./edit.ts";

const prerequisiteArgs = builder.args((t) => ({
  concept: t.id({ required: true, description: "Global id, slug or any name of what is to be understood." }),
  requires: t.id({ required: true, description: "Global id, slug or any name of what has to be understood first." }),
}));

async function pointer(context: ApiContext, args: { concept: string; requires: string }) {
  const concept = await nameOf(context, args.concept);
  return { prerequisite: { concept, requires: await nameOf(context, args.requires) } };
}

builder.mutationField("acceptPrerequisite", (t) =>
  t.field({
    type: EditResultRef,
    description: "The prerequisite is certain.",
    args: { ...prerequisiteArgs, ...becauseArgs },
    resolve: (_, args, context) =>
      write(context, async () => ({ kind: "accept-prerequisite", ...(await pointer(context, args)) }), args.because),
  }),
);

builder.mutationField("rejectPrerequisite", (t) =>
  t.field({
    type: EditResultRef,
    description: "The prerequisite does not hold.",
    args: { ...prerequisiteArgs, ...becauseArgs },
    resolve: (_, args, context) =>
      write(context, async () => ({ kind: "reject-prerequisite", ...(await pointer(context, args)) }), args.because),
  }),
);

builder.mutationField("addPrerequisite", (t) =>
  t.field({
    type: EditResultRef,
    description: "The prerequisite holds, although no note says so.",
    args: {
      ...prerequisiteArgs,
      reason: t.arg.string({ description: "Why, as a sentence for the learner." }),
      ...becauseArgs,
    },
    resolve: (_, args, context) =>
      write(
        context,
        async () => ({
          kind: "add-prerequisite",
          ...(await pointer(context, args)),
          ...(args.reason != null && { reason: words("reason", args.reason) }),
        }),
        args.because,
      ),
  }),
);

builder.mutationField("relabelPrerequisite", (t) =>
  t.field({
    type: EditResultRef,
    description: "The prerequisite has another reason.",
    args: {
      ...prerequisiteArgs,
      to: t.arg.string({ required: true, description: "The reason, as a sentence for the learner." }),
      ...becauseArgs,
    },
    resolve: (_, args, context) =>
      write(
        context,
        async () => ({ kind: "relabel-prerequisite", ...(await pointer(context, args)), to: words("to", args.to) }),
        args.because,
      ),
  }),
);
