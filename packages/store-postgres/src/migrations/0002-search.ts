/** Words that stand behind search: those of each concept, and all of them with their spellings for typing errors. */
export const SEARCH = `
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

CREATE TABLE cairn.concept_words (
  vault text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  words tsvector NOT NULL,
  PRIMARY KEY (vault, id)
);
-- A GIN index keeps what is new in a list that every search goes through: here it is kept short.
CREATE INDEX concept_words_gin ON cairn.concept_words USING gin (words) WITH (gin_pending_list_limit = 64);

CREATE TABLE cairn.words (
  vault text COLLATE "C" NOT NULL,
  word text COLLATE "C" NOT NULL,
  -- Hashes of the word without any one or two of its letters: words that differ by a typing error share one.
  keys integer[] NOT NULL,
  PRIMARY KEY (vault, word)
);
CREATE INDEX words_by_key ON cairn.words USING gin (keys) WITH (gin_pending_list_limit = 64);

CREATE INDEX names_trigrams ON cairn.names USING gin (folded public.gin_trgm_ops) WITH (gin_pending_list_limit = 64);

-- Row-level security lets only operators that leak nothing use an index, and those of search are not declared so. These functions
-- run as the owner of the tables and name the vault themselves: the one that the connection is bound to, which is all it may see.
CREATE FUNCTION cairn.find_by_words(asked tsquery, most integer) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = cairn, public, pg_temp AS $$
  -- First the words, then the order: planned as one, all concepts would be gone through by importance until enough fit.
  WITH found AS MATERIALIZED (
    SELECT w.id FROM cairn.concept_words w WHERE w.vault = current_setting('cairn.vault', true) AND w.words @@ asked
  )
  SELECT c.id FROM found f JOIN cairn.concepts c ON c.vault = current_setting('cairn.vault', true) AND c.id = f.id
  ORDER BY c.importance DESC, c.id LIMIT most
$$;
CREATE FUNCTION cairn.find_inside_names(pattern text, most integer) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = cairn, public, pg_temp AS $$
  SELECT n.id FROM cairn.names n WHERE n.vault = current_setting('cairn.vault', true) AND n.folded LIKE pattern LIMIT most
$$;
CREATE FUNCTION cairn.find_similar_names(asked text, most integer) RETURNS TABLE (name text, id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = cairn, public, pg_temp SET pg_trgm.similarity_threshold = 0.15 AS $$
  SELECT n.name, n.id FROM cairn.names n WHERE n.vault = current_setting('cairn.vault', true) AND n.folded % asked
  ORDER BY similarity(n.folded, asked) DESC, n.name, n.id LIMIT most
$$;
CREATE FUNCTION cairn.find_close_words(spellings integer[]) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = cairn, public, pg_temp AS $$
  SELECT w.word FROM cairn.words w WHERE w.vault = current_setting('cairn.vault', true) AND w.keys && spellings
$$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA cairn FROM PUBLIC;
`;
