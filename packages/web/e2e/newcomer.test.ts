import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { DESKTOP, mapReady, PHONE, visit } from "./browser.ts";
import { startServer } from "./server.ts";
import { onStage } from "./stage.ts";

/** A few notes as people write them: one sentence that is long, and says at its end what it is about. */
const NOTES = {
  "Kiln.md":
    "# Kiln\n\nIn the workshops of the valley, where the winters are long and the wood of the beeches is dry by March, and where, as the older ones say, nobody would think of beginning before the snow has gone from the yard, a kiln requires a chimney.\n",
  "Chimney.md": "# Chimney\n\nA chimney is a shaft. A chimney requires draught.\n",
  "Hearth.md": "# Hearth\n\nA hearth requires a chimney.\n",
  "Draught.md": "# Draught\n\nA draught is a flow of air.\n",
};

async function madeOf(notes: Readonly<Record<string, string>>) {
  const path = await mkdtemp(join(tmpdir(), "cairn-newcomer-"));
  for (const [name, text] of Object.entries(notes)) await writeFile(join(path, name), text);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** What stands on a line of its own and is lower than that; words within a sentence are as high as it is. */
const tooSmall = (page: Page, least: number): Promise<string[]> =>
  page.locator(".panel-body, .map-top, .map-corner-row").evaluateAll(
    (parts, lowest) =>
      parts
        .flatMap((part) => [...part.querySelectorAll("button, summary, select, label")])
        .filter((each) => each.checkVisibility() && !each.closest("p:not(.place), .evidence, .step-check"))
        .filter((each) => each.getBoundingClientRect().height < lowest - 0.5)
        .map((each) => `${each.className} ${each.textContent} ${each.getBoundingClientRect().height}`),
    least,
  );

const { server, browser } = await onStage({ vault: await madeOf(NOTES), options: ["--no-cache"] });

describe("who is new here", () => {
  it("reads the whole sentence behind a relation, also where what it says stands at its end", async () => {
    const { page, close } = await visit(browser, `${server.url}?focus=kiln`);
    await mapReady(page);
    const quote = page.locator(".evidence q", { hasText: "a kiln requires a chimney" }).first();
    await quote.waitFor();
    expect(await quote.evaluate((q) => q.scrollHeight - q.clientHeight)).toBeLessThan(2);
    await close();
  });

  it("sees which two concepts are chosen to be connected, as values and not as hints, and chooses others", async () => {
    const { page, close } = await visit(browser, `${server.url}?focus=kiln`);
    await mapReady(page);
    await page.getByRole("button", { name: "Connected to" }).click();
    const first = page.getByRole("combobox", { name: "Choose another instead of Kiln" });
    const second = page.getByRole("combobox", { name: "Second concept" });
    expect([await first.inputValue(), await second.inputValue()]).toEqual(["Kiln", ""]);
    await second.fill("draught");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForSelector('main[data-scene^="ways:"]');
    // What was typed and not picked is gone with the keyboard; what is chosen stands there again.
    await first.click();
    await page.keyboard.type("chim");
    await page.keyboard.press("Tab");
    await page.getByRole("heading", { name: "Ways between them" }).click();
    expect(await first.inputValue()).toBe("Kiln");
    await first.click();
    await page.keyboard.type("chim");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: "Choose another instead of Chimney" }).waitFor();
    await close();
  });

  it("is offered shorter ways only where there may be some, and where no goal is chosen, a field for it", async () => {
    const { page, close } = await visit(browser, `${server.url}?goal=chimney`);
    await page.locator(".step").nth(1).waitFor();
    expect(await page.locator(".step").count()).toBe(2);
    expect(await page.getByRole("button", { name: "Shorter ways" }).count()).toBe(0);
    await page.goto(`${server.url}?page=ways`);
    await page.locator(".panel-body").getByRole("combobox", { name: "Plan a path to …" }).fill("hearth");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "The way to Hearth" }).waitFor();
    await page.getByRole("button", { name: "Shorter ways" }).waitFor();
    await close();
  });

  it("is told what became of a concept that is hidden, and has it back", async () => {
    const { page, close } = await visit(browser, `${server.url}?focus=chimney`);
    await mapReady(page);
    await page.getByRole("button", { name: "Hide on the map" }).click();
    await page.getByRole("status").getByText("Chimney is hidden on the map").waitFor();
    expect(page.url()).toContain("without=chimney");
    await page.getByRole("button", { name: "Show again" }).click();
    await page.locator(".notice").waitFor({ state: "detached" });
    expect(page.url()).not.toContain("without");
    await close();
  });

  it.each([
    ["a desk", DESKTOP, 24],
    ["a phone", PHONE, 44],
  ] as const)("meets nothing on %s that is too small to be pressed", async (_where, options, least) => {
    const { page, close } = await visit(browser, server.url, options);
    await mapReady(page);
    for (const query of ["", "?focus=kiln", "?goal=kiln", "?page=next", "?page=gaps", "?page=curriculum"]) {
      await page.goto(server.url + query);
      await mapReady(page);
      await page.locator(".skeleton").first().waitFor({ state: "detached" });
      expect([query, ...(await tooSmall(page, least))]).toEqual([query]);
    }
    await close();
  });
});

it("is told where there is no note how one looks, in a folder where the example then makes a map", async () => {
  const vault = await madeOf({});
  const empty = await startServer(vault.path, 0, ["--no-cache"]);
  try {
    const { page, close } = await visit(browser, empty.url, PHONE);
    await page.getByRole("heading", { name: "No notes yet" }).waitFor();
    await page.locator(".map-state code").getByText("npm start -- ~/notes").waitFor();
    await page.locator('.live[data-connection="live"]').waitFor();
    await writeFile(join(vault.path, "tea.md"), await page.locator(".example-note").innerText());
    await mapReady(page);
    expect(await page.locator("main").getAttribute("data-concepts")).toBe("3");
    await close();
  } finally {
    await empty.stop();
    await vault.remove();
  }
});
