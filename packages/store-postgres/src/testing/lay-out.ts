import { Database, notify } from "../database.ts";

/** Concepts of one theme, and concepts of one stage, of a graph that is laid out. */
const TOGETHER = 100;

/**
 * Writes what stands beside a graph that was written without notes, made up by the database itself: how many relations each concept
 * has, a note for each, themes and stages of a hundred concepts, documents. So that what is asked of a served vault has something to
 * find in a graph of any size.
 */
export async function layOutLargeGraph(address: string): Promise<void> {
  const database = new Database(address, { statementTimeout: 0 });
  try {
    for (const sql of STEPS) await database.run(sql, sql.includes("$1") ? [database.vault] : []);
    await notify(database, "graph", database.vault);
  } finally {
    await database.close();
  }
}

const STEPS = [
  `UPDATE cairn.concept_ranks r SET degree = -counted.n FROM (
     SELECT id, count(*)::int AS n FROM (
       SELECT source AS id FROM cairn.relations WHERE vault = $1 UNION ALL SELECT target FROM cairn.relations WHERE vault = $1
     ) ends GROUP BY id
   ) counted WHERE r.vault = $1 AND r.id = counted.id`,
  `INSERT INTO cairn.views (vault, path, body)
   SELECT vault, body -> 'home' ->> 'note', json_build_object('path', body -> 'home' ->> 'note', 'title', body ->> 'label', 'subject', id,
     'sections', json_build_array(json_build_object('heading', body ->> 'label', 'level', 1, 'parent', -1, 'line', 1, 'endLine', 3,
       'words', 12, 'codeLines', 0, 'formulas', 0, 'concepts', json_build_array(id))))
   FROM cairn.concepts WHERE vault = $1`,
  `INSERT INTO cairn.kept_notes (vault, path, digest, listed, language, flawed, subject, body, text, folded)
   SELECT vault, body -> 'home' ->> 'note', 'made', true, 'en', false, id, json_build_object('path', body -> 'home' ->> 'note',
     'title', body ->> 'label', 'tags', '[]'::json, 'language', 'en', 'warnings', '[]'::json, 'lineStarts', '[0]'::json,
     'sections', json_build_array(json_build_object('heading', body ->> 'label', 'level', 1, 'start', 0, 'end', 80, 'words', 12)),
     'mentions', json_build_array(json_build_object('concept', id, 'start', 2, 'end', 9, 'line', 1, 'column', 3, 'section', 0))),
     to_json('# ' || (body ->> 'label') || '. ' || (body ->> 'definition')), lower((body ->> 'label') || (body ->> 'definition'))
   FROM cairn.concepts WHERE vault = $1`,
  `WITH placed AS (SELECT id, (row_number() OVER (ORDER BY id) - 1) / ${TOGETHER} AS theme FROM cairn.concepts WHERE vault = $1)
   INSERT INTO cairn.theme_concepts (vault, id, theme)
   SELECT $1, id, first_value(id) OVER (PARTITION BY theme ORDER BY id) FROM placed`,
  `INSERT INTO cairn.themes (vault, theme, size, top)
   SELECT vault, theme, count(*), json_agg(id ORDER BY id) FROM cairn.theme_concepts WHERE vault = $1 GROUP BY vault, theme`,
  `INSERT INTO cairn.courses (vault, id, importance, level, required)
   SELECT vault, id, -importance, (row_number() OVER (ORDER BY id) - 1) / ${TOGETHER}, true FROM cairn.concepts WHERE vault = $1`,
  `INSERT INTO cairn.documents (vault, kind, body)
   SELECT $1, 'figures', json_build_object('words', count(*), 'relationTypes', '[]'::json, 'tags', '[]'::json)
     FROM cairn.kept_notes WHERE vault = $1
   UNION ALL SELECT $1, 'corrections', '{"reports": [], "warnings": []}'
   UNION ALL SELECT $1, 'review', json_agg(id) FROM (SELECT source || '|' || type || '|' || target AS id FROM cairn.relations
     WHERE vault = $1 ORDER BY source LIMIT 100) least
   UNION ALL SELECT $1, 'gaps', json_build_object('unreachable', '[]'::json, 'gaps', json_agg(json_build_object('concept', id, 'neededBy',
     json_build_array(id), 'blocks', 1, 'notes', 1, 'reason', 'It says so.', 'evidence', '[]'::json)))
     FROM (SELECT id FROM cairn.concepts WHERE vault = $1 ORDER BY importance DESC LIMIT 200) most`,
  `UPDATE cairn.vaults SET kept_revision = revision, derived_revision = revision, notes = concepts WHERE vault = $1`,
  "ANALYZE",
];
