import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The repository's root folder. */
export const ROOT = join(import.meta.dirname, "..", "..");

/** What of a `package.json` matters to whoever installs the package. */
export interface PackedManifest {
  name: string;
  version: string;
  exports: Record<string, string | Record<string, string>>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  publishConfig?: Record<string, unknown>;
}

/** An empty project outside the workspace with packages of ours installed from what `pnpm pack` made of them. */
export interface StrangersProject {
  /** Its folder; holds `node_modules` and nothing else. */
  folder: string;
  /** Paths of the packed packages, by name. */
  tarballs: ReadonlyMap<string, string>;
  /** The manifests inside them, by name. */
  manifests: ReadonlyMap<string, PackedManifest>;
  /** Packs another package of the workspace, by its folder, without installing it. @returns the path of what was made. */
  pack(name: string): Promise<string>;
  /** Takes the project away. */
  remove(): Promise<void>;
}

/**
 * Packs packages of the workspace and installs them as a package manager would, without a network: the packed files are
 * unpacked, and of others' packages stand there those that the packed manifests ask for, no more. So a dependency that was
 * forgotten is missing here as it would be at a stranger's.
 * @param packages names of folders under `packages/`, built before; those that they need included.
 */
export async function strangersProject(packages: readonly string[]): Promise<StrangersProject> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "cairn-stranger-")));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const packed = await Promise.all(packages.map((name) => install(join(ROOT, "packages", name), folder)));
    return {
      folder,
      tarballs: new Map(packed.map(({ manifest, tarball }) => [manifest.name, tarball])),
      manifests: new Map(packed.map(({ manifest }) => [manifest.name, manifest])),
      pack: (name) => pack(join(ROOT, "packages", name), join(folder, ".packed", name)),
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function install(source: string, project: string): Promise<{ manifest: PackedManifest; tarball: string }> {
  const { name } = await manifestOf(source);
  const tarball = await pack(source, join(project, "node_modules", ".packed", name));
  const home = join(project, "node_modules", name);
  await mkdir(home, { recursive: true });
  await run("tar", ["-xzf", tarball, "-C", home, "--strip-components=1"]);
  const manifest = await manifestOf(home);
  for (const needed of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }))
    if (!needed.startsWith("@cairn/"))
      await link(join(source, "node_modules", needed), join(project, "node_modules", needed));
  return { manifest, tarball };
}

/** @returns the path of what was made of a package's folder, in another folder. */
async function pack(source: string, target: string): Promise<string> {
  await mkdir(target, { recursive: true });
  const { packageManager } = await manifestOf(ROOT);
  await run("npx", ["--yes", packageManager, "pack", "--pack-destination", target], { cwd: source });
  const [file] = await readdir(target);
  if (file === undefined) throw new Error(`Nothing was packed of ${source}.`);
  return join(target, file);
}

async function manifestOf(folder: string): Promise<PackedManifest & { packageManager: string }> {
  return JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as PackedManifest & {
    packageManager: string;
  };
}

async function link(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await symlink(await realpath(from), to, "junction").catch((error: NodeJS.ErrnoException) => {
    // Two packages that need the same one.
    if (error.code !== "EEXIST") throw error;
  });
}
