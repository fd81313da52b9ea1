/**
 * Folders of notes: reading, watching, reading in threads, keeping readings. Needs Node.
 *
 * @packageDocumentation
 */
export { type CorrectionsEdit, CorrectionsEditor, type CorrectionsEditorOptions } from "./corrections-editor.ts";
export {
  type CorrectedVault,
  openVaultFiles,
  readVault,
  type ReadVaultOptions,
  type VaultContents,
  type VaultFiles,
} from "./read-vault.ts";
export type { VaultChange, WatchVaultOptions } from "./vault-change.ts";
export { watchVault } from "./watch-vault.ts";
export { readingsOf, snapshotFolder, type ReadingsOptions, type ReadingsResult } from "./readings.ts";
export { openIndex, type OpenedIndex, type OpenIndexOptions } from "./open-index.ts";
export { readGold, type GoldNote } from "./read-gold.ts";
