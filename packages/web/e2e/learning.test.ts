import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Download, Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { mapReady, visit } from "./browser.ts";
import { startServer } from "./server.ts";
import { onStage } from "./stage.ts";

const { server, browser } = await onStage();
const folder = await mkdtemp(join(tmpdir(), "cairn-progress-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function saved(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return textOf(file);
}

const textOf = async (file: Download): Promise<string> => readFile(await file.path(), "utf8");

const stepHeading = (page: Page, number: number, total: number) =>
  page.getByRole("article", { name: new RegExp(`^Step ${number} of ${total}: `) });

describe("a learner", () => {
  it("walks a path from the first step to the last, keeps the progress, takes it along, and is asked later", async () => {
    const { page, complaints, close } = await visit(browser, `${server.url}?focus=distillation`);
    await mapReady(page);
    await page.getByRole("button", { name: "Learn this" }).click();
    await page.waitForSelector('main[data-scene^="path:distillation"]');
    await page.locator(".step .concept-link").first().click();
    await page.getByRole("button", { name: "Back to the path to Distillation" }).click();
    await page.waitForSelector('main[data-scene^="path:distillation"]');
    const names = await page.locator(".step .concept-link").allTextContents();
    const total = names.length;
    expect(total).toBeGreaterThan(3);
    expect(names.at(-1)).toBe("Distillation");

    for (const [index, name] of names.entries()) {
      await page.keyboard.press(index % 2 === 0 ? "n" : "ArrowRight");
      const step = stepHeading(page, index + 1, total);
      await step.waitFor();
      expect(await step.getByRole("heading", { level: 2 }).textContent()).toContain(name);
      expect((await step.locator(".step-why").textContent())?.length).toBeGreaterThan(3);
      await step.locator(".note-text .line").first().waitFor();
      const [, from, to] = /lines? (\d+)(?:–(\d+))?/.exec((await step.locator(".place").textContent()) ?? "") ?? [];
      const lines = await step
        .locator("[data-line]")
        .evaluateAll((all) => all.map((line) => Number(line.dataset["line"])));
      expect(Math.min(...lines)).toBeGreaterThanOrEqual(Number(from));
      expect(Math.max(...lines)).toBe(Number(to ?? from));
      await page.keyboard.press("k");
      await step.getByText(index + 1 === total ? "You know everything" : `${index + 1} of ${total} known`).waitFor();
    }
    await page.keyboard.press("n");
    await page.locator('p[role="status"]').getByText("This is the last step.").waitFor();
    await page.keyboard.press("p");
    await stepHeading(page, total - 1, total).waitFor();

    // The address leads to the same step, and the browser remembers what is known.
    await page.reload();
    await stepHeading(page, total - 1, total)
      .getByText("You know everything on this path.")
      .waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator(".step.is-known").count()).toBe(total);

    // The plan of the whole path.
    await page.getByText("Share, save").click();
    expect(await saved(page, "Save as a study plan (Markdown)")).toMatch(/^# .*Distillation/m);

    // What is known as a file: saved, forgotten, loaded again.
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "What I know" }).click();
    const progress = await saved(page, "Save as a file");
    expect((JSON.parse(progress) as { known: unknown[] }).known).toHaveLength(total);
    await page.getByRole("button", { name: "Forget all" }).click();
    await page.getByRole("button", { name: "Really forget all" }).click();
    await page.getByRole("heading", { name: "0 concepts marked as known" }).waitFor();
    const bad = join(folder, "bad.json");
    const good = join(folder, "good.json");
    await writeFile(bad, '{"format":"cairn-progress","version":1,"known":[{}]}');
    await writeFile(
      good,
      progress.replace(
        '"known": [',
        '"known": [\n    {"concept":"old-id","label":"Hallucination"},{"concept":"gone"},',
      ),
    );
    await page.getByLabel("File of progress (JSON)").setInputFiles(bad);
    await page.getByRole("alert").getByText("known[0].concept must be the id of a concept").waitFor();
    await page.getByLabel("File of progress (JSON)").setInputFiles(good);
    await page.getByText("Not in these notes, kept all the same: gone.").waitFor();
    await page.getByRole("heading", { name: `${total + 2} concepts marked as known` }).waitFor();
    await page.getByRole("button", { name: "Hallucination", exact: true }).waitFor();

    // A review of it, by keyboard.
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Review" }).click();
    expect(await saved(page, "Save for Anki")).toMatch(/^#separator:tab\n[^]*What is Distillation\?\t/);
    await page.getByRole("button", { name: "Start the review" }).click();
    let answers = 0;
    for (; (await page.locator(".card").count()) > 0; answers++) {
      expect(await page.locator(".card-back").count()).toBe(0);
      const position = await page.locator(".review > .quiet").textContent();
      await page.keyboard.press("Space");
      await page.locator(".card-back").waitFor();
      await page.keyboard.press(answers === 0 ? "1" : "4");
      await page.waitForFunction(
        ([before, first]) => {
          const now = document.querySelector(".review > .quiet")?.textContent;
          return (now !== before || first) && document.querySelector(".card-back") === null;
        },
        [position, answers === 0] as const,
      );
    }
    expect(answers).toBeGreaterThan(3);
    await page.getByText(`${answers} answers given. Done for now.`).waitFor();
    await page.reload();
    await page.getByText("Start the review").or(page.getByText("The next card is due")).first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("is told what is wrong with a goal: names that may have been meant, what is known already", async () => {
    const { page, close } = await visit(browser, `${server.url}?goal=distilation`);
    await mapReady(page);
    await page.getByRole("alert").getByText("No concept is called “distilation”.").waitFor();
    await page.locator(".chip").getByText("Distillation", { exact: true }).click();
    await page.locator(".step").first().waitFor();
    await page.locator(".step").last().getByRole("checkbox").check({ force: true });
    await page.getByText("“Distillation” is known already.").waitFor();
    await close();
  });

  it("is told so where the notes show no order at all", async () => {
    const vault = await mkdtemp(join(tmpdir(), "cairn-flat-"));
    await writeFile(join(vault, "Walk.md"), "# Walk\n\nWe walked on Monday. It rained.\n");
    const flat = await startServer(vault);
    try {
      const { page, close } = await visit(browser, `${flat.url}?goal=walk`);
      await page.getByText("These notes do not show what has to be understood before what.").waitFor();
      await page.goto(`${flat.url}?page=curriculum`);
      await page.getByText("These notes do not show what has to be understood before what.").waitFor();
      await close();
    } finally {
      await flat.stop();
      await rm(vault, { recursive: true });
    }
  });

  it("reads the curriculum by the themes of the map, by their names and in their colours", async () => {
    const { page, close } = await visit(browser, server.url);
    await mapReady(page);
    const themes = await page
      .locator(".theme-block:not([data-theme=none])")
      .evaluateAll((blocks) =>
        blocks.map(
          (block) =>
            `${block.getAttribute("data-theme")} ${block.querySelector("h3")?.firstChild?.nextSibling?.textContent}`,
        ),
      );
    expect(themes.length).toBeGreaterThan(2);
    await page.getByRole("button", { name: "Curriculum" }).click();
    await page.locator(".stage-theme h4").first().waitFor();
    const groups = await page.locator(".stage-theme").evaluateAll((found) =>
      found.map((group) => ({
        name: group.querySelector("h4")?.textContent.trim(),
        colours: [...group.querySelectorAll(".theme-dot")].map((dot) => dot.getAttribute("data-theme")),
      })),
    );
    const coloured = groups.filter(({ colours }) => colours[0] !== "none");
    expect(coloured.length).toBeGreaterThan(5);
    for (const { name, colours } of coloured) {
      expect(themes).toContain(`${colours[0]} ${name}`);
      expect(new Set(colours).size).toBe(1);
    }
    await close();
  });

  it("is offered no corrections where the server does not write them", async () => {
    const { page, close } = await visit(browser, `${server.url}?focus=distillation`);
    await mapReady(page);
    await page.locator(".evidence").first().waitFor();
    expect(await page.locator(".correct").count()).toBe(0);
    await page.goto(`${server.url}?page=corrections`);
    await page.getByText("Start it with cairn serve --edit").waitFor();
    expect(await page.getByRole("button", { name: "Accept" }).isDisabled()).toBe(true);
    await close();
  });
});
