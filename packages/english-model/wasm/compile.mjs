// node wasm/compile.mjs: compiles inner.ts with AssemblyScript, which is fetched for it, into ../src/inner.data.ts.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const COMPILER = "assemblyscript@0.28.20";
const OPTIONS = [
  "-O3",
  "--runtime",
  "stub",
  "--importMemory",
  "--enable",
  "simd",
  "--noAssert",
  "--initialMemory",
  "4",
];

const folder = mkdtempSync(join(tmpdir(), "inner-"));
try {
  const out = join(folder, "inner.wasm");
  const args = ["--yes", `--package=${COMPILER}`, "asc", "inner.ts", "--outFile", out, ...OPTIONS];
  execFileSync("npx", args, { cwd: import.meta.dirname, stdio: "inherit" });
  const text = `// Made by wasm/compile.mjs from wasm/inner.ts: do not edit.
export const INNER: string =
  "${readFileSync(out).toString("base64")}";
`;
  writeFileSync(join(import.meta.dirname, "..", "src", "inner.data.ts"), text);
} finally {
  rmSync(folder, { recursive: true });
}
