/**
 * What some concepts require, level by level, in one call: the same look-ups by key that a client would send one after the other, so
 * that a path does not wait for the network at each level. No recursive statement: each level is one look-up of a frontier, in rows of
 * one vault. `most` bounds the concepts of all levels, and the surest are followed.
 */
export const READ_AHEAD = `
CREATE FUNCTION cairn.read_requirements(of_vault text, goals text[], weakest double precision, most integer)
RETURNS TABLE (kind text, at text, body json) LANGUAGE plpgsql STABLE SET search_path = cairn, pg_temp AS $$
DECLARE
  ids text[] := goals;
  worths double precision[] := array_fill(1::double precision, ARRAY[cardinality(goals)]);
  seen text[] := goals;
BEGIN
  WHILE cardinality(ids) > 0 AND cardinality(seen) < most LOOP
    SELECT array_agg(next.id), array_agg(next.worth) INTO ids, worths FROM (
      SELECT p.requires AS id, max(o.worth * least(0.999, p.strength)) AS worth
      FROM unnest(ids, worths) AS o(id, worth)
      JOIN cairn.prerequisites p ON p.vault = of_vault AND p.concept = o.id
      WHERE p.strength >= weakest AND o.worth * least(0.999, p.strength) >= weakest AND NOT p.requires = ANY (seen)
      GROUP BY p.requires ORDER BY worth DESC LIMIT most - cardinality(seen)
    ) next;
    seen := seen || ids;
  END LOOP;
  RETURN QUERY
    SELECT 'concept', c.id, c.body FROM cairn.concepts c WHERE c.vault = of_vault AND c.id = ANY (seen)
    UNION ALL
    -- What is looked at and not followed: chains to it are too weak, or there are too many.
    SELECT 'met', c.id, c.body FROM cairn.concepts c WHERE c.vault = of_vault AND c.id = ANY (ARRAY(
      SELECT p.requires FROM cairn.prerequisites p
      WHERE p.vault = of_vault AND p.concept = ANY (seen) AND p.strength >= weakest AND NOT p.requires = ANY (seen)))
    UNION ALL
    SELECT 'requires', p.concept, p.body FROM cairn.prerequisites p WHERE p.vault = of_vault AND p.concept = ANY (seen);
END
$$;
REVOKE ALL ON FUNCTION cairn.read_requirements(text, text[], double precision, integer) FROM PUBLIC;
`;
