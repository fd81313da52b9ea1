/**
 * What tests of readers, stores and queries need. Random edits need `fast-check`.
 *
 * @packageDocumentation
 */
export { type Asked, countingReader, idAt, largeWeb } from "./large-web.ts";
export { type Edit, FEW_NAMES, notesAfter, randomEdits, TOY_PATHS, toyCorrections, toyTexts } from "./random-edits.ts";
export { prerequisiteWebs, type PrerequisiteWeb } from "./random-graphs.ts";
export { readerFaults } from "./reader-faults.ts";
export { readToyNote } from "./toy-reader.ts";
export { SAMPLE_NOTES } from "./sample-notes.ts";
export { type ContractStore, type ContractTools, type StoreContract, storeContract } from "./store-contract.ts";
