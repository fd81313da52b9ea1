import type { CurriculumTheme, GraphReader, ThemeOf } from "@cairn/graph-core";
import { defineCommand } from "../command.ts";
import { count } from "../count.ts";
import { fraction, STRENGTH_OPTION, wholeNumber } from "../numbers.ts";
import { print } from "../output.ts";
import { styled } from "../style.ts";
import { EVERYWHERE } from "../settings/everywhere.ts";
import { takes } from "../settings/setting.ts";
import { openStore, STORE_OPTION } from "../store.ts";
import { isStore } from "../store-address.ts";

/** `cairn curriculum`: the whole vault as a course. */
export const curriculum = defineCommand({
  name: "curriculum",
  synopsis: "[PATH] [--first N]",
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
    json: { about: "Print JSON." },
    verbose: EVERYWHERE.verbose,
  },
  examples: [
    { line: "cairn curriculum ~/notes", about: "The whole vault." },
    { line: "cairn curriculum ~/notes --first 50 --min-strength 0.6", about: "The main road, in few stages." },
  ],
  async run([vaultPath = "."], { json, verbose, ...values }) {
    const first = wholeNumber("first", values.first, 5000);
    const minStrength = fraction("min-strength", values["min-strength"]);
    const core = await import("@cairn/graph-core");
    const { readingTime } = await import("@cairn/graph-core/export");
    const { jsonText } = await import("../report.ts");
    const { reader, themeOf } = await openMap(vaultPath, verbose);
    const course = await core.curriculum(reader, {
      themeOf,
      ...(first !== undefined && { first }),
      ...(minStrength !== undefined && { minStrength }),
    });
    if (json) return print(jsonText(course));
    if (course.concepts === 0) return print("These notes explain nothing yet.\n");
    const themeLines = (themes: readonly CurriculumTheme[]) =>
      themes.map(({ label, items }) => {
        // What stands alone is no other to anything.
        const name = label ?? (themes.length > 1 ? "Other" : "");
        return `  ${name === "" ? "" : `${name}: `}${items.map(({ concept }) => concept.label).join(", ")}\n`;
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
    if (omitted > 0)
      await print(
        `\n${count(omitted, "less important concept")} ${omitted === 1 ? "is" : "are"} left out: --first shows more.\n`,
      );
  },
});

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
