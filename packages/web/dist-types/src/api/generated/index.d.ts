export * from "./gql.ts";
//# sourceMappingURL=index.d.ts.map