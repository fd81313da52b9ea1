import { defineCommand } from "../command.ts";
import { fraction, STRENGTH_OPTION, wholeNumber } from "../numbers.ts";
import { print } from "../output.ts";
import { EVERYWHERE } from "../settings/everywhere.ts";
import { takes } from "../settings/setting.ts";
import { openReader, STORE_OPTION } from "../store.ts";

/** `cairn gaps`: what the notes never explain. */
export const gaps = defineCommand({
  name: "gaps",
  synopsis: "[PATH] [--first N]",
  about: "Prints what the notes use and never explain, and which goals cannot be reached for it.",
  positionals: [0, 1],
  options: {
    ...STORE_OPTION,
    first: {
      value: "N",
      about: "At most so many of each, 1 to 500. Without it, 20.",
      setting: { takes: takes.whole(1, 500), example: "20" },
    },
    ...STRENGTH_OPTION,
    json: { about: "Print JSON." },
    verbose: EVERYWHERE.verbose,
  },
  examples: [
    { line: "cairn gaps ~/notes", about: "What to write about next." },
    { line: "cairn gaps ~/notes --first 5 --json", about: "As data." },
  ],
  async run([vaultPath = "."], { json, verbose, ...values }) {
    const first = wholeNumber("first", values.first, 500) ?? 20;
    const minStrength = fraction("min-strength", values["min-strength"]);
    const core = await import("@cairn/graph-core");
    const { jsonText, quoted } = await import("../report.ts");
    const reader = await openReader(vaultPath, verbose);
    const found = await core.gaps(reader, { first, ...(minStrength !== undefined && { minStrength }) });
    if (json) return print(jsonText(found));
    if (found.gaps.length === 0) return print("No gaps: whatever the notes build on, they explain.\n");
    await print(
      found.gaps.map(({ concept: { mentions }, reason, evidence }) => {
        const [mention] = mentions;
        const where = evidence[0] ? quoted(evidence[0]) : mention ? `First named: ${mention.note}:${mention.line}` : "";
        return `${reason}\n     ${where}\n`;
      }),
    );
    if (found.unreachable.length === 0) return;
    await print(`\nCannot be understood from these notes alone:\n`);
    await print(found.unreachable.map(({ reason }) => `  ${reason}\n`));
  },
});
