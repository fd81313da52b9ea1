/**
 * Tables of vaults, notes, readings and the graph. Every key begins with the vault, so that rows can be spread over machines by
 * vault; those of the graph by vault or by concept. No table refers to another, no sequence is shared.
 * What Cairn compares and orders is compared by bytes (collation "C"), as it is in memory.
 */
export const TABLES = `
CREATE TABLE cairn.vaults (
  vault text COLLATE "C" PRIMARY KEY,
  -- Of the graph: grows by one with each merge.
  revision bigint NOT NULL DEFAULT 0,
  notes bigint NOT NULL DEFAULT 0,
  concepts bigint NOT NULL DEFAULT 0,
  relations bigint NOT NULL DEFAULT 0,
  prerequisites bigint NOT NULL DEFAULT 0,
  -- Who merges, and until when nobody else begins to.
  merger text,
  merger_until timestamptz
);

-- What notes should be: the list of work. A note that is gone keeps its row, so that an old version that comes late stays out.
CREATE TABLE cairn.notes (
  vault text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  revision bigint NOT NULL,
  -- Of path and text; "" for a note that is gone.
  digest text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('waiting', 'read', 'merged', 'failed')),
  removed boolean NOT NULL DEFAULT false,
  -- As a JSON string, which holds what text cannot; null once it was read: then it stands beside its reading.
  text json,
  attempts smallint NOT NULL DEFAULT 0,
  claimed_until timestamptz,
  error text,
  PRIMARY KEY (vault, path)
);
CREATE INDEX notes_waiting ON cairn.notes (vault, path) WHERE state = 'waiting';
CREATE INDEX notes_read ON cairn.notes (vault, path) WHERE state = 'read';
CREATE INDEX notes_failed ON cairn.notes (vault, path) WHERE state = 'failed';

-- What notes say.
CREATE TABLE cairn.readings (
  vault text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  digest text COLLATE "C" NOT NULL,
  reader text COLLATE "C" NOT NULL,
  text json NOT NULL,
  -- JSON null for the author's corrections.
  reading json NOT NULL,
  PRIMARY KEY (vault, path)
);

-- Which concepts stand where in a note.
CREATE TABLE cairn.views (
  vault text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  body json NOT NULL,
  PRIMARY KEY (vault, path)
);

CREATE TABLE cairn.concepts (
  vault text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  importance double precision NOT NULL,
  body json NOT NULL,
  PRIMARY KEY (vault, id)
);
CREATE INDEX concepts_by_importance ON cairn.concepts (vault, importance DESC, id);

CREATE TABLE cairn.names (
  vault text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  -- 0: the label; from 1: aliases.
  place integer NOT NULL,
  name text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  -- Without case and accents.
  folded text COLLATE "C" NOT NULL,
  PRIMARY KEY (vault, id, place)
);
CREATE INDEX names_by_key ON cairn.names (vault, key);
CREATE INDEX names_by_folded ON cairn.names (vault, folded);

CREATE TABLE cairn.relations (
  vault text COLLATE "C" NOT NULL,
  source text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  target text COLLATE "C" NOT NULL,
  confidence double precision NOT NULL,
  body json NOT NULL,
  PRIMARY KEY (vault, source, type, target)
);
CREATE INDEX relations_out ON cairn.relations (vault, source, confidence DESC);
CREATE INDEX relations_in ON cairn.relations (vault, target, confidence DESC);

CREATE TABLE cairn.prerequisites (
  vault text COLLATE "C" NOT NULL,
  concept text COLLATE "C" NOT NULL,
  requires text COLLATE "C" NOT NULL,
  strength double precision NOT NULL,
  body json NOT NULL,
  PRIMARY KEY (vault, concept, requires)
);
CREATE INDEX prerequisites_required_by ON cairn.prerequisites (vault, requires);

-- Prerequisites that were left out because they would close a circle.
CREATE TABLE cairn.dropped (
  vault text COLLATE "C" NOT NULL,
  concept text COLLATE "C" NOT NULL,
  requires text COLLATE "C" NOT NULL,
  strength double precision NOT NULL,
  body json NOT NULL,
  PRIMARY KEY (vault, concept, requires)
);

-- What each merge changed, by id: for those who follow.
CREATE TABLE cairn.changes (
  vault text COLLATE "C" NOT NULL,
  revision bigint NOT NULL,
  body json NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (vault, revision)
);
`;
