import SchemaBuilder from "@pothos/core";
import RelayPlugin from "@pothos/plugin-relay";
import type { ApiContext } from "../context.ts";
import { bounded } from "./paging.ts";

/** The one schema builder; each file of this folder adds its domain type to it. Fields are non-null unless they say so. */
export const builder = new SchemaBuilder<{
  Context: ApiContext;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Connection: { totalCount: number };
}>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    clientMutationId: "omit",
    cursorType: "String",
    brandLoadedObjects: false,
    idFieldOptions: { description: "Global id: opaque, stable while the thing keeps its name." },
    edgesFieldOptions: { nullable: false, description: "The things on this page, each with its cursor." },
    nodeFieldOptions: { nullable: false, description: "The thing itself." },
    cursorFieldOptions: {
      description: "Its place in the list, for `after` and `before`; holds when the list changes.",
    },
    pageInfoFieldOptions: { description: "Where this page stands in the list." },
    hasNextPageFieldOptions: { description: "Whether something stands behind this page." },
    hasPreviousPageFieldOptions: { description: "Whether something stands before this page." },
    startCursorFieldOptions: { description: "Cursor of the first thing on this page." },
    endCursorFieldOptions: { description: "Cursor of the last thing on this page." },
    nodesOnConnection: { description: "The nodes of this page, without their edges." },
    nodeTypeOptions: {
      description: "Anything with a global id.",
      resolveType: (value) => {
        if (typeof value !== "object" || value === null) return undefined;
        if ("aliases" in value) return "Concept";
        return "source" in value ? "Relation" : "Note";
      },
    },
    nodeQueryOptions: {
      description: "The thing with this global id; null where there is none.",
      args: { id: { description: "A global id." } },
    },
    nodesQueryOptions: {
      description: "The things with these global ids, in the order asked; null where there is none.",
      args: { ids: { description: "Global ids, at most 100." } },
      extensions: { cost: { size: 100 } },
      resolve: (_, { ids }, __, ___, resolveNodes) => {
        if (ids.length > 0) bounded("ids", ids.length, 100);
        return resolveNodes(ids);
      },
    },
    pageInfoTypeOptions: { description: "Where a page stands in its list." },
    firstArgOptions: {
      description:
        "How many, from the start of the list or from `after`: 1 to 100. Where neither `first` nor `last` is given: 20, and 50 for a note's concepts.",
    },
    lastArgOptions: { description: "How many, from the end of the list or from `before`: 1 to 100." },
    afterArgOptions: { description: "Only what stands after this cursor." },
    beforeArgOptions: { description: "Only what stands before this cursor." },
  },
});

builder.queryType({ description: "What can be asked of the concept map." });
builder.mutationType({
  description:
    "What the author of the notes can correct. Each writes one entry of `cairn.corrections.yaml` in the vault; all answer the error `editing-off` unless the server was started with `cairn serve --edit`.",
});
builder.subscriptionType({ description: "What can be followed." });
builder.globalConnectionField("totalCount", (t) =>
  t.int({ description: "How many there are on all pages.", resolve: (connection) => connection.totalCount }),
);
