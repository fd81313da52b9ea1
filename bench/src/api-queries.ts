import { type Agent, request } from "node:http";

/** Five queries as tools ask them, about one of the concepts. */
const QUERIES: readonly (readonly [name: string, query: string])[] = [
  ["search", `query Q($name: String!) { search(query: $name, first: 5) { concept { id label } name score } }`],
  [
    "concept",
    `query Q($name: String!) { concept(name: $name) { id label aliases definition home { note { path } line }
      relations(first: 10) { nodes { type label target { label } evidence(first: 1) { quote note { path } start { line } } } } } }`,
  ],
  [
    "neighbourhood",
    `query Q($id: ID!) { neighbourhood(concepts: [$id], depth: 2, first: 40) {
      concepts { id label importance } relations { source { id } type target { id } confidence } truncated } }`,
  ],
  [
    "paths",
    `query Q($id: ID!, $to: ID!) { paths(from: $id, to: $to, k: 3, maxLength: 4) { length
      steps { from { label } to { label } forwards relation { label evidence(first: 1) { quote note { path } } } } } }`,
  ],
  [
    "learningPath",
    `query Q($id: ID!) { learningPath(to: [$id], maxSteps: 20) { minutes
      steps { concept { id label } reason neededFor { label } home { note { path } startLine } } } }`,
  ],
];

/** What a query asks about. */
export interface Subject {
  name: string;
  id: string;
  /** Where a path leads to. */
  to: string;
}

/** The five queries about each of some concepts: the bodies of their requests. */
export function apiQueries(subjects: readonly Subject[]): { name: string; bodies: string[] }[] {
  return QUERIES.map(([name, query]) => ({
    name,
    bodies: subjects.map((subject) => JSON.stringify({ query, variables: variablesIn(query, { ...subject }) })),
  }));
}

function variablesIn(query: string, all: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => query.includes(`$${name}:`)));
}

/** Asks an API on this machine. @param agent keeps connections open; without one, each request has its own */
export function post(port: number, body: string, agent?: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    // Without an agent of its own, a connection of its own: one that was kept may be closed just now.
    const options = { host: "127.0.0.1", port, path: "/graphql", method: "POST", headers, agent: agent ?? false };
    const asked = request(options, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => resolve(text)).on("error", reject);
    });
    asked.on("error", reject).end(body);
  });
}
