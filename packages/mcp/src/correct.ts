import { CairnError, findConcept, type GraphDiff } from "@cairn/graph-core";
import { resolveConcepts } from "@cairn/graph-core/query";
import {
  type CorrectionAction,
  correctionByName,
  type CorrectionReport,
  unnamable,
} from "@cairn/graph-core/corrections";
import type { CorrectionsEdit } from "@cairn/graph-core/node";
import { z } from "zod";
import { cut, labelOf, labelsOf, statement } from "./shapes.ts";
import type { Context } from "./tool.ts";

/** How many of what a correction changed are named. */
const NAMED = 5;
const LONGEST = 1000;

/** A text that goes into the author's file. */
export const words = (about: string) => z.string().min(1).max(LONGEST).describe(about);

/** The argument that all corrections have. */
export const because = {
  because: words("The reason, in the person's words; it is kept with the correction.").optional(),
};

/**
 * Writes a correction, its concepts by id, label or alias, and tells what that changed.
 * @throws CairnError `concept-not-found`, `name-taken`, `invalid-argument`, and what `CorrectionsEditor.add` throws; then nothing has changed.
 */
export async function correct(
  context: Context,
  action: CorrectionAction,
  because: string | undefined,
): Promise<object> {
  const { index, reader } = context;
  const nameOf = async (reference: string): Promise<string> => {
    const name = index.referenceTo((await findConcept(reader, reference)).id);
    if (name === undefined) throw unnamable(reference);
    return name;
  };
  const given = { action, ...(because !== undefined && { because }) };
  const ownerOf = async (name: string) => (await resolveConcepts(reader, [name])).ids[0];
  const written = await correctionByName(given, nameOf, ownerOf);
  return editOf(context, await editorOf(context).add(written));
}

/** @throws CairnError `editing-off` */
export function editorOf({ editor }: Context): NonNullable<Context["editor"]> {
  if (editor !== undefined) return editor;
  throw new CairnError("editing-off", "This server does not write corrections. Start it with `cairn mcp --edit`.");
}

/** What a correction did, shortly. */
export async function editOf(context: Context, { diff, report, undone }: CorrectionsEdit & { undone?: number }) {
  return {
    ...(report !== undefined && { correction: entryOf(report) }),
    ...(undone !== undefined && { undone }),
    undoable: editorOf(context).undoable,
    changed: await changeOf(context, diff),
  };
}

/** An entry's text as answers show it: on one line, and cut where nobody would read it whole. */
export function entryText(quote: string): string {
  return cut(quote, 400);
}

/** An entry of the author's file, and what became of it. */
export function entryOf({ correction, status, message, against }: CorrectionReport): object {
  return {
    line: correction.span.start.line,
    text: entryText(correction.quote),
    status,
    ...(message !== "" && { message: cut(message, 300) }),
    ...(against !== undefined && { against }),
  };
}

async function changeOf({ reader }: Context, { concepts, relations, prerequisites }: GraphDiff): Promise<object> {
  const shown = [...relations.added, ...relations.updated.map(([, to]) => to)].slice(0, NAMED);
  const labels = await labelsOf(
    reader,
    shown.flatMap(({ source, target }) => [source, target]),
  );
  const said = (list: typeof relations.added) =>
    some(list, (one) => cut(`${statement(one, labels)} (${one.type})`, 300));
  return {
    ...group("conceptsAdded", some(concepts.added, labelOf)),
    ...group("conceptsRemoved", some(concepts.removed, labelOf)),
    ...group(
      "conceptsUpdated",
      some(concepts.updated, ([, to]) => labelOf(to)),
    ),
    ...group("relationsAdded", said(relations.added)),
    ...group("relationsUpdated", said(relations.updated.map(([, to]) => to))),
    ...group(
      "relationsRemoved",
      some(relations.removed, ({ source, type, target }) => cut(`${source} ${type} ${target}`, 300)),
    ),
    prerequisites: prerequisites.added.length + prerequisites.updated.length + prerequisites.removed.length,
  };
}

/** The first few of a list, and how many more there are. */
function some<T>(list: readonly T[], show: (one: T) => string): string[] {
  const shown = list.slice(0, NAMED).map(show);
  return list.length > NAMED ? [...shown, `… and ${list.length - NAMED} more`] : shown;
}

function group(name: string, list: readonly string[]): object {
  return list.length === 0 ? {} : { [name]: list };
}
