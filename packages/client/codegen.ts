import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../api/schema.graphql",
  documents: ["src/documents/*.graphql"],
  generates: {
    "./src/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        // A document is its text: small, and nothing has to be parsed or printed at run time.
        documentMode: "string",
        enumType: "string-literal",
        useTypeImports: true,
        strictScalars: true,
        nonOptionalTypename: false,
        avoidOptionals: false,
      },
    },
  },
  importExtension: ".ts",
};

export default config;
