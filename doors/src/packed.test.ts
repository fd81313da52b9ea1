import { execFile } from "node:child_process";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PackedManifest, ROOT, strangersProject, type StrangersProject } from "./packed.ts";

const run = promisify(execFile);
const PACKAGES = ["english-model", "graph-core", "mcp", "layout", "api", "client", "react"];
const CORE = "@cairn/graph-core";

let project: StrangersProject;
beforeAll(async () => {
  project = await strangersProject(PACKAGES);
}, 120_000);
afterAll(() => project?.remove());

/** Every file that a manifest's `exports` lead to, with its condition. */
function targets({ exports }: PackedManifest): string[] {
  return Object.values(exports).flatMap((target) => (typeof target === "string" ? [target] : Object.values(target)));
}

describe.each(PACKAGES.map((folder) => `@cairn/${folder}`))("%s, packed", (name) => {
  const home = () => join(project.folder, "node_modules", name);

  test("asks for published versions only, and every door leads to a file that is there", async () => {
    const manifest = project.manifests.get(name)!;
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.peerDependencies }))
      expect(version).toMatch(/^(?:[\^~]|>=)?\d/);
    expect(targets(manifest).length).toBeGreaterThan(1);
    for (const target of targets(manifest)) await expect(stat(join(home(), target))).resolves.toBeDefined();
    expect(JSON.stringify(manifest.exports)).not.toMatch(/"\.\/src\//);
  });

  test("holds no tests, and its licence and readme", async () => {
    const { stdout } = await run("tar", ["-tzf", project.tarballs.get(name)!]);
    const files = stdout.split("\n");
    expect(files.filter((file) => /\.(?:test|examples)\./.test(file))).toEqual([]);
    expect(files).toContain("package/LICENSE");
    expect(files).toContain("package/README.md");
  });

  test("publint finds nothing", async () => {
    const bytes = await readFile(project.tarballs.get(name)!);
    const { messages, pkg } = await publint({ pack: { tarball: toArrayBuffer(bytes) }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test("are the types wrong? Not for whoever can use an ESM package", async () => {
    const bytes = await readFile(project.tarballs.get(name)!);
    const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(bytes)));
    if (analysis.types === false) throw new Error("There are no types.");
    // The packages are ESM alone, and need a resolver that knows `exports`: both by choice.
    const problems = analysis.problems.filter(
      (problem) =>
        problem.kind !== "CJSResolvesToESM" &&
        !("resolutionKind" in problem && problem.resolutionKind === "node10") &&
        // A file that is no module, and a script for pages.
        !("entrypoint" in problem && ["./schema.graphql", "./concept-map.js"].includes(problem.entrypoint)),
    );
    expect(problems).toEqual([]);
  }, 60_000);
});

test("plain Node reads notes by every door", async () => {
  await writeFile(join(project.folder, "plain.mjs"), PLAIN);
  await mkdir(join(project.folder, "notes"), { recursive: true });
  await writeFile(join(project.folder, "notes", "cell.md"), "# Cell\n\nA cell contains a nucleus.\n");
  const { stdout, stderr } = await run(process.execPath, ["plain.mjs"], {
    cwd: project.folder,
    env: plainEnvironment(),
  });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual({
    relation: "nucleus|part-of|cell",
    path: ["nucleus", "cell"].sort(),
    dot: true,
    notes: ["cell.md"],
    types: 9,
  });
}, 60_000);

const PLAIN = `
import { ConceptIndex, learningPath, RELATION_TYPES } from "${CORE}";
import { exportGraph } from "${CORE}/export";
import { readVault } from "${CORE}/node";

const { notes } = await readVault("notes");
const index = new ConceptIndex();
index.setNotes(notes);
const [relation] = index.toJSON().relations;
const { steps } = await learningPath(index.reader, ["Cell"]);
const { files } = exportGraph(index.toJSON(), "dot");
console.log(JSON.stringify({
  relation: [relation.source, relation.type, relation.target].join("|"),
  path: [relation.source, relation.target].sort(),
  dot: files[0].text.startsWith("digraph"),
  notes: index.notePaths,
  types: RELATION_TYPES.length,
}));
`;

