import { defineCommand } from "../command.ts";
import { KNOWN_OPTIONS, knownIds, namesIn, readProgress } from "../learner.ts";
import { fraction, STRENGTH_OPTION, wholeNumber } from "../numbers.ts";
import { print } from "../output.ts";
import { styled } from "../style.ts";
import { EVERYWHERE } from "../settings/everywhere.ts";
import { takes } from "../settings/setting.ts";
import { openReader, STORE_OPTION } from "../store.ts";

/** `cairn next`: what can be learned now. */
export const next = defineCommand({
  name: "next",
  synopsis: "[PATH] [--known A,B] [--to CONCEPT]",
  about: "Prints what can be learned now, given what is known, the best first.",
  positionals: [0, 1],
  options: {
    ...STORE_OPTION,
    ...KNOWN_OPTIONS,
    to: { value: "CONCEPT", about: "Only what leads to this concept." },
    first: {
      value: "N",
      about: "At most so many, 1 to 200. Without it, 10.",
      setting: { takes: takes.whole(1, 200), example: "10" },
    },
    ...STRENGTH_OPTION,
    json: { about: "Print JSON." },
    verbose: EVERYWHERE.verbose,
  },
  examples: [
    { line: "cairn next ~/notes", about: "Where to begin." },
    { line: 'cairn next ~/notes --known "Machine learning" --to RAG', about: "The next steps to a goal." },
    { line: "cairn next ~/notes --known-file progress.json", about: "With what the map has marked as known." },
  ],
  async run([vaultPath = "."], { known, to, json, verbose, ...values }) {
    const first = wholeNumber("first", values.first, 200) ?? 10;
    const minStrength = fraction("min-strength", values["min-strength"]);
    const progress = await readProgress(values["known-file"]);
    const { frontier } = await import("@cairn/graph-core");
    const { readingTime } = await import("@cairn/graph-core/export");
    const { jsonText } = await import("../report.ts");
    const reader = await openReader(vaultPath, verbose);
    const ids = await knownIds(reader, namesIn(known), progress);
    const found = await frontier(reader, ids, {
      first,
      ...(to !== undefined && { goal: to }),
      ...(minStrength !== undefined && { minStrength }),
    });
    if (json) return print(jsonText(found));
    if (found.items.length === 0) {
      await print(
        to === undefined ? emptyAnswer((await reader.counts()).prerequisites) : "The goal is known already.\n",
      );
      return;
    }
    await print(
      found.items.map(({ concept: { label, home }, reason, read }) => {
        const place = home && read ? `  (${home.note}:${home.line}, ${readingTime(read.minutes)})` : "";
        return `${styled("bold", label)}${styled("dim", place)}\n     ${reason}\n`;
      }),
    );
  },
});

function emptyAnswer(prerequisites: number): string {
  if (prerequisites > 0) return "Nothing is left to learn: all that the notes explain is known.\n";
  return 'These notes do not show what has to be understood before what. A note can say so in its front matter, as in "requires: [Fine-tuning]".\n';
}
