import { expect, it } from "vitest";
import { overviewOf } from "@cairn/drawing/map/graph.ts";
import type { Scene, SceneNode } from "@cairn/drawing/map/scene.ts";
import { figureCode, frameCode } from "./embed.ts";
import { framingOf } from "./framing.ts";
import { selectionOf } from "./selection.ts";

const concept = (slug: string, importance: number) => ({ id: `id:${slug}`, slug, label: slug, importance, degree: 1 });
const graph = overviewOf({
  concepts: [concept("a", 0.5), concept("b", 0.9), concept("c", 0.5)],
  relations: [
    { id: "1", type: "PART_OF", label: "is part of", confidence: 0.7, evidenceCount: 1, source: "a", target: "b" },
    { id: "2", type: "USES", label: "uses", confidence: 0.9, evidenceCount: 1, source: "b", target: "c" },
  ],
});
const node = (slug: string, step?: number) => ({ slug, step }) as SceneNode;
const edge = (id: string, source: number, target: number) => ({ id, source, target }) as Scene["edges"][number];

it("takes what the view is about, in one order, with the relations between", () => {
  const scene = {
    nodes: [node("c", 2), node("a", 1), node("b"), node("gone")],
    edges: [edge("1", 1, 2), edge("2", 2, 0), edge("trail|0", 1, 0)],
    subject: [0, 1, 3],
  } as unknown as Scene;
  expect(selectionOf(scene, graph, "http://x/?goal=c")).toEqual({
    format: "cairn-view",
    version: 1,
    view: "http://x/?goal=c",
    concepts: [
      { id: "a", label: "a", importance: 0.5, step: 1 },
      { id: "c", label: "c", importance: 0.5, step: 2 },
    ],
    relations: [],
  });
  const all = selectionOf({ ...scene, subject: [0, 1, 2] }, graph, "");
  expect(all.concepts.map(({ id }) => id)).toEqual(["b", "a", "c"]);
  expect(all.relations).toEqual([
    { source: "b", target: "c", type: "uses", label: "uses", confidence: 0.9 },
    { source: "a", target: "b", type: "part-of", label: "is part of", confidence: 0.7 },
  ]);
});

it("makes code in which no name can break out", () => {
  const bad = '"><script>alert(1)</script>';
  for (const code of [frameCode(`http://x/?a=${bad}`, bad), figureCode("<svg></svg>", "http://x/", bad)]) {
    expect(code).not.toContain("<script>");
  }
});

it("reads off the page's own headers who may frame it", () => {
  const of = (headers: Record<string, string>) => framingOf(new Headers(headers));
  expect(of({})).toEqual({ who: "anybody" });
  expect(of({ "x-frame-options": "DENY" })).toEqual({ who: "nobody" });
  expect(of({ "content-security-policy": "default-src 'none'; frame-ancestors 'none'" })).toEqual({ who: "nobody" });
  expect(of({ "content-security-policy": "frame-ancestors https://a.example http://b:1; script-src 'self'" })).toEqual({
    who: "some",
    origins: "https://a.example http://b:1",
  });
  expect(of({ "content-security-policy": "frame-ancestors *", "x-frame-options": "DENY" })).toEqual({ who: "anybody" });
  expect(of({ "content-security-policy": "default-src 'self'" })).toEqual({ who: "anybody" });
});
