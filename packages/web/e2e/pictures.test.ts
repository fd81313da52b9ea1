import { describe, expect, it } from "vitest";
import { DESKTOP, mapReady, PHONE, settled, visit } from "./browser.ts";
import { differenceFrom, POINTS, TOLERANCE } from "./picture.ts";
import { madeVault, nameOf } from "./made-vault.ts";
import { onStage } from "./stage.ts";

const NOTES = 90;
const CONCEPT = nameOf(7);

const vault = await madeVault(NOTES);
const { server, browser } = await onStage({ vault, options: ["--no-cache"] });

const VIEWS = {
  overview: "",
  focus: `?focus=${CONCEPT}`,
  rings: `?focus=${CONCEPT}&depth=2&layout=rings`,
  path: `?goal=${nameOf(77)}`,
  layers: "?layout=layers",
  outline: "?layout=outline",
  note: `?focus=${CONCEPT}&note=7/${CONCEPT}.md&line=3`,
} as const;

/**
 * On made notes, which seldom are read differently. Each view as it was when somebody last looked at it, as a stamp. What has changed on purpose is looked at, then kept with
 * UPDATE_REFERENCES=1 npx vitest run --dir e2e pictures.
 */
describe.each([
  ["desk-light", { ...DESKTOP, colorScheme: "light" }],
  ["phone-dark", { ...PHONE, colorScheme: "dark", deviceScaleFactor: 1 }],
] as const)("%s", (device, options) => {
  it.each(Object.entries(VIEWS))("the %s looks as it did", async (name, query) => {
    const { page, close } = await visit(browser, server.url + query, options);
    if (name === "outline") await page.getByRole("tree").waitFor();
    else await mapReady(page);
    if (name === "layers") await page.waitForSelector('main[data-scene="layers"]');
    await page.locator(".panel-title, .note-text").first().waitFor();
    await page.locator(".live[data-connection=live]").waitFor();
    await page.locator(".skeleton").first().waitFor({ state: "detached" });
    await settled(page);
    await settled(page);
    const { mean, points } = await differenceFrom(page, `${device}-${name}`);
    expect({ mean: mean < TOLERANCE, points: points < POINTS }, `mean ${mean}, points ${points}`).toEqual({
      mean: true,
      points: true,
    });
    await close();
  });
});
