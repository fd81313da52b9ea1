import type { CodegenConfig } from "@graphql-codegen/cli";

const FRAGMENTS = "src/api/documents/fragments.graphql";

const output = (documents: string[]): CodegenConfig["generates"][string] => ({
  documents,
  preset: "client",
  presetConfig: { fragmentMasking: false },
  config: {
    enumType: "string-literal",
    useTypeImports: true,
    strictScalars: true,
    nonOptionalTypename: false,
    avoidOptionals: false,
  },
});

// Documents are bulky: what the first view does not ask for is a module of its own, loaded with the panels that ask it.
const config: CodegenConfig = {
  schema: "../api/schema.graphql",
  generates: {
    "./src/api/generated/": output(["src/api/documents/*.graphql"]),
    "./src/api/generated/later/": output([FRAGMENTS, "src/api/documents/later/*.graphql"]),
  },
  importExtension: ".ts",
};

export default config;
