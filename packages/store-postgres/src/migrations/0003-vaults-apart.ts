const TABLES = [
  "vaults",
  "notes",
  "readings",
  "views",
  "concepts",
  "names",
  "relations",
  "prerequisites",
  "dropped",
  "changes",
  "concept_words",
  "words",
];

/**
 * Each connection sees the vault that it is bound to and no other, whatever a statement asks. The owner of the tables is trusted:
 * those who serve connect as another role (`cairn migrate --grant ROLE`).
 */
export const VAULTS_APART = TABLES.map(
  (table) => `
ALTER TABLE cairn.${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_vault ON cairn.${table} USING (vault = current_setting('cairn.vault', true));`,
).join("");
