import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface MadeVault {
  path: string;
  remove: () => Promise<void>;
}

/** A name of its own for each number. */
export const nameOf = (index: number): string => {
  const syllables = ["ba", "do", "fi", "gu", "ka", "lo", "mi", "nu", "pa", "ro"];
  return `${[...String(index).padStart(4, "0")].map((digit) => syllables[Number(digit)]).join("")}tron`;
};

/**
 * A folder of so many notes, one for each concept, in sentences that every reading understands alike: what it is, what it
 * needs, what it uses. It shows the same map for as long as the drawing is the same.
 */
export async function madeVault(notes: number): Promise<MadeVault> {
  const parent = await mkdtemp(join(tmpdir(), "cairn-"));
  // The panel shows the name of the folder.
  const folder = join(parent, "made");
  for (let part = 0; part < 30; part++) await mkdir(join(folder, String(part)), { recursive: true });
  await Promise.all(
    Array.from({ length: notes }, (_, index) => {
      const [name, before, near, far] = [
        nameOf(index),
        nameOf(Math.floor(index / 2)),
        nameOf(Math.max(0, index - 30)),
        nameOf((index * 7919 + 13) % notes),
      ];
      const text = `# ${name}\n\nA ${name} is a machine that turns. A ${name} requires a ${before}. A ${name} uses a ${near}. A ${name} uses a ${far}.\n`;
      return writeFile(join(folder, String(index % 30), `${name}.md`), text);
    }),
  );
  return { path: folder, remove: () => rm(parent, { recursive: true, force: true }) };
}
