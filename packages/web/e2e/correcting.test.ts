import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { mapReady, visit } from "./browser.ts";
import { copyOfContent } from "./server.ts";
import { onStage } from "./stage.ts";

const vault = await copyOfContent();
const { server, browser } = await onStage({ vault, options: ["--edit"] });

const written = (): string => {
  const file = join(vault.path, "cairn.corrections.yaml");
  return existsSync(file) ? readFileSync(file, "utf8") : "";
};

it("rejects a relation on the page of its concept, and takes that back", async () => {
  const { page, complaints, close } = await visit(browser, `${server.url}?focus=distillation`);
  await mapReady(page);
  const opener = page
    .locator('.correct > summary[aria-label^="Correct: Distillation "]:not([aria-label*=" first"])')
    .first();
  await opener.waitFor();
  const name = (await opener.getAttribute("aria-label")) ?? "";
  const line = page.locator(`.correct > summary[aria-label="${name}"]`);
  await opener.click();
  await page.locator(".correct[open]").getByRole("button", { name: "Reject" }).click();
  await line.waitFor({ state: "detached" });
  expect(written()).toContain("- reject:");
  await page.locator(".notice").getByRole("button", { name: "Undo" }).click();
  await line.waitFor();
  expect(written()).not.toContain("- reject:");

  // Renamed: the panel, the map and the file follow.
  await page.getByText("Correct this concept").click();
  await page.getByLabel("Name", { exact: true }).fill("Model distilling");
  await page.getByRole("button", { name: "Rename" }).click();
  await page.getByRole("heading", { level: 2, name: "Model distilling" }).waitFor();
  expect(written()).toContain("Model distilling");
  expect(complaints).toEqual([]);
  await close();
});

it("refuses a name that another concept has, writes nothing, and offers to merge the two", async () => {
  const { page, close } = await visit(browser, `${server.url}?focus=chunking`);
  await mapReady(page);
  const before = written();
  await page.getByText("Correct this concept").click();
  await page.getByLabel("Name", { exact: true }).fill("toxicity");
  await page.getByRole("button", { name: "Rename" }).click();
  await page.getByRole("alert").getByText("“toxicity” is the name of another concept").waitFor();
  const offer = page.getByRole("button", { name: "Merge with “Toxicity”" });
  await offer.waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(written()).toBe(before);
  await offer.click();
  const notice = page.locator(".notice");
  await notice.getByText("Chunking and Toxicity are one concept").waitFor();
  expect(written()).toMatch(/merge:\s*\[?.*chunking/i);
  await notice.getByRole("button", { name: "Undo" }).click();
  await notice.getByText("Undone.").waitFor();
  expect(written()).not.toContain("merge");
  await close();
});

it.each([
  ["a desk", { width: 1440, height: 900 }],
  ["a small window", { width: 820, height: 700 }],
])("tells what became of a correction without covering the map's buttons: on %s", async (_, viewport) => {
  const { page, close } = await visit(browser, `${server.url}?focus=chunking`, { viewport });
  await mapReady(page);
  await page.getByText("Correct this concept").click();
  const long =
    "A name that is as long as nobody would want a name on a map to be, so that what is told of it needs all its room";
  await page.getByLabel("Name", { exact: true }).fill(long);
  await page.getByRole("button", { name: "Rename" }).click();
  const notice = page.locator(".notice");
  await notice.getByText(`is now called ${long}`).waitFor();
  for (const name of ["Zoom in", "Zoom out", "Show all", "Legend", "Saved views"]) {
    // Reached by a click, not covered.
    await page.getByRole("button", { name, exact: true }).click({ trial: true, timeout: 5000 });
  }
  await notice.getByRole("button", { name: "Undo" }).click();
  await notice.getByText("Undone.").waitFor();
  await close();
});

it("goes through the least certain relations by keyboard, and lists what was corrected", async () => {
  const { page, close } = await visit(browser, `${server.url}?page=corrections`);
  await mapReady(page);
  const card = page.locator(".card-front");
  const first = await card.textContent();
  await page.keyboard.press("n");
  const second = await card.textContent();
  expect(second).not.toBe(first);
  await page.keyboard.press("p");
  await page.keyboard.press("a");
  await page.locator(".notice").getByText("Accepted: ").waitFor();
  await page.waitForFunction((before) => document.querySelector(".card-front")?.textContent !== before, first);
  expect(await card.textContent()).toBe(second);
  await page.getByRole("tab", { name: "All corrections" }).click();
  const entry = page.locator(".relation-line").filter({ hasText: "Relation accepted" });
  await entry.getByText("Applied").waitFor();
  await entry.getByRole("button", { name: /Take out/ }).click();
  await entry.waitFor({ state: "detached" });
  expect(written()).not.toContain("- accept:");
  await close();
});

/** Opens one of the larger corrections of the concept that is shown. */
async function open(page: Page, title: string): Promise<Locator> {
  const concept = page.locator(".correct.is-concept");
  await concept.waitFor();
  if ((await concept.getAttribute("open")) === null) await page.getByText("Correct this concept").click();
  const part = page.locator(".correct-part").filter({ hasText: title });
  // By keyboard: the title is a button of its own.
  await part.locator("summary").focus();
  await page.keyboard.press("Enter");
  return part;
}

/** Picks a concept with the keyboard alone. */
async function pick(page: Page, field: Locator, name: string): Promise<void> {
  await field.fill(name);
  await page.locator('[role="option"][aria-selected="true"]').filter({ hasText: name }).waitFor();
  await field.press("Enter");
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return (at instanceof HTMLSelectElement || at instanceof HTMLInputElement ? at.labels?.[0] : at)?.textContent ?? "";
  });

