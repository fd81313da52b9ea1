import { CairnError } from "@cairn/graph-core";
import type { ListPart, ListPlace, PartAsked } from "@cairn/graph-core/store";
import type { Database, Value } from "../database.ts";

/** An ordered list as SQL has it. */
export interface ListSource {
  /** `FROM … WHERE …`: all of the list. */
  from: string;
  /** What it is ordered by, going up: one to two columns or expressions, the last one different for each row. */
  order: readonly { sql: string; type: "text" | "float8" | "int" }[];
  /** What `from` takes: `$1` is the first. */
  values: readonly Value[];
  /** How many there are, where that is known without counting. */
  total?: () => Promise<number>;
}

type Row = Record<"k0" | "k1", string | number>;

/** A part of a list: two statements. Each item is what it is ordered by last: its id. */
export async function partOf(database: Database, source: ListSource, asked: PartAsked): Promise<ListPart<string>> {
  const { from, order, values } = source;
  const behind = asked.after && boundary(order, asked.after, values.length);
  const inFront = asked.before && boundary(order, asked.before, values.length + (behind?.values.length ?? 0));
  const bounds = [behind && `${behind.key} > ${behind.places}`, inFront && `${inFront.key} < ${inFront.places}`];
  const given = [...values, ...(behind?.values ?? []), ...(inFront?.values ?? [])];
  const down = asked.from === "end" ? " DESC" : "";
  const rows = await database.rows<Row>(
    `SELECT ${order.map(({ sql }, at) => `${sql} AS k${at}`).join(", ")} ${from}${bounds
      .flatMap((bound) => (bound ? ` AND ${bound}` : []))
      .join("")} ORDER BY ${order.map(({ sql }) => sql + down).join(", ")} LIMIT $${given.length + 1}`,
    [...given, asked.count + 1],
  );
  const isMore = rows.length > asked.count;
  const found = rows.slice(0, asked.count);
  if (asked.from === "end") found.reverse();
  const sides = await sidesOf(database, source, behind, inFront);
  return {
    items: found.map((row) => {
      const place = order.map((_, at) => row[`k${at}` as keyof Row]);
      return { item: String(place.at(-1)), place };
    }),
    isMoreBefore: (asked.from === "end" && isMore) || sides.before,
    isMoreBehind: (asked.from === "start" && isMore) || sides.behind,
    total: sides.total,
  };
}

interface Boundary {
  key: string;
  places: string;
  values: Value[];
}

/** Whether the list has something up to where the part begins, and from where it has to end on; and how long it is. */
async function sidesOf(
  database: Database,
  { from, values, total }: ListSource,
  behind: Boundary | undefined,
  inFront: Boundary | undefined,
): Promise<{ before: boolean; behind: boolean; total: number }> {
  const wanted: string[] = [];
  if (behind) wanted.push(`EXISTS (SELECT 1 ${from} AND ${behind.key} <= ${behind.places}) AS before`);
  if (inFront) {
    const also = behind ? ` AND ${behind.key} > ${behind.places}` : "";
    wanted.push(`EXISTS (SELECT 1 ${from} AND ${inFront.key} >= ${inFront.places}${also}) AS behind`);
  }
  if (total === undefined) wanted.push(`(SELECT count(*) ${from})::float8 AS total`);
  const given = [...values, ...(behind?.values ?? []), ...(inFront?.values ?? [])];
  const [[row], known] = await Promise.all([
    wanted.length === 0
      ? []
      : database.rows<{ before?: boolean; behind?: boolean; total?: number }>(`SELECT ${wanted.join(", ")}`, given),
    total?.() ?? 0,
  ]);
  return { before: row?.before ?? false, behind: row?.behind ?? false, total: row?.total ?? known };
}

/** @throws CairnError `invalid-argument` for what is no place of this list */
function boundary(order: ListSource["order"], place: ListPlace, taken: number): Boundary {
  const values = order.map(({ type }, at) => {
    const value = place[at];
    const isText = typeof value === "string" && type === "text";
    if (isText) return value.replaceAll("\0", "\uFFFD").toWellFormed();
    if (typeof value === "number" && Number.isFinite(value) && type !== "text") return value;
    throw new CairnError("invalid-argument", "This is no place of this list: take a cursor from its edges.");
  });
  return {
    key: `(${order.map(({ sql }) => sql).join(", ")})`,
    places: `(${order.map(({ type }, at) => `$${taken + at + 1}::${type}${type === "text" ? ' COLLATE "C"' : ""}`).join(", ")})`,
    values,
  };
}
