import { printSchema } from "graphql";
import { schema } from "./index.ts";

/** The schema as it stands in `schema.graphql`. */
export function printedSchema(): string {
  return `# Printed by \`npm run schema\` from src/schema: change it there.\n\n${printSchema(schema)}\n`;
}
