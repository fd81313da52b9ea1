// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { Provider } from "urql";
import { afterEach, expect, it } from "vitest";
import { fromValue } from "../testing/answers.ts";
import { ConceptPanel } from "./ConceptPanel.tsx";
import { conceptNodes } from "./outline/concept-nodes.ts";
import type { ConceptDetail } from "./relation-groups.ts";

afterEach(cleanup);

const tea: ConceptDetail = {
  id: "Q29uY2VwdDp0ZWE=",
  slug: "tea",
  label: "Tea",
  aliasEvidence: [],
  definition: null,
  explained: true,
  importance: 0.5,
  degree: 1,
  tags: [],
  home: { line: 1, startLine: 1, endLine: 4, minutes: 1, heading: "Tea", note: { path: "tea.md", title: "On tea" } },
  mentions: { totalCount: 0, edges: [] },
  relations: { totalCount: 0, edges: [] },
  related: [],
  requires: [],
  unlocks: [],
};

async function panel(concept: ConceptDetail): Promise<string> {
  render(
    <Provider value={fromValue({ concept })}>
      <ConceptPanel slug={concept.slug} />
    </Provider>,
  );
  await screen.findByRole("heading", { level: 2 });
  return document.body.textContent;
}

const outline = (concept: ConceptDetail): string[] =>
  conceptNodes("", concept, (parent, { slug, label }, more) => ({
    id: `${parent}/${slug}`,
    text: label,
    ...more,
  })).flatMap(({ text, aside, children }) => [
    `${text}: ${aside}`,
    ...(children ?? []).map((child) => child.aside ?? ""),
  ]);

it("does not say that nothing says what it is, right above where it is explained", async () => {
  const said = await panel(tea);
  expect(said).toContain("Explained in On tea");
  expect(said).not.toContain("without saying what it is");
  expect(outline(tea)).toEqual([]);
});

it("says so where nothing explains it, and not that something does", async () => {
  const unexplained = { ...tea, explained: false };
  const said = await panel(unexplained);
  expect(said).toContain("The notes use this without saying what it is.");
  expect(said).toContain("Best found in On tea");
  expect(said).not.toContain("Explained in");
  expect(outline(unexplained)).toEqual(["What it is: The notes use this without saying what it is."]);
});

it("tells why others are related in whole sentences, none twice", async () => {
  const safe = "Mutual TLS provides increased security.";
  const concept = {
    ...tea,
    definition: "A drink.",
    related: [
      { score: 1, reasons: [safe, safe, "2 sections name both."], concept: { slug: "security", label: "security" } },
    ],
  };
  await panel(concept);
  const told = `${safe} 2 sections name both.`;
  expect(document.querySelector(".reason")?.textContent).toBe(told);
  expect(outline(concept)).toEqual(["What it is: A drink.", "Related topics: 1", told]);
});
