/**
 * What a server needs that does not hold the graph: lists in order, notes as they are shown, what only the whole graph tells, and
 * what each revision changed. All of it only comes beside what was there: servers and workers of before go on with their tables.
 */
const TABLES = `
ALTER TABLE cairn.vaults
  -- The revision of the graph that concept_ranks and kept_notes are of: another one where a worker of before has merged since.
  ADD COLUMN kept_revision bigint NOT NULL DEFAULT 0,
  -- The revision that themes, courses and documents were worked out from.
  ADD COLUMN derived_revision bigint NOT NULL DEFAULT 0;

-- Where each concept stands in each order; numbers with a minus, so that every order goes up, and ties by id with it.
CREATE TABLE cairn.concept_ranks (
  vault text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  importance double precision NOT NULL,
  name text COLLATE "C" NOT NULL,
  degree integer NOT NULL,
  PRIMARY KEY (vault, id)
);
CREATE INDEX concept_ranks_importance ON cairn.concept_ranks (vault, importance, id);
CREATE INDEX concept_ranks_name ON cairn.concept_ranks (vault, name, id);
CREATE INDEX concept_ranks_degree ON cairn.concept_ranks (vault, degree, id);

CREATE TABLE cairn.concept_tags (
  vault text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  tag text COLLATE "C" NOT NULL,
  PRIMARY KEY (vault, id, tag)
);
CREATE INDEX concept_tags_tag ON cairn.concept_tags (vault, tag, id);

-- Notes as of the graph: what waits to be merged does not show.
CREATE TABLE cairn.kept_notes (
  vault text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  -- Of body and text: whether it has to be written anew.
  digest text COLLATE "C" NOT NULL,
  -- The author's corrections are shown and not listed.
  listed boolean NOT NULL,
  language text COLLATE "C" NOT NULL,
  flawed boolean NOT NULL,
  subject text COLLATE "C",
  body json NOT NULL,
  -- As a JSON string, which holds what text cannot.
  text json NOT NULL,
  -- Title and text without case, for words inside.
  folded text COLLATE "C" NOT NULL,
  PRIMARY KEY (vault, path)
);
CREATE INDEX kept_notes_flawed ON cairn.kept_notes (vault, path) WHERE flawed;
CREATE INDEX kept_notes_language ON cairn.kept_notes (vault, language, path);
CREATE INDEX kept_notes_subject ON cairn.kept_notes (vault, subject);
CREATE INDEX kept_notes_trigrams ON cairn.kept_notes USING gin (folded public.gin_trgm_ops) WITH (gin_pending_list_limit = 1024);

CREATE TABLE cairn.note_tags (
  vault text COLLATE "C" NOT NULL,
  path text COLLATE "C" NOT NULL,
  tag text COLLATE "C" NOT NULL,
  PRIMARY KEY (vault, path, tag)
);
CREATE INDEX note_tags_tag ON cairn.note_tags (vault, tag, path);

CREATE TABLE cairn.themes (
  vault text COLLATE "C" NOT NULL,
  theme text COLLATE "C" NOT NULL,
  size integer NOT NULL,
  -- Ids of its most important concepts, at most 100.
  top json NOT NULL,
  PRIMARY KEY (vault, theme)
);
CREATE INDEX themes_size ON cairn.themes (vault, size DESC, theme);
CREATE TABLE cairn.theme_concepts (
  vault text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  theme text COLLATE "C" NOT NULL,
  PRIMARY KEY (vault, id)
);
CREATE INDEX theme_concepts_theme ON cairn.theme_concepts (vault, theme, id);

-- What is explained, the stage that it stands in, and whether anything explained requires it.
CREATE TABLE cairn.courses (
  vault text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  importance double precision NOT NULL,
  level integer NOT NULL,
  required boolean NOT NULL,
  PRIMARY KEY (vault, id)
);
CREATE INDEX courses_importance ON cairn.courses (vault, importance, id);

-- Answers about the whole vault: figures, gaps, corrections, what to review.
CREATE TABLE cairn.documents (
  vault text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  body json NOT NULL,
  PRIMARY KEY (vault, kind)
);

-- What each of the last revisions changed, whole; null where it is too much to tell.
CREATE TABLE cairn.diffs (
  vault text COLLATE "C" NOT NULL,
  revision bigint NOT NULL,
  size integer NOT NULL,
  body json,
  PRIMARY KEY (vault, revision)
);

-- As the other look-ups of texts: LIKE may not use an index under row-level security.
CREATE FUNCTION cairn.find_notes_by_text(patterns text[]) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = cairn, public, pg_temp AS $$
  SELECT n.path FROM cairn.kept_notes n
  WHERE n.vault = current_setting('cairn.vault', true) AND n.folded LIKE ALL (patterns)
$$;
REVOKE ALL ON FUNCTION cairn.find_notes_by_text(text[]) FROM PUBLIC;
`;

/** Tables with a vault in each row, which this migration adds. */
const ADDED = [
  "concept_ranks",
  "concept_tags",
  "kept_notes",
  "note_tags",
  "themes",
  "theme_concepts",
  "courses",
  "documents",
  "diffs",
];

export const SERVED = TABLES.concat(
  ...ADDED.map(
    (table) => `
ALTER TABLE cairn.${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_vault ON cairn.${table} USING (vault = current_setting('cairn.vault', true));`,
  ),
);
