import { type GraphQLLeafType, isEnumType } from "graphql";
import { NotPrintable } from "./selected-fields.ts";

/** A value of a leaf as JSON. @throws NotPrintable where it is not what GraphQL says as it is */
export type PrintLeaf = (value: unknown) => string;

/** Letters that stand in JSON as they are, and as one byte each. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** Text in JSON, as `JSON.stringify` has it. */
function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

function unusual(): never {
  throw new NotPrintable("A leaf is not what its type says.");
}

const text: PrintLeaf = (value) => (typeof value === "string" ? quoted(value) : unusual());

const SCALARS: ReadonlyMap<string, PrintLeaf> = new Map<string, PrintLeaf>([
  ["String", text],
  ["ID", text],
  ["Boolean", (value) => (typeof value === "boolean" ? String(value) : unusual())],
  // Infinity and NaN are not, and the rest stands in JSON as in a text.
  ["Float", (value) => (typeof value === "number" && Number.isFinite(value) ? String(value) : unusual())],
  ["Int", (value) => (typeof value === "number" && (value | 0) === value ? String(value) : unusual())],
]);

/** How values of a type without parts are printed. @throws NotPrintable for a scalar that is not GraphQL's own */
export function leafPrinter(type: GraphQLLeafType): PrintLeaf {
  if (!isEnumType(type)) return SCALARS.get(type.name) ?? unusual();
  const known = new Map(type.getValues().map(({ name, value }) => [value as unknown, quoted(name)]));
  return (value) => known.get(value) ?? unusual();
}
