import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cairn, SMALL_VAULT, temporaryFolder, temporaryVault } from "../testing/command.ts";

const filesOf = async (folder: string): Promise<Record<string, string>> => {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, "utf8")] as const)),
  );
};

test("writes a site, the same for the same notes, and takes away what the one before had more", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  const out = join(temporaryFolder(), "new", "site");
  const { code, stdout, stderr } = await cairn(["site", vault, "--out", out, "--name", "R&D", "--no-cache"]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: `${join(out, "index.html")}\n` });
  expect(stderr).toMatch(/\d+ files, [\d.]+ MB/);
  const first = await filesOf(out);
  expect(first[join(out, "index.html")]).toContain("<title>R&amp;D · Cairn</title>");
  expect(Object.keys(first)).toEqual(expect.arrayContaining([join(out, "cairn.js"), join(out, "data", "texts-0.js")]));
  await writeFile(join(out, "data", "texts-7.js"), "of a larger vault");
  await writeFile(join(out, "CNAME"), "notes.example");
  expect((await cairn(["site", vault, "--out", out, "--name", "R&D", "--no-cache"])).code).toBe(0);
  expect(await filesOf(out)).toEqual({ ...first, [join(out, "CNAME")]: "notes.example" });
});

test("never writes among other people's files unasked, and needs to know where", async () => {
  const vault = await temporaryVault(SMALL_VAULT);
  const out = temporaryFolder();
  await mkdir(join(out, "data"));
  await writeFile(join(out, "data", "first.js"), "mine");
  const refused = await cairn(["site", vault, "--out", out, "--no-cache"]);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain("--force");
  expect(await readFile(join(out, "data", "first.js"), "utf8")).toBe("mine");
  expect(await cairn(["site", vault])).toMatchObject({ code: 2, stdout: "" });
  expect((await cairn(["site", vault, "--out", join(vault, "basics.md")])).stderr).toContain("is a file");
  expect((await cairn(["site", join(out, "nowhere"), "--out", join(out, "site")])).code).toBe(1);
});