test("the program of docs/mcp.md serves notes to an agent", async () => {
  const text = await readFile(join(ROOT, "docs", "mcp.md"), "utf8");
  const [, program = ""] = /```js\n(import [^`]*"@cairn\/mcp";[^`]*)```/.exec(text)!;
  // Any free port, so that nothing of this machine is in the way; and an end.
  const own = program.replace("port: 4001", "port: 0").replace(/^\/\/ →.*$/m, "");
  await mkdir(join(project.folder, "notes"), { recursive: true });
  await writeFile(join(project.folder, "notes", "cell.md"), "# Cell\n\nA cell contains a nucleus.\n");
  await writeFile(join(project.folder, "agent.mjs"), `${own}${AGENT}`);
  const { stdout, stderr } = await run(process.execPath, ["agent.mjs"], {
    cwd: project.folder,
    env: plainEnvironment(),
  });
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/mcp\n.*"label":"Cell"/s);
}, 60_000);

const AGENT = `
const { Client } = await import("@modelcontextprotocol/sdk/client/index.js");
const { StreamableHTTPClientTransport } = await import("@modelcontextprotocol/sdk/client/streamableHttp.js");
const client = new Client({ name: "stranger", version: "1.0.0" });
await client.connect(new StreamableHTTPClientTransport(new URL(server.url)));
const { content } = await client.callTool({ name: "search_concepts", arguments: { query: "cell" } });
console.log(content[0].text);
await client.close();
await server.close();
await vault.close();
`;

describe("TypeScript, strict, NodeNext", () => {
  const compilers = {
    "the newest": join(ROOT, "node_modules", "typescript"),
    "the one before": join(ROOT, "doors", "node_modules", "typescript"),
  };
  test.each(Object.entries(compilers))(
    "%s takes the types of every door",
    async (_name, typescript) => {
      const folder = join(project.folder, "typed");
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
      await writeFile(join(folder, "use.ts"), TYPED);
      const compilerOptions = {
        module: "nodenext",
        target: "es2023",
        lib: ["es2023", "dom"],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        // As every project has it: by "dom", or by the types of Node.
        // The types of the packages themselves are checked too.
        skipLibCheck: false,
        types: [],
        outDir: "out",
      };
      await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["use.ts"] }));
      const { bin } = JSON.parse(await readFile(join(typescript, "package.json"), "utf8")) as { bin: { tsc: string } };
      const complaints = await run(process.execPath, [join(typescript, bin.tsc), "-p", folder]).then(
        () => "",
        (error: { stdout: string }) => error.stdout,
      );
      expect(complaints).toBe("");
      const { stdout } = await run(process.execPath, [join(folder, "out", "use.js")]);
      expect(stdout.trim()).toBe("part-of");
    },
    120_000,
  );

  test("and sees a mistake", async () => {
    const folder = join(project.folder, "mistaken");
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, "use.mts"),
      `import { ConceptIndex } from "${CORE}";\nnew ConceptIndex().setNote(1);\n`,
    );
    const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
    const flags = [
      "--noEmit",
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2023",
      "--types",
      "",
      "--ignoreConfig",
    ];
    await expect(run(process.execPath, [tsc, ...flags, join(folder, "use.mts")])).rejects.toMatchObject({
      stdout: expect.stringContaining("NoteSource") as string,
    });
  }, 60_000);
});

const TYPED = `
import { ConceptIndex, type GraphDiff, type GraphReader, type Relation, search } from "${CORE}";
import { type ExportedFile, exportGraph } from "${CORE}/export";
import { readVault, type VaultContents, watchVault } from "${CORE}/node";

const index = new ConceptIndex();
const diff: GraphDiff = index.setNote({ path: "cell.md", text: "A cell contains a nucleus." });
const relation: Relation | undefined = diff.relations.added[0];
const reader: GraphReader = index.reader;
const hits = await search(reader, "cell");
const files: readonly ExportedFile[] = (exportGraph(index.toJSON(), "dot")).files;
const read: (path: string) => Promise<VaultContents> = readVault;
if (hits.length === 0 || files.length !== 1 || read === undefined || watchVault === undefined) throw new Error("Nothing.");
declare const console: { log(text: string): void };
console.log(relation?.type ?? "none");
`;

/** The environment without what the test runner puts into it: its conditions are not a stranger's. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env["PATH"] ?? "" };
}

function toArrayBuffer(bytes: Buffer): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
