import type { CurriculumTheme, GraphReader, ThemeOf } from "@cairn/graph-core";
import { dirname, resolve } from "node:path";
import { defineCommand, UsageError } from "../command.ts";
import { count } from "../count.ts";
import { fraction, STRENGTH_OPTION, wholeNumber } from "../numbers.ts";
import { oneLine } from "../one-line.ts";
import { baseOf, checkWritable, makeFolder, print, tell, writeWhole } from "../output.ts";
import { styled } from "../style.ts";
import { EVERYWHERE } from "../settings/everywhere.ts";
import { takes } from "../settings/setting.ts";
import { openStore, STORE_OPTION } from "../store.ts";
import { isStore } from "../store-address.ts";

/** `cairn curriculum`: the whole vault as a course. */
export const curriculum = defineCommand({
  name: "curriculum",
  synopsis: "[PATH] [--first N] [--plan [--out FILE]]",
  about: "Prints the whole vault as a course: stages, in each what can be learned then, by the themes of the map.",
  positionals: [0, 1],
  options: {
    ...STORE_OPTION,
    first: {
      value: "N",
      about: "At most so many concepts, the most important, 1 to 5000. Without it, 200.",
      setting: { takes: takes.whole(1, 5000), example: "200" },
    },
    ...STRENGTH_OPTION,
    plan: { about: "Write a course in Markdown, with links to the notes, to tick off or hand out." },
    wikilinks: { about: "In the course: links as [[note#heading]]." },
    out: { value: "FILE", short: "o", about: "Write the course to a file." },
    json: { about: "Print JSON." },
    verbose: EVERYWHERE.verbose,
  },
  examples: [
    { line: "cairn curriculum ~/notes", about: "The whole vault." },
    { line: "cairn curriculum ~/notes --first 50 --min-strength 0.6", about: "The main road, in few stages." },
    { line: "cairn curriculum ~/notes --plan -o course.md", about: "A course in Markdown." },
  ],
  async run([vaultPath = "."], { json, verbose, plan, out, ...values }) {
    if (json && plan) throw new UsageError("--json and --plan do not go together.");
    if (!plan && (out !== undefined || values.wikilinks))
      throw new UsageError("--out and --wikilinks belong to --plan.");
    if (out !== undefined) await checkWritable(out);
    const first = wholeNumber("first", values.first, 5000);
    const minStrength = fraction("min-strength", values["min-strength"]);
    const core = await import("@cairn/graph-core");
    const { coursePlan, readingTime } = await import("@cairn/graph-core/export");
    const { jsonText } = await import("../report.ts");
    const { reader, themeOf } = await openMap(vaultPath, verbose);
    const course = await core.curriculum(reader, {
      themeOf,
      ...(first !== undefined && { first }),
      ...(minStrength !== undefined && { minStrength }),
    });
    if (json) return print(jsonText(course));
    if (plan) {
      const links = values.wikilinks ? "wikilink" : "markdown";
      const text = coursePlan(course, { links, base: out === undefined ? "" : baseOf(out, vaultPath) });
      if (out === undefined) return print(text);
      await makeFolder(dirname(resolve(out)));
      await writeWhole(out, [text]);
      tell(`${out}: ${count(course.concepts, "concept")}.`);
      return course.omitted > 0 ? tell(leftOut(course.omitted)) : undefined;
    }
    if (course.concepts === 0) return print("These notes explain nothing yet.\n");
    const themeLines = (themes: readonly CurriculumTheme[]) =>
      themes.map(({ label, items }) => {
        // What stands alone is no other to anything.
        const name = label ?? (themes.length > 1 ? "Other" : "");
        const names = items.map(({ concept }) => oneLine(concept.label));
        // A name may have a colon of its own: what is under it stands on lines of its own.
        return name === "" ? wrapped(names, "  ") : `  ${oneLine(name)}\n${wrapped(names, "    ")}`;
      });
    const { stages, anytime, concepts, omitted, minutes } = course;
    const time = `${readingTime(minutes)} of reading`;
    await print(
      stages.length === 0
        ? `${count(concepts, "concept")}, ${time}. The notes do not show what has to be understood before what.\n`
        : `${count(concepts, "concept")} in ${count(stages.length, "stage")}, ${time}.\n`,
    );
    for (const stage of stages) {
      await print([
        `\n${styled("bold", `Stage ${stage.number}`)} (${readingTime(stage.minutes)})\n`,
        ...themeLines(stage.themes),
      ]);
    }
    if (anytime.length > 0) await print([`\n${styled("bold", "At any time")}\n`, ...themeLines(anytime)]);
    if (omitted > 0) await print(`\n${leftOut(omitted)}\n`);
  },
});

const leftOut = (omitted: number): string =>
  `${count(omitted, "less important concept")} ${omitted === 1 ? "is" : "are"} left out: --first shows more.`;

/** What a line is read well at, on a terminal that is wider, and in a file. */
const MOST_COLUMNS = 100;

/** Names after each other, on lines that are not too long to be read. */
function wrapped(names: readonly string[], indent: string): string {
  const most = Math.min(MOST_COLUMNS, process.stdout.columns || MOST_COLUMNS);
  const lines: string[] = [];
  for (const [at, name] of names.entries()) {
    const piece = at === names.length - 1 ? name : `${name},`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + piece.length <= most) lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(`${indent}${piece}`);
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** A vault's graph, and the regions of its map. */
async function openMap(path: string, verbose: boolean): Promise<{ reader: GraphReader; themeOf: ThemeOf }> {
  if (isStore(path)) {
    const store = await openStore(path);
    const vault = await store.vaultReader();
    const themeOf: ThemeOf = async (ids) => {
      const places = await vault.places(ids);
      if (places.every((place) => place === undefined)) return undefined;
      return places.map((place) => (place === undefined || place.theme < 0 ? undefined : place.theme));
    };
    return { reader: store.reader, themeOf };
  }
  const { indexOf, openVault } = await import("../vault.ts");
  const { regionsOf } = await import("../map-places.ts");
  const index = indexOf(await openVault(path), verbose);
  return { reader: index.reader, themeOf: regionsOf(path, index) };
}
