import { editDistance, fold, maxTypos, wordsOf } from "@cairn/graph-core/store";
import type { Statements } from "../database.ts";
import { columnText } from "../column-text.ts";
import { spellings } from "./spellings.ts";

/** So many concepts are looked at, the most important ones; of names that have a text inside, so many. */
const MOST = 2000;
/** So many words that may have been meant are tried for one asked word, the closest first. */
const MOST_CLOSE = 50;

/**
 * Ids of concepts that may match a search: three statements. Where more than 2,000 match, the less important ones are left out.
 */
export async function searchCandidates(database: Statements, text: string): Promise<string[]> {
  const asked = [...new Set(wordsOf(text).map(({ word }) => columnText(word, 200)))];
  const ids = new Set<string>();
  if (asked.length > 0) {
    const query = asked.map((word) => [`'${word}':*`]);
    for (const [at, close] of (await closeWords(database, asked)).entries()) {
      for (const word of close) query[at]!.push(`'${word}'`);
    }
    const written = query.map((words) => `(${words.join(" | ")})`).join(" & ");
    for (const id of await idsOf(database, "SELECT cairn.find_by_words($1::tsquery, $2) AS id", written)) ids.add(id);
  }
  const inside = columnText(fold(text.trim()), 200);
  if (inside !== "") {
    const pattern = `%${inside.replace(/[\\%_]/g, "\\$&")}%`;
    for (const id of await idsOf(database, "SELECT cairn.find_inside_names($1, $2) AS id", pattern)) ids.add(id);
  }
  return [...ids];
}

async function idsOf(database: Statements, sql: string, asked: string): Promise<string[]> {
  return (await database.rows<{ id: string }>(sql, [asked, MOST])).map(({ id }) => id);
}

/** For each asked word, the words of the vault that it may be meant for, typing errors apart. */
async function closeWords(database: Statements, asked: readonly string[]): Promise<string[][]> {
  const keys = new Set(asked.flatMap((word) => (maxTypos(word) === 0 ? [] : spellings(word, maxTypos(word)))));
  if (keys.size === 0) return asked.map(() => []);
  const rows = await database.rows<{ word: string }>("SELECT cairn.find_close_words($1::integer[]) AS word", [
    [...keys],
  ]);
  return asked.map((word) => {
    const most = maxTypos(word);
    return rows
      .map((row) => ({ word: row.word, distance: editDistance(word, row.word, most) }))
      .filter(({ distance }) => distance > 0 && distance <= most)
      .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
      .slice(0, MOST_CLOSE)
      .map((each) => each.word);
  });
}
