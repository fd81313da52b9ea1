import { CairnError, type CorrectionAction } from "@cairn/graph-core";
import type { ApiContext } from "../context.ts";
import { builder } from "./builder.ts";
import { becauseArgs, EditResultRef, nameOf, words, write } from "./edit.ts";

/** The most names or notes that one correction lists. */
const MOST = 100;

function few(argument: string, list: readonly string[]): string[] {
  if (list.length <= MOST) return list.map((one) => words(argument, one));
  throw new CairnError("invalid-argument", `\`${argument}\` takes at most ${MOST}.`);
}

builder.mutationField("mergeConcepts", (t) =>
  t.field({
    type: EditResultRef,
    description: "Several concepts are one.",
    args: {
      concepts: t.arg.idList({ required: true, description: "Global ids, slugs or names of two or more." }),
      as: t.arg.string({ description: "Its label; chosen from theirs where not given." }),
      ...becauseArgs,
    },
    resolve: (_, args, context) =>
      write(
        context,
        async () => {
          const names: string[] = [];
          for (const one of few("concepts", args.concepts)) names.push(await nameOf(context, one));
          if (new Set(names).size < 2) {
            throw new CairnError("invalid-argument", "`concepts` takes at least two different concepts.");
          }
          return { kind: "merge", names: [...new Set(names)], ...(args.as != null && { as: words("as", args.as) }) };
        },
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

async function splitOf(context: ApiContext, { concept, from, notes, names, as }: SplitArgs): Promise<CorrectionAction> {
  if (from != null && notes == null && as == null && names == null) {
    // `from` is one of its own names: resolved, it would be the concept itself.
    return { kind: "split", names: [await nameOf(context, concept), words("from", from)] };
  }
  if (from == null && notes != null && notes.length > 0 && as != null) {
    const all = [await nameOf(context, concept), ...few("names", names ?? [])];
    return { kind: "split-notes", names: [...new Set(all)], notes: few("notes", notes), as: words("as", as) };
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
    resolve: (_, args, context) => write(context, () => splitOf(context, args), args.because),
  }),
);

builder.mutationField("renameConcept", (t) =>
  t.field({
    type: EditResultRef,
    description: "The concept has another label; its slug stays.",
    args: {
      concept: t.arg.id({ required: true, description: "Global id, slug or any name." }),
      to: t.arg.string({ required: true, description: "The label." }),
      ...becauseArgs,
    },
    resolve: (_, args, context) =>
      write(
        context,
        async () => ({ kind: "rename", concept: await nameOf(context, args.concept), to: words("to", args.to) }),
        args.because,
      ),
  }),
);

builder.mutationField("hideConcept", (t) =>
  t.field({
    type: EditResultRef,
    description: "It is no concept: it goes, with its relations and prerequisites.",
    args: { concept: t.arg.id({ required: true, description: "Global id, slug or any name." }), ...becauseArgs },
    resolve: (_, args, context) =>
      write(context, async () => ({ kind: "hide", concept: await nameOf(context, args.concept) }), args.because),
  }),
);
