import type { Document } from "@cairn/client";
import { gql, type TypedDocumentNode } from "urql";

/** A question of `@cairn/client` as urql takes it: what the map asks as everybody does is written down there, once. */
export function fromClient<Data, Variables extends object>(
  document: Document<Data, Variables>,
): TypedDocumentNode<Data, Variables> {
  return gql<Data, Variables>(String(document));
}
