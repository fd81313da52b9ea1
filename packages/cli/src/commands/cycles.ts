import { defineCommand } from "../command.ts";
import { wholeNumber } from "../numbers.ts";
import { print } from "../output.ts";
import { EVERYWHERE } from "../settings/everywhere.ts";
import { takes } from "../settings/setting.ts";
import { openReader, STORE_OPTION } from "../store.ts";

/** `cairn cycles`: where the notes explain things in a circle. */
export const cycles = defineCommand({
  name: "cycles",
  synopsis: "[PATH] [--first N]",
  about: "Prints where the notes explain concepts through one another, and what was left out for an order.",
  positionals: [0, 1],
  options: {
    ...STORE_OPTION,
    first: {
      value: "N",
      about: "At most so many, 1 to 200. Without it, 20.",
      setting: { takes: takes.whole(1, 200), example: "20" },
    },
    json: { about: "Print JSON." },
    verbose: EVERYWHERE.verbose,
  },
  examples: [{ line: "cairn cycles ~/notes", about: "Each circle with the sentences that close it." }],
  async run([vaultPath = "."], { json, verbose, ...values }) {
    const first = wholeNumber("first", values.first, 200) ?? 20;
    const core = await import("@cairn/graph-core");
    const { jsonText, quoted } = await import("../report.ts");
    const reader = await openReader(vaultPath, verbose);
    const found = await core.cycles(reader, { first });
    if (json) return print(jsonText(found));
    if (found.cycles.length === 0) return print("No circles: the notes explain everything in an order.\n");
    await print(
      found.cycles.map(({ concepts, dropped, closing, reason }) => {
        const labels = new Map(concepts.map(({ id, label }) => [id, label]));
        const lines = [dropped, ...closing].map((edge) => {
          const words = edge.evidence[0] ? `: ${quoted(edge.evidence[0])}` : "";
          return `     ${labels.get(edge.concept)} → ${labels.get(edge.requires)}${edge === dropped ? " (left out)" : ""}${words}\n`;
        });
        return `${reason}\n${lines.join("")}`;
      }),
    );
    if (found.truncated) await print("There are more: --first shows them.\n");
  },
});
