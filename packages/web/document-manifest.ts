import { createHash } from "node:crypto";
import { formatDocument, stringifyDocument } from "@urql/core";
import { type DocumentNode, Kind } from "graphql";
import type { Plugin } from "vite";
import * as first from "./src/api/generated/graphql.ts";
import * as later from "./src/api/generated/later/graphql.ts";
import * as shared from "./src/api/shared-documents.ts";

/** Texts that the app sends for a document: as it is cached (with `__typename`), and as it stands. */
const textsOf = (document: DocumentNode): string[] => [
  stringifyDocument(formatDocument(document)),
  stringifyDocument(document),
];

/** All documents of the app by the SHA-256 of their text, as a server that answers only trusted documents wants them. */
function manifest(): Record<string, string> {
  const documents = Object.values({ ...first, ...later, ...shared }) as DocumentNode[];
  const operations = documents.filter(({ definitions }) =>
    definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION),
  );
  const texts = [...new Set(operations.flatMap(textsOf))].sort();
  return Object.fromEntries(texts.map((text) => [createHash("sha256").update(text).digest("hex"), text]));
}

/** Writes `documents.json` beside the app: `cairn serve --documents` reads it, so that the map works there. */
export function documentManifest(): Plugin {
  return {
    name: "document-manifest",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "documents.json", source: JSON.stringify(manifest(), null, 2) });
    },
  };
}
