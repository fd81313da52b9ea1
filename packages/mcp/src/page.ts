import { createHash } from "node:crypto";
import { CairnError } from "@cairn/graph-core";
import { boundedJson } from "./bounded-json.ts";

/** An answer's list may take so many characters as JSON, some 2,000 tokens; a single item may take more. */
const MOST_CHARACTERS = 7000;

export interface Paging {
  limit: number;
  cursor?: string | undefined;
}

/**
 * Where a page begins in the list that it is part of.
 * @param question what else was asked; a cursor goes with one question only.
 * @throws CairnError `invalid-argument` for a cursor that is none, or of another question.
 */
export function startOf({ cursor }: Paging, question: unknown): number {
  if (cursor === undefined) return 0;
  const [asked, offset] = Buffer.from(cursor, "base64url").toString("latin1").split(" ");
  const start = Number(offset);
  if (asked === fingerprint(question) && /^\d{1,9}$/.test(offset ?? "")) return start;
  throw new CairnError(
    "invalid-argument",
    'This cursor does not belong to this question: take "next" of the answer before and repeat its other arguments, or leave it out.',
  );
}

/**
 * A page of a list: as many items as were asked for and as fit.
 * @param show makes an item's plain data; called for those that are shown only.
 */
export function pageOf<T>(
  list: readonly T[],
  paging: Paging,
  question: unknown,
  show: (item: T, at: number) => object,
): { items: object[]; next?: string } {
  const start = startOf(paging, question);
  const items: object[] = [];
  let size = 0;
  for (let at = start; at < Math.min(list.length, start + paging.limit); at++) {
    const item = show(list[at]!, at);
    size += boundedJson(item).length;
    if (size > MOST_CHARACTERS && items.length > 0) break;
    items.push(item);
  }
  const end = start + items.length;
  return end < list.length ? { items, next: cursorAt(end, question) } : { items };
}

/** The cursor of a place in a list, or a text. */
export function cursorAt(offset: number, question: unknown): string {
  return Buffer.from(`${fingerprint(question)} ${offset}`, "latin1").toString("base64url");
}

function fingerprint(question: unknown): string {
  return createHash("sha256").update(JSON.stringify(question)).digest("base64url").slice(0, 8);
}
