import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";

const DIST = fileURLToPath(new URL("../dist/", import.meta.url));

it("loads less than 200 KB of compressed JavaScript for the first view", () => {
  // What the page itself names: its script and what that imports at once; besides, the worker that lays the map out.
  const html = readFileSync(join(DIST, "index.html"), "utf8");
  const named = [...html.matchAll(/assets\/([\w.-]+\.js)"/g)].map((match) => match[1] ?? "");
  const worker = readdirSync(join(DIST, "assets")).filter((name) => /^layout\.worker-.*\.js$/.test(name));
  const scripts = [...new Set([...named, ...worker])];
  expect(named.length).toBeGreaterThan(0);
  expect(worker).toHaveLength(1);
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(DIST, "assets", name))).length, 0);
  expect(bytes).toBeLessThan(200_000);
});

it("runs no script from within the page, so that a strict content security policy holds", () => {
  const html = readFileSync(join(DIST, "index.html"), "utf8");
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  expect(html).not.toMatch(/\son\w+=|<style/);
});
