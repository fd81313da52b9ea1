// A server with a made graph in memory in a process of its own: node memory-server.ts SIZE. Tells its address; ends when stdin does.
import { serve } from "@cairn/api";
import { largeGraph } from "@cairn/store-postgres/testing";
import { heldSource } from "../made-graph.ts";

const pieces = [...largeGraph(Number(process.argv[2]))];
const concepts = pieces.flatMap((piece) => piece.concepts.put);
const source = heldSource(
  {
    concepts,
    relations: pieces.flatMap((piece) => piece.relations.put),
    prerequisites: pieces.flatMap((piece) => piece.prerequisites.put),
    // As the database is laid out: a note of one section for each concept.
    notes: concepts.map(({ id, label, home }) => ({
      path: home?.note ?? `${id}.md`,
      title: label,
      subject: id,
      sections: [
        {
          heading: label,
          level: 1,
          parent: -1,
          line: 1,
          endLine: 3,
          words: 12,
          codeLines: 0,
          formulas: 0,
          concepts: [id],
        },
      ],
    })),
  },
  ({ title }) => `# ${title}`,
);
const server = await serve(source, { vaultName: "bench", port: 0, keepAnswerBytes: 0 });
process.stdout.write(`${server.url}\n`);
process.stdin.resume().on("end", () => void server.close());
