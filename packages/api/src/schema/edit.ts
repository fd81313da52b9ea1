import { CairnError, type CorrectionAction, type CorrectionReport } from "@cairn/graph-core";
import { correctionByName, type RelationPointer, unnamable } from "@cairn/graph-core/corrections";
import type { ApiContext } from "../context.ts";
import type { CorrectionsChange, CorrectionsWriter } from "../corrections-writer.ts";
import type { ChangeEvent } from "../live/change-feed.ts";
import { builder } from "./builder.ts";
import { CorrectionRef } from "./corrections.ts";
import { conceptIdOf, localId } from "./find-concept.ts";
import { GraphChange } from "./subscription.ts";

/** What a mutation answers. */
export interface EditResult {
  change: ChangeEvent;
  correction: CorrectionReport | undefined;
  undone: number;
  undoable: number;
}

/** The type that all mutations answer. */
export const EditResultRef = builder.objectRef<EditResult>("EditResult").implement({
  description: "What a mutation did. It is on the disk then, and every subscriber is told.",
  fields: (t) => ({
    revision: t.int({
      description: "The revision of the map that it led to.",
      resolve: ({ change }) => change.revision,
    }),
    change: t.field({ type: GraphChange, description: "What it changed.", resolve: ({ change }) => change }),
    correction: t.field({
      type: CorrectionRef,
      nullable: true,
      description: "The correction that was written, and whether it holds; null where one was taken out.",
      resolve: ({ correction }) => correction,
    }),
    undone: t.exposeInt("undone", { description: "How many steps were undone." }),
    undoable: t.exposeInt("undoable", { description: "How many steps can be undone now, one after the other." }),
  }),
});

/** Has the author's corrections changed, and says what that did. @throws CairnError `editing-off` */
export async function edit(
  context: ApiContext,
  change: (editor: CorrectionsWriter) => Promise<CorrectionsChange & { undone?: number }>,
): Promise<EditResult> {
  const { editor, changes } = context;
  if (editor === undefined) {
    throw new CairnError(
      "editing-off",
      "This server does not write corrections. Start it with `cairn serve --edit`, or edit cairn.corrections.yaml by hand.",
    );
  }
  const { diff, revision, report, undone = 0 } = await change(editor);
  // What this request has loaded is of the map before.
  for (const loader of Object.values(context.loaders)) loader.clear();
  return {
    change: { revision: revision ?? changes.revision, diff, reload: false },
    correction: report,
    undone,
    undoable: editor.undoable,
  };
}

/**
 * Writes a correction, whose concepts are given by global id, slug or any name. `action` is asked for only where this server may
 * write.
 * @throws CairnError `editing-off`, `concept-not-found`, `name-taken`, `invalid-argument`
 */
export function write(
  context: ApiContext,
  action: () => CorrectionAction | Promise<CorrectionAction>,
  because: string | null | undefined,
): Promise<EditResult> {
  return edit(context, async (editor) => {
    const given = { action: await action(), ...(because != null && { because }) };
    const nameOf = (reference: string): Promise<string> => nameToWrite(context, reference);
    return editor.add(await correctionByName(given, nameOf, (name) => context.source.resolve(name)));
  });
}

async function nameToWrite(context: ApiContext, reference: string): Promise<string> {
  const name = await context.source.referenceTo(await conceptIdOf(context, reference));
  if (name === undefined) throw unnamable(reference);
  return name;
}

/** A relation of the map, its ends by slug. @throws CairnError `invalid-argument` where there is none */
export async function relationOf(context: ApiContext, reference: string): Promise<RelationPointer> {
  const id = localId("Relation", reference) ?? reference;
  const [relation] = await context.source.relations([id]);
  if (relation === undefined) {
    throw new CairnError("invalid-argument", "`relation` takes the global id of a relation that the map has now.");
  }
  const { source, target, type } = relation;
  return { source, type, target };
}

/** The argument that all mutations have. */
export const becauseArgs = builder.args((t) => ({
  because: t.string({ description: "The author's own reason; it is kept with the correction." }),
}));
