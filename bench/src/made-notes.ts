import type { NoteSource } from "@cairn/graph-core";

/** A name of its own for each number, which reads as a noun. */
export function nameOf(i: number): string {
  const syllables = ["ba", "do", "fi", "gu", "ka", "lo", "mi", "nu", "pa", "ro"];
  const digits = String(i).padStart(5, "0");
  return `${[...digits].map((digit) => syllables[Number(digit)]).join("")}tron`;
}

/** A note a concept: it requires one before it and uses two near it, so that degrees do not grow with the graph. */
export function madeNotes(size: number): NoteSource[] {
  return Array.from({ length: size }, (_, i) => {
    const [name, before, near] = [nameOf(i), nameOf(Math.floor(i / 2)), nameOf(Math.max(0, i - 3))];
    const far = nameOf((i * 7919 + 13) % size);
    const text = `# ${name}\n\nA ${name} is a machine that turns. A ${name} requires a ${before}. A ${name} uses a ${near}. A ${name} uses a ${far}.\n`;
    return { path: `${i % 50}/${name}.md`, text };
  });
}
