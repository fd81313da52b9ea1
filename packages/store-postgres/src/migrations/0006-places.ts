/**
 * Where concepts stand on the map, as the worker that merges has laid it out. What was worked out from a graph before has no places: it
 * counts as old, so that it is worked out anew.
 */
export const PLACES = `
CREATE TABLE cairn.places (
  vault text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  -- In the map's own pixels, from its middle to the right and downwards.
  x double precision NOT NULL,
  y double precision NOT NULL,
  -- The region that it stands in, from 0; -1 for none.
  theme integer NOT NULL,
  PRIMARY KEY (vault, id)
);
ALTER TABLE cairn.places ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_vault ON cairn.places USING (vault = current_setting('cairn.vault', true));
UPDATE cairn.vaults SET derived_revision = 0;
`;
