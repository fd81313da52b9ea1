import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { ConceptMap } from "./ConceptMap.tsx";

it("is rendered on a server as a place for the map, of the height that was asked for", () => {
  const html = renderToString(
    <ConceptMap data={{ concepts: [{ id: "a", label: "<b>A</b>" }] }} height="70vh" theme="dark" />,
  );
  expect(html).toContain("block-size:70vh");
  expect(html).toContain('data-mode="dark"');
  expect(html).not.toContain("<b>");
});
