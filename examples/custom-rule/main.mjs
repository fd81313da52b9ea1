// node main.mjs FOLDER: what the notes of a folder say of who refutes, confirms or extends whom.
import { ConceptIndex } from "@cairn/graph-core";
import { readingsOf, readVault } from "@cairn/graph-core/node";

const { notes } = await readVault(process.argv[2] ?? ".");
// By its address, so that large folders are read in several threads.
const { readings } = await readingsOf(notes, { reader: new URL("./my-reader.mjs", import.meta.url) });
const index = new ConceptIndex();
index.applyBatch({ set: readings.map((reading, at) => ({ reading, text: notes[at].text })) });

for (const { source, type, target, evidence } of index.toJSON().relations)
  if (type.includes("/")) console.log(`${source} ${type.split("/")[1]} ${target}: ${evidence[0].quote}`);
