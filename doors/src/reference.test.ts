import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { ROOT } from "./packed.ts";
import { DOORS } from "./reports.ts";

test("the reference is written without a warning, with a page for each door", async () => {
  const env = { PATH: process.env["PATH"] ?? "" };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, "reference.ts")], {
    env,
  });
  expect(stderr).toBe("");
  expect(stdout).toContain("Written: ");
  const page = await readFile(join(ROOT, "doors", "dist", "reference", "modules.html"), "utf8");
  const plain = page.replaceAll("<wbr/>", "").replaceAll("<wbr>", "");
  for (const { name } of DOORS) expect(plain).toContain(name);
}, 600_000);
