// node main.mjs FOLDER: prints the map of a folder of notes.
import { ConceptIndex } from "@cairn/graph-core";
import { readVault } from "@cairn/graph-core/node";

const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: node main.mjs FOLDER");
  process.exit(2);
}

const { notes, corrections, warnings } = await readVault(folder).catch((error) => {
  console.error(error.message); // A CairnError: its message says what to do, its code is for programs.
  process.exit(1);
});
const index = new ConceptIndex();
index.setNotes(notes);
index.setCorrections(corrections);

const { concepts, relations } = index.toJSON();
const labels = new Map(concepts.map(({ id, label }) => [id, label]));
console.log(`Concepts: ${concepts.length}. Relations: ${relations.length}. Notes: ${notes.length}.\n`);
for (const { id, label, definition } of concepts.slice(0, 10)) {
  console.log(definition === undefined ? label : `${label}: ${definition}`);
  for (const { target, label: says, evidence } of relations.filter(({ source }) => source === id).slice(0, 3)) {
    const [{ note, start }] = evidence;
    console.log(`  ${says} ${labels.get(target)} (${note}:${start.line})`);
  }
}
for (const { note, line, message } of [...warnings, ...index.warnings]) console.error(`${note}:${line} ${message}`);
