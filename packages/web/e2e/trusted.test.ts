import { expect, it } from "vitest";
import { mapReady, settled, visit } from "./browser.ts";
import { onStage } from "./stage.ts";

/** Views that between them ask for everything that a reader can. */
const VIEWS = [
  "",
  "?focus=distillation&depth=2",
  "?goal=distillation",
  "?note=bedrock/Distillation.md",
  "?in=bedrock/Distillation.md",
  "?page=next",
  "?page=gaps",
  "?page=curriculum",
  "?page=progress",
  "?page=connect&from=distillation&to=foundation-model",
];

const { server, browser } = await onStage({ options: ["--public", "--documents", "map"] });

it("works for strangers where nothing is answered but its own documents", async () => {
  const { page, complaints, close } = await visit(browser, server.url);
  const refused: string[] = [];
  let asked = 0;
  const open = new Set<unknown>();
  page.on("request", (request) => {
    if (!request.url().endsWith("/graphql")) return;
    asked += 1;
    open.add(request);
  });
  page.on("response", (response) => {
    if (open.delete(response.request()) && !response.ok()) refused.push(response.request().postData() ?? "");
  });
  // What the map no longer needs it takes back.
  page.on("requestfailed", (request) => open.delete(request));
  for (const view of VIEWS) {
    asked = 0;
    open.clear();
    await page.goto(`${server.url}${view}`);
    await mapReady(page);
    await page.locator('.live[data-connection="live"]').waitFor();
    await settled(page);
    // The stream of changes is answered as soon as it stands.
    await expect.poll(() => open.size, { timeout: 15_000 }).toBe(0);
    expect(asked).toBeGreaterThan(1);
  }
  await page.keyboard.press("/");
  await page.keyboard.type("fine tun");
  await page.getByRole("option").filter({ hasText: "Fine-tuning" }).first().waitFor();
  await settled(page);
  expect(refused).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

it("answers nothing else", async () => {
  const response = await fetch(`${server.url}graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ stats { notes } }" }),
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("document-not-trusted");
});
