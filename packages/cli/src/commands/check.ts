import { relative, resolve, sep } from "node:path";
import { defineCommand, UsageError } from "../command.ts";
import { version } from "../help.ts";
import { print } from "../output.ts";
import { takes } from "../settings/setting.ts";
import { isStore } from "../store-address.ts";
import { STORE_OPTION } from "../store.ts";

const FORMATS = ["text", "json", "sarif", "github"];

/** `cairn check`: what an author or a build may want to know before readers do. */
export const check = defineCommand({
  name: "check",
  synopsis: "[PATH] [--format FORMAT] [--strict]",
  about:
    "Looks for broken links, contradictions, cycles, topics told twice, the twenty most important concepts that are never explained (cairn gaps has more) and notes that stand alone. Exit code 1 if there is an error.",
  positionals: [0, 1],
  options: {
    ...STORE_OPTION,
    json: { about: "Print JSON; the same as --format json." },
    format: {
      value: "FORMAT",
      about: "text, json, sarif, or github for annotations. Default: text.",
      setting: { takes: takes.oneOf(...FORMATS), example: "text" },
    },
    strict: {
      about: "Warnings count as errors: exit code 1.",
      setting: { takes: takes.flag, example: "false" },
    },
  },
  examples: [
    { line: "cairn check ~/notes", about: "See what there is." },
    {
      line: "cairn check docs --strict --format github",
      about: "In a GitHub workflow: mark the lines, fail the build.",
    },
  ],
  async run([path = "."], { format: asked = "text", json, strict }) {
    const format = json ? "json" : asked;
    if (!FORMATS.includes(format))
      throw new UsageError(`There is no format "${format}".`, `--format takes one of ${FORMATS.join(", ")}.`);
    const { checkIndex } = await import("@cairn/graph-core");
    const { openVault, quietIndexOf } = await import("../vault.ts");
    const { asAnnotations, asText } = await import("../check/report.ts");
    const vault = await openVault(path);
    const findings = await checkIndex(quietIndexOf(vault), vault.warnings);
    const fileOf = isStore(path)
      ? (note: string): string => note
      : fileNamer(path, vault.notes.length === 1 && vault.notes[0]!.path);
    if (format === "json") await print(`${JSON.stringify(findings, undefined, 2)}\n`);
    else if (format === "github") await print(asAnnotations(findings, fileOf));
    else if (format === "sarif") {
      const { asSarif } = await import("../check/sarif.ts");
      await print(`${JSON.stringify(asSarif(findings, version(), fileOf), undefined, 2)}\n`);
    } else await print(asText(findings));
    const failing = strict ? ["error", "warning"] : ["error"];
    return findings.some(({ severity }) => failing.includes(severity)) ? 1 : 0;
  },
});

/** Paths as seen from the working folder: in a workflow that is the repository. Of a vault elsewhere, as they are in the vault. */
function fileNamer(path: string, single: string | false): (note: string) => string {
  const folder = relative(process.cwd(), resolve(path)).split(sep).join("/");
  if (folder === "" || folder.startsWith("..") || /^[a-z]:/i.test(folder)) return (note) => note;
  // The vault may be one file, which is its only note.
  if (single !== false && folder.normalize("NFC").endsWith(single)) return () => folder;
  return (note) => `${folder}/${note}`;
}
