import { builder } from "./builder.ts";
import { becauseArgs, EditResultRef, write } from "./edit.ts";

const prerequisiteArgs = builder.args((t) => ({
  concept: t.id({ required: true, description: "Global id, slug or any name of what is to be understood." }),
  requires: t.id({ required: true, description: "Global id, slug or any name of what has to be understood first." }),
}));

function pointer({ concept, requires }: { concept: string; requires: string }) {
  return { prerequisite: { concept, requires } };
}

builder.mutationField("acceptPrerequisite", (t) =>
  t.field({
    type: EditResultRef,
    description: "The prerequisite is certain.",
    args: { ...prerequisiteArgs, ...becauseArgs },
    resolve: (_, args, context) =>
      write(context, () => ({ kind: "accept-prerequisite", ...pointer(args) }), args.because),
  }),
);

builder.mutationField("rejectPrerequisite", (t) =>
  t.field({
    type: EditResultRef,
    description: "The prerequisite does not hold.",
    args: { ...prerequisiteArgs, ...becauseArgs },
    resolve: (_, args, context) =>
      write(context, () => ({ kind: "reject-prerequisite", ...pointer(args) }), args.because),
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
        () => ({
          kind: "add-prerequisite",
          ...pointer(args),
          ...(args.reason != null && { reason: args.reason }),
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
      write(context, () => ({ kind: "relabel-prerequisite", ...pointer(args), to: args.to }), args.because),
  }),
);
