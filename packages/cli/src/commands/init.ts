import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { defineCommand, UsageError } from "../command.ts";
import { print, writeWhole } from "../output.ts";
import { CONFIG_FILE } from "../settings/everywhere.ts";

/** `cairn init`: the vault's config file, with every setting explained. */
export const init = defineCommand({
  name: "init",
  synopsis: "[PATH] [--force]",
  about: `Writes ${CONFIG_FILE} into a folder of notes (this folder without PATH): every setting, explained, as a comment.`,
  positionals: [0, 1],
  options: {
    force: { about: "Replace the file that is there." },
    stdout: { about: "Print the file, write nothing." },
    schema: { about: "Print the JSON Schema of the file, write nothing." },
  },
  readsNotes: false,
  paged: false,
  vault: () => undefined,
  examples: [
    { line: "cairn init ~/notes", about: "Then open ~/notes/cairn.config.yaml and take the # away where you like." },
    { line: "cairn init --schema", about: "What may stand in it, for an editor or a check." },
  ],
  async run([given], { force, stdout, schema }) {
    const { COMMANDS } = await import("./table.ts");
    const commands = await Promise.all(COMMANDS.map((entry) => entry.load()));
    const { configSchema } = await import("../settings/schema.ts");
    const { configTemplate, SCHEMA_PATH } = await import("../settings/template.ts");
    const schemaText = `${JSON.stringify(configSchema(commands), undefined, 2)}\n`;
    if (schema) return print(schemaText);
    if (stdout) return print(configTemplate(commands));
    const folder = given ?? (process.env["CAIRN_VAULT"] || ".");
    if (!(await stat(folder).catch(() => undefined))?.isDirectory())
      throw new UsageError(`There is no folder "${folder}".`, "Give the folder of your notes.");
    const path = join(folder, CONFIG_FILE);
    if (!force && (await readdir(folder)).includes(CONFIG_FILE))
      throw new UsageError(`${path} is there already.`, "--force replaces it; --stdout prints a new one.");
    const schemaFile = join(folder, SCHEMA_PATH);
    await mkdir(dirname(schemaFile), { recursive: true });
    // The folder is Cairn's own and belongs into no repository.
    await writeFile(join(dirname(schemaFile), ".gitignore"), "*\n");
    await writeWhole(schemaFile, [schemaText]);
    await writeWhole(path, [configTemplate(commands)]);
    await print(
      `Wrote ${path}. Everything in it is a comment: take the # away from what you want to set.\n` +
        `Next: cairn serve${given === undefined ? "" : ` ${/^[\w./~-]+$/.test(given) ? given : JSON.stringify(given)}`}\n`,
    );
  },
});
