import { defineCommand } from "../command.ts";
import { print } from "../output.ts";

/** `cairn eval`: how near the reading of notes comes to what a person drew of them. */
export const evalCommand = defineCommand({
  name: "eval",
  synopsis: "GOLD [--vault PATH]",
  about:
    "Compares the graphs of notes with gold files, in which a person says what a graph of the note should hold, and lists every difference with its line. Each note is read on its own.",
  positionals: [1, 1],
  options: {
    vault: {
      value: "PATH",
      about: "The folder in which the gold files' notes lie. Without it, they lie beside the gold files.",
    },
    json: { about: "Print JSON." },
    summary: { about: "Print the figures, not the differences." },
  },
  vault: (_, { vault }) => (typeof vault === "string" ? vault : undefined),
  examples: [
    { line: "cairn eval gold", about: "Of gold/NAME.gold.json and gold/NAME.md, for every NAME." },
    { line: "cairn eval gold/cells.gold.json --vault ~/notes", about: "Of one note in ~/notes." },
  ],
  async run([path = "."], { vault, json, summary }) {
    const { addScores, scoreGraph } = await import("@cairn/graph-core/gold");
    const { readGold } = await import("@cairn/graph-core/node");
    const { graphOfNote } = await import("../vault.ts");
    const { asJson, asText } = await import("../eval/report.ts");
    const notes = await readGold(path, vault);
    const scores = notes.map(({ gold, source }) => scoreGraph(gold, graphOfNote(source), source.text));
    await print((json ? asJson : asText)(addScores(scores), scores, summary));
  },
});
