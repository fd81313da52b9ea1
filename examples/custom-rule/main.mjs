// node main.mjs FOLDER: what the notes of a folder say of who refutes, confirms or extends whom.
import { ConceptIndex } from "@cairn/graph-core";
import { readingsOf, readVault } from "@cairn/graph-core/node";

const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: node main.mjs FOLDER");
  process.exit(2);
}

const { notes } = await readVault(folder).catch((error) => {
  console.error(error.message); // A CairnError: its message says what to do, its code is for programs.
  process.exit(1);
});
// By its address, so that large folders are read in several threads.
const { readings } = await readingsOf(notes, { reader: new URL("./my-reader.mjs", import.meta.url) });
const index = new ConceptIndex();
index.applyBatch({ set: readings.map((reading, at) => ({ reading, text: notes[at].text })) });

const found = index.toJSON().relations.filter(({ type }) => type.includes("/"));
for (const { source, type, target, evidence } of found)
  console.log(`${source} ${type.split("/")[1]} ${target}: ${evidence[0].quote.replace(/\s+/g, " ")}`);
if (found.length === 0) console.error(`None of the ${notes.length} notes says who refutes, confirms or extends whom.`);
