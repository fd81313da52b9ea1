import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";

const DIST = fileURLToPath(new URL("../dist/", import.meta.url));

it("loads less than 200 KB of compressed JavaScript for the first view", () => {
  const scripts = readdirSync(join(DIST, "assets")).filter((name) => /^(index|layout\.worker)-.*\.js$/.test(name));
  expect(scripts).toHaveLength(2);
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(DIST, "assets", name))).length, 0);
  expect(bytes).toBeLessThan(200_000);
});

it("runs no script from within the page, so that a strict content security policy holds", () => {
  const html = readFileSync(join(DIST, "index.html"), "utf8");
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(html).not.toMatch(/\son\w+=|<style/);
});
