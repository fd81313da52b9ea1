export { type Edit, FEW_NAMES, notesAfter, randomEdits, TOY_PATHS, toyCorrections, toyTexts } from "./random-edits.ts";
export { readToyNote } from "./toy-reader.ts";
