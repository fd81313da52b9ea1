// Lays out the command with everything that it needs as one package, for `npm pack`: its own files, those of the packages
// beside it, and the modules that these bring along, as bundled dependencies. Nothing is fetched when it is installed.
// Plain node_modules, not one bundled file: worker threads, the map and the language model are found by their place.
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCE = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @param {string} target an empty folder, or none yet
 * @returns {{ name: string; version: string; modules: number }} what stands there
 */
export function stage(target) {
  const built = join(SOURCE, "dist", "main.js");
  const map = join(SOURCE, "node_modules", "@cairn", "web", "dist", "index.html");
  for (const file of [built, map])
    if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build first.`);

  const manifest = manifestOf(SOURCE);
  copyOwn(SOURCE, manifest, target);
  cpSync(join(SOURCE, "..", "..", "LICENSE"), join(target, "LICENSE"));
  const placed = placeModules(SOURCE, target);
  const dependencies = versionsOf(manifest, target);
  const { name, version, description, license, bin, type } = manifest;
  const bundleDependencies = [
    ...new Set([...placed.values()].filter(({ at }) => isTop(at, target)).map((one) => one.name)),
  ].sort();
  writeManifest(target, {
    name,
    version,
    description,
    license,
    type,
    bin,
    engines: { node: ">=20.12" },
    files: ["dist", "config.schema.json", "README.md", "LICENSE"],
    dependencies: Object.fromEntries(
      bundleDependencies.map((each) => [
        each,
        dependencies[each] ?? manifestOf(join(target, "node_modules", each)).version,
      ]),
    ),
    bundleDependencies,
  });
  return { name, version, modules: placed.size };
}

/** Copies modules as Node finds them from `from`: at the top where the name is free or the version the same, else beneath. */
function placeModules(from, target) {
  /** @type {Map<string, { name: string; at: string }>} by real folder and place */
  const placed = new Map();
  const versions = new Map();
  const queue = [{ source: from, at: target }];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = manifestOf(next.source);
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }).sort()) {
      const source = findModule(name, next.source);
      if (source === undefined) {
        if (name in dependencies) throw new Error(`${name} is not installed, and ${next.source} needs it.`);
        continue;
      }
      const manifest = manifestOf(source);
      if (visible(name, next.at, target, versions) === manifest.version) continue;
      const top = join(target, "node_modules", name);
      const at = versions.has(top) ? join(next.at, "node_modules", name) : top;
      versions.set(at, manifest.version);
      placed.set(at, { name, at });
      if (isWorkspace(source)) copyOwn(source, manifest, at);
      else copyModule(source, at);
      queue.push({ source, at });
    }
  }
  for (const { at } of placed.values()) {
    const manifest = manifestOf(at);
    writeManifest(at, { ...withoutScripts(manifest), dependencies: versionsOf(manifest, at, target) });
  }
  return placed;
}

/** The version of a module that Node would find from a place. */
function visible(name, at, target, versions) {
  for (let folder = at; ; folder = dirname(folder)) {
    const found = basename(folder) === "node_modules" ? undefined : versions.get(join(folder, "node_modules", name));
    if (found !== undefined) return found;
    if (folder === target) return undefined;
  }
}

/** The real folder of a module, as seen from another. */
function findModule(name, from) {
  for (let folder = realpathSync(from); ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (basename(folder) !== "node_modules" && existsSync(join(found, "package.json"))) return realpathSync(found);
    if (folder === dirname(folder)) return undefined;
  }
}

function isWorkspace(source) {
  return !source.split(/[\\/]/).includes("node_modules");
}

/** A package of ours: what its `files` name, without tests and types. */
function copyOwn(source, manifest, target) {
  mkdirSync(target, { recursive: true });
  for (const name of [...(manifest.files ?? []), "README.md", "LICENSE", "LICENSE-WEIGHTS.md"]) {
    const from = join(source, name);
    if (existsSync(from))
      cpSync(from, join(target, name), { recursive: true, filter: (path) => !isOnlyForUs(path.slice(source.length)) });
  }
  writeManifest(target, manifest);
}

function isOnlyForUs(path) {
  return /\.test\.|[\\/]testing(?:[\\/]|$)|\.d\.ts$|\.map$|\.tsbuildinfo$|[\\/]dist-types(?:[\\/]|$)/.test(path);
}

/** What other packages bring along and nothing runs: types, maps, their tests; GraphiQL a second time, which is 9 MB. */
const UNUSED = /^[\\/](?:node_modules|tests?|__tests__|examples?|benchmarks?|docs)(?:[\\/]|$)|\.d\.[cm]?ts$|\.map$/;

/** Someone else's: as it is, without what nothing runs. */
function copyModule(source, target) {
  cpSync(source, target, {
    recursive: true,
    dereference: true,
    filter: (path) => !UNUSED.test(path.slice(source.length)) && !path.includes(join("render-graphiql", "cjs")),
  });
}

/** Dependencies by the exact version that lies beside: ranges of the workspace mean nothing elsewhere. */
function versionsOf({ dependencies = {} }, at, target = at) {
  return Object.fromEntries(
    Object.keys(dependencies).map((name) => {
      for (let folder = at; ; folder = dirname(folder)) {
        const found = join(folder, "node_modules", name, "package.json");
        if (basename(folder) !== "node_modules" && existsSync(found)) return [name, manifestOf(dirname(found)).version];
        if (folder === target) throw new Error(`${name} was not placed.`);
      }
    }),
  );
}

/** What lies in the package has been built: nothing runs when it is installed, and nobody develops in it. */
function withoutScripts({ scripts: _scripts, devDependencies: _dev, optionalDependencies: _optional, ...manifest }) {
  return manifest;
}

function isTop(at, target) {
  return dirname(at) === join(target, "node_modules") || dirname(dirname(at)) === join(target, "node_modules");
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

function writeManifest(folder, manifest) {
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
}
