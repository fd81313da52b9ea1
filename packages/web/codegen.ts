import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../api/schema.graphql",
  documents: ["src/api/documents/*.graphql"],
  generates: {
    "./src/api/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
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
