// Reads some notes without any database in a process of its own, once a line comes in: node read-only.ts FROM TO COUNT [VAULT].
import { once } from "node:events";
import { readNote } from "@cairn/graph-core";
import { notesOf } from "../vault.ts";

const [from, to, count, vault] = process.argv.slice(2);
const notes = (await notesOf(vault, Number(count))).slice(Number(from), Number(to));
readNote({ path: "warm.md", text: "# Warmth\n\nWarmth is a form of energy. It requires motion.\n" });
process.stdout.write("warm\n");
await once(process.stdin, "data");
// A worker writes them as text, too.
for (const note of notes) JSON.stringify(readNote(note));
process.stdout.write("done\n");
process.stdin.destroy();
