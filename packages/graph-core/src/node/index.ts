export { type CorrectionsEdit, CorrectionsEditor, type CorrectionsEditorOptions } from "./corrections-editor.ts";
export { readVault, type ReadVaultOptions, type VaultContents } from "./read-vault.ts";
export { watchVault, type VaultChange, type WatchVaultOptions } from "./watch-vault.ts";
export { readingsOf, snapshotFolder, type ReadingsOptions, type ReadingsResult } from "./readings.ts";
