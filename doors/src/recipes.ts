import { execFile } from "node:child_process";
import { cp, mkdir, readFile, realpath, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { ROOT, strangersProject, type StrangersProject } from "./packed.ts";

const run = promisify(execFile);

/** How to take an example along, as its README tells: the lines of its console. */
export interface Recipe {
  /** Names of the packages of ours that are packed. */
  packed: string[];
  /** Files and folders that are copied, as they stand in the example. */
  copied: string[];
  /** Packages of ours that are installed, and others'. */
  installed: { ours: string[]; others: string[] };
  /** What is typed afterwards. */
  typed: string[];
}

/** The recipe in an example's README. Throws where it has none of this form. */
export async function recipeOf(example: string): Promise<Recipe> {
  const readme = await readFile(join(ROOT, "examples", example, "README.md"), "utf8");
  const [, block = ""] = /^```console\n(\$ npm run -s pack [^`]*)```$/m.exec(readme) ?? [];
  const lines = block
    .split("\n")
    .flatMap((line) => (line.startsWith("$ ") ? [line.slice(2).replace(/ +# .*/, "")] : []));
  const [pack = "", take = "", ...rest] = lines;
  const [made, copy, enter] = take.split(" && ");
  const home = `~/${example}`;
  if (!pack.startsWith("npm run -s pack -- ~ ") || made !== `mkdir ${home}` || enter !== `cd ${home}`)
    throw new Error(`examples/${example}/README.md does not tell how to take it along.`);
  const from = `examples/${example}/`;
  const copied = copy!
    .replace(/^cp (?:-r )?/, "")
    .split(" ")
    .slice(0, -1);
  const names = rest.filter((line) => line.startsWith("npm install ")).flatMap((line) => line.split(" ").slice(2));
  const ours = names.flatMap((name) => /^~\/cairn-(.*)-\d+\.\d+\.\d+\.tgz$/.exec(name)?.[1] ?? []);
  return {
    packed: pack.split(" ").slice(6),
    copied: copied.map((path) => {
      if (!path.startsWith(from)) throw new Error(`${path} is no part of ${from}.`);
      return path.slice(from.length);
    }),
    installed: { ours, others: names.filter((name) => !name.startsWith("~/")) },
    typed: rest.filter((line) => !line.startsWith("npm install ")),
  };
}

/**
 * An empty project with an example in it as its README tells: its files copied, the packages packed and installed. Of others'
 * packages only those stand there that the README or a package asks for.
 */
export async function takeAlong(example: string): Promise<StrangersProject & { recipe: Recipe }> {
  const recipe = await recipeOf(example);
  const project = await strangersProject(recipe.installed.ours);
  const home = join(ROOT, "examples", example);
  for (const path of recipe.copied) await cp(join(home, path), join(project.folder, path), { recursive: true });
  for (const name of recipe.installed.others) {
    const at = join(project.folder, "node_modules", name);
    await mkdir(dirname(at), { recursive: true });
    const from = await realpath(join(home, "node_modules", name));
    await symlink(from, at, "junction").catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
  // As npm leaves it: nothing says that files are modules.
  await writeFile(join(project.folder, "package.json"), "{}");
  return { ...project, recipe };
}

/** Runs a line of a recipe in a project, `~/notes` being the folder of notes given. */
export async function type(line: string, folder: string, notes: string): Promise<{ stdout: string; stderr: string }> {
  const [command = "", ...args] = line.replaceAll("~/notes", notes).split(" ");
  const program = command === "node" ? process.execPath : command;
  return run(program, args, { cwd: folder, env: { PATH: process.env["PATH"] ?? "" } });
}
