import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { print } from "graphql";
import { FIRST_VIEW } from "@cairn/web/first-view";
import type { FirstQuestion } from "../src/data/first-view.ts";

// The writer of sites asks what the map asks, without knowing the map.
const questions = FIRST_VIEW.map(({ operation, document, variables }): FirstQuestion => ({
  operation,
  query: print(document),
  variables,
}));
writeFileSync(fileURLToPath(new URL("../dist/page/first-view.json", import.meta.url)), JSON.stringify(questions));
