import type { DocumentNode } from "graphql";
import { EditableDocument, FrontierDocument, MapDocument, StatsDocument } from "./generated/graphql.ts";
import { FIRST_STEPS, OVERVIEW_SIZE } from "./sizes.ts";

/** What the page asks of its API before anybody has done anything: who answers it beforehand saves the page a wait. */
export const FIRST_VIEW: readonly {
  operation: string;
  document: DocumentNode;
  variables: Record<string, unknown>;
}[] = [
  { operation: "Stats", document: StatsDocument, variables: {} },
  { operation: "Map", document: MapDocument, variables: { first: OVERVIEW_SIZE } },
  { operation: "Frontier", document: FrontierDocument, variables: { known: [], first: FIRST_STEPS } },
  { operation: "Editable", document: EditableDocument, variables: {} },
];
