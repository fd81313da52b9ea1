import * as client from "@cairn/client";
import { fromClient } from "./from-client.ts";

export type { FindConceptsQuery, ListNotesQuery } from "@cairn/client";

// What the map asks as every other tool does; its own documents ask for what it draws.
export const FindConceptsDocument = /* @__PURE__ */ fromClient(client.FindConceptsDocument);
export const ListConceptsDocument = /* @__PURE__ */ fromClient(client.ListConceptsDocument);
export const ListNotesDocument = /* @__PURE__ */ fromClient(client.ListNotesDocument);
