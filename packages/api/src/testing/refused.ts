import { idAt } from "./small-world.ts";

const ONE = `concept(slug: "${idAt(1)}")`;
const aliased = (count: number, field: string): string =>
  Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(" ");

/** Queries that are refused: the code, what they are, the text. */
export const REFUSED = [
  ["limit-depth", "deep", `{ ${ONE} { ${"requires { concept { ".repeat(12)} slug ${"} } ".repeat(12)} } }`],
  [
    "limit-cost",
    "wide",
    `{ concepts(first: 100) { nodes { relations(first: 100) { nodes { target { relations(first: 100) { nodes { label } } } } } } } }`,
  ],
  [
    "limit-cost",
    "many ways",
    `{ ${aliased(50, `paths(from: "a", to: "b", k: 20) { steps { relation { evidence(first: 100) { quote } } } }`)} }`,
  ],
  ["limit-aliases", "aliased 100 times", `{ ${aliased(100, "__typename")} }`],
  ["limit-tokens", "aliased 10,000 times", `{ ${aliased(10_000, `${ONE} { label }`)} }`],
] as const;
