export { type Asked, countingReader, idAt, largeWeb } from "./large-web.ts";
export { type Edit, notesAfter, randomEdits, TOY_PATHS, toyTexts } from "./random-edits.ts";
export { prerequisiteWebs, type PrerequisiteWeb } from "./random-graphs.ts";
export { readToyNote } from "./toy-reader.ts";