/** Rules for everyone that the panel breaks as it stands. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(".is-concept").analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ""}`);
}

it("adds a relation and a prerequisite that no note speaks of, by keyboard, and takes both back", async () => {
  const { page, complaints, close } = await visit(browser, `${server.url}?focus=chunking`);
  await mapReady(page);
  const relation = await open(page, "Add a relation");
  await pick(page, relation.getByRole("combobox"), "Chunking");
  await relation.getByRole("alert").waitFor();
  expect(await relation.getByRole("button", { name: "Add", exact: true }).count()).toBe(0);
  await pick(page, relation.getByRole("combobox"), "Toxicity");
  // The keyboard goes on in the form, not at the top of the panel.
  await expect.poll(() => focused(page)).toBe("Type");
  expect(await barriers(page)).toEqual([]);
  await relation.getByLabel("Type", { exact: true }).selectOption("AFFECTS");
  await page.getByLabel("Toxicity affects Chunking").check();
  await relation.getByLabel("Verb phrase").fill("blurs");
  await page.keyboard.press("Enter");
  const notice = page.locator(".notice");
  await notice.getByText("Added: Toxicity blurs Chunking").waitFor();
  const added = page.locator(".relation-line", { has: page.getByText("blurs", { exact: true }) });
  await added.waitFor();
  expect(written()).toContain("add: {source: Toxicity, type: affects, target: Chunking, label: blurs}");
  await expect.poll(() => focused(page)).toContain("Add a relation");

  const first = await open(page, "Needs first");
  await pick(page, first.getByRole("combobox"), "Data drift");
  await expect.poll(() => focused(page)).toContain("Reason");
  await page.keyboard.type("Pieces grow old.");
  await page.keyboard.press("Enter");
  await notice.getByText("Added: Chunking needs Data drift first").waitFor();
  await page.getByText("Pieces grow old.").first().waitFor();
  expect(written()).toContain("requires: Data drift");

  await notice.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Pieces grow old.").first().waitFor({ state: "detached" });
  await notice.getByRole("button", { name: "Undo" }).click();
  await added.waitFor({ state: "detached" });
  expect(written()).not.toContain("- add:");
  expect(complaints).toEqual([]);
  await close();
});

it("splits a concept: one of its names, and what it means in some notes", async () => {
  const { page, complaints, close } = await visit(browser, `${server.url}?focus=agent`);
  await mapReady(page);
  const notice = page.locator(".notice");
  const aliases = page.locator(".aliases > p");
  await aliases.getByText("AI agent").waitFor();

  const byName = await open(page, "It is two concepts");
  expect(await barriers(page)).toEqual([]);
  await byName.getByLabel("A name that means something else everywhere").selectOption("AI agent");
  await byName.getByRole("button", { name: "Keep apart" }).click();
  await notice.getByText("Agent and AI agent are kept apart").waitFor();
  await aliases.getByText("AI agent").waitFor({ state: "detached" });
  expect(written()).toMatch(/- split: \[agent, AI agent\]/i);
  await notice.getByRole("button", { name: "Undo" }).click();
  await aliases.getByText("AI agent").waitFor();

  const inNotes = await open(page, "It is two concepts");
  const split = inNotes.getByRole("button", { name: "Split" });
  await inNotes.getByLabel("What it is called there").fill("Agent (insurance)");
  expect(await split.isDisabled()).toBe(true);
  await inNotes.getByLabel("bedrock/Guardrails.md").check();
  await inNotes.getByLabel("services/Amazon Q.md").check();
  // Another spelling is no other name.
  expect(await inNotes.getByLabel("Agents", { exact: true }).count()).toBe(0);
  await split.click();
  await notice.getByText("In 2 notes, Agent is now Agent (insurance)").waitFor();
  expect(written()).toContain("notes: [bedrock/Guardrails.md, services/Amazon Q.md]");
  expect(written()).toMatch(/names: \[AI agent\]/);
  await page.goto(`${server.url}?focus=agent-insurance`);
  await page.getByRole("heading", { level: 2, name: "Agent (insurance)" }).waitFor();
  await page.getByRole("button", { name: "Guardrails", exact: true }).first().waitFor();

  // Where nothing is left of it, the panel goes on to what it is instead.
  await page.goto(`${server.url}?focus=domain-adaptation`);
  const all = await open(page, "It is two concepts");
  await all.getByRole("checkbox").check();
  await all.getByLabel("What it is called there").fill("Moving house");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: "Moving house" }).waitFor();
  expect(complaints).toEqual([]);
  await close();
});
