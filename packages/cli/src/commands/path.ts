import { defineCommand, UsageError } from "../command.ts";
import { print, tell } from "../output.ts";

/** `cairn path`: what to learn, in order, to understand a concept. */
export const path = defineCommand({
  name: "path",
  synopsis: "PATH --to CONCEPT[,CONCEPT] [--known A,B]",
  about: "Prints what to learn, in order, to reach a concept, and why each step is there.",
  positionals: [1, 1],
  options: {
    to: { value: "CONCEPT", about: "The goal, by any of its names; several with commas." },
    known: { value: "A,B", about: "What is known already: neither it nor what only it needs is listed." },
    max: { value: "N", about: "At most so many steps." },
    json: { about: "Print JSON." },
    verbose: { short: "v", about: "Show every warning." },
  },
  examples: [
    { line: "cairn path ~/notes --to Distillation", about: "From nothing to distillation." },
    { line: 'cairn path ~/notes --to RAG --known "embeddings,vector database"', about: "Without what is known." },
  ],
  async run([vaultPath = "."], { to, known, max, json, verbose }) {
    const goals = names(to);
    if (goals.length === 0)
      throw new UsageError("Where to? Name a concept with --to.", "For example: --to Distillation");
    if (max !== undefined && !/^[1-9]\d{0,2}$/.test(max))
      throw new UsageError(`--max takes a whole number, not "${max}".`);
    const { learningPath } = await import("@cairn/graph-core");
    const { indexOf, openVault } = await import("../vault.ts");
    const index = indexOf(await openVault(vaultPath), verbose);
    const found = await learningPath(index.reader, goals, {
      known: names(known),
      ...(max !== undefined && { maxSteps: Number(max) }),
    });
    for (const name of found.unknownNames) tell(`cairn: no concept is called "${name}"; it was passed over.`);
    if (json) {
      await print(`${JSON.stringify(found, undefined, 2)}\n`);
      return;
    }
    const open = found.steps.filter((step) => !step.known);
    if (open.length === 0) {
      await print("Nothing to learn: the goal is known already.\n");
      return;
    }
    await print(
      open.map((step, i) => {
        const home = step.home ? `  (${step.home.note}:${step.home.line})` : "";
        const [evidence] = step.evidence;
        const why = evidence ? `\n     "${oneLine(evidence.quote)}" ${evidence.note}:${evidence.start.line}` : "";
        return `${String(i + 1).padStart(3)}. ${step.concept.label}${home}\n     ${step.reason}${why}\n`;
      }),
    );
    if (found.omitted.length > 0) tell(`${found.omitted.length} weaker steps were left out.`);
  },
});

function names(text: string | undefined): string[] {
  return (text ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
