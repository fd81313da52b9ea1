export { type Edit, notesAfter, randomEdits, TOY_PATHS, toyTexts } from "./random-edits.ts";
export { readToyNote } from "./toy-reader.ts";
