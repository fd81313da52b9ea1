// Without the reading of text: that is the worker's, and by far the larger part.
import { ConceptIndex } from "@cairn/graph-core/light";
import "@cairn/react/concept-map.js"; // the element <concept-map>
import { notesOfDrop, notesOfField } from "./files.js";

const [field, status, map, said] = ["folder", "status", "map", "said"].map((id) => document.getElementById(id));

field.addEventListener("change", () => void show(notesOfField(field.files)));
addEventListener("dragover", (event) => {
  event.preventDefault();
  document.body.classList.add("dropping");
});
addEventListener("dragleave", () => document.body.classList.remove("dropping"));
addEventListener("drop", (event) => {
  event.preventDefault();
  document.body.classList.remove("dropping");
  void show(notesOfDrop(event.dataTransfer));
});

let graph;
let worker;

map.addEventListener("select", ({ detail: concept }) => tell(concept));

async function show(reading) {
  try {
    const notes = await reading;
    if (notes.length === 0) return say("There are no Markdown notes in it. Choose a folder with .md files.");
    const readings = await read(notes);
    const index = new ConceptIndex();
    index.applyBatch({ set: readings.map((one, at) => ({ reading: one, text: notes[at].text })) });
    graph = index.toJSON();
    map.data = graph;
    map.setAttribute("focus", "");
    map.hidden = false;
    tell(null);
    say(`Concepts: ${graph.concepts.length}. Relations: ${graph.relations.length}. Notes: ${notes.length}.`);
  } catch (error) {
    say(`It could not be read: ${error.message}`);
  }
}

/** Reads the notes in a worker; a folder that comes before it is done takes its place. */
function read(notes) {
  worker?.terminate();
  worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  return new Promise((done, fail) => {
    const readings = [];
    worker.addEventListener("error", ({ message }) => fail(new Error(message)));
    worker.addEventListener("message", ({ data }) => {
      readings.push(data);
      say(`Reading: ${readings.length} of ${notes.length} notes …`);
      if (readings.length === notes.length) done(readings);
    });
    worker.postMessage(notes);
  });
}

/** What the notes say of a concept, in their own words. The place for it is kept, so that the map stays as it is. */
function tell(concept) {
  if (concept === null) return said.replaceChildren(text("p", "Choose a concept to read what the notes say of it."));
  const { id } = concept;
  const labels = new Map(graph.concepts.map((concept) => [concept.id, concept.label]));
  const parts = graph.relations
    .filter(({ source, target }) => source === id || target === id)
    .flatMap(({ source, label, target, evidence: [{ quote, note, start }] }) => [
      text("div", `${labels.get(source)} ${label} ${labels.get(target)}`),
      text("blockquote", `“${quote}” (${note}, line ${start.line})`),
    ]);
  said.replaceChildren(text("h2", labels.get(id)), ...parts);
}

function say(words) {
  status.textContent = words;
}

/** Notes are data: they come in as text, never as markup. */
function text(name, words) {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}
