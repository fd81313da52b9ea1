import { execFile, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const NOTE = /\.(?:md|markdown|mdx)$|(?:^|\/)\.cairnignore$|^cairn\.corrections\.yaml$/i;

/** The commit that a revision names in the repository of a folder; `undefined` for none, or where there is no git. */
export async function commitOf(folder: string, revision: string): Promise<string | undefined> {
  try {
    const name = `${revision}^{commit}`;
    const { stdout } = await run("git", ["-C", folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name]);
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Writes the notes that a folder had in a commit to a temporary folder, so that they are read as any others. */
export async function notesOfCommit(
  folder: string,
  commit: string,
): Promise<{ path: string; remove: () => Promise<void> }> {
  const listed = await run("git", ["-C", folder, "ls-tree", "-r", "-z", commit, "."], { maxBuffer: 1 << 28 });
  const files = listed.stdout.split("\0").flatMap((entry) => {
    // mode, kind, object, tab, path; links and submodules are no notes.
    const found = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(entry);
    const [, object = "", path = ""] = found ?? [];
    return NOTE.test(path) && !path.split("/").includes("..") ? [{ object, path }] : [];
  });
  const path = await mkdtemp(join(tmpdir(), "cairn-diff-"));
  const remove = () => rm(path, { recursive: true, force: true });
  try {
    const contents = await objects(
      folder,
      files.map(({ object }) => object),
    );
    for (const [index, file] of files.entries()) {
      const target = join(path, file.path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, contents[index]!);
    }
    return { path, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Contents of objects, by one call of git for all. */
async function objects(folder: string, ids: readonly string[]): Promise<Buffer[]> {
  if (ids.length === 0) return [];
  const git = spawn("git", ["-C", folder, "cat-file", "--batch"], { stdio: ["pipe", "pipe", "ignore"] });
  const chunks: Buffer[] = [];
  git.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    git.on("error", reject);
    git.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`git cat-file ended with code ${code}.`))));
  });
  git.stdin.on("error", () => {});
  git.stdin.end(`${ids.join("\n")}\n`);
  await ended;
  const bytes = Buffer.concat(chunks);
  let at = 0;
  return ids.map((id) => {
    const end = bytes.indexOf(10, at);
    const size = Number(/ blob (\d+)$/.exec(bytes.subarray(at, end).toString())?.[1]);
    if (!Number.isInteger(size)) throw new Error(`git does not have the object ${id}.`);
    at = end + 1 + size + 1;
    return bytes.subarray(end + 1, end + 1 + size);
  });
}
