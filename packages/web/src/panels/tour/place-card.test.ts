import { expect, it } from "vitest";
import { placeCard } from "./place-card.ts";

const screen = { width: 1440, height: 900 };
const card = { width: 340, height: 200 };

it("stands beside what it speaks of, where there is room", () => {
  const search = { left: 460, top: 10, width: 520, height: 38 };
  expect(placeCard(search, card, screen)).toMatchObject({ top: 62, left: 550 });
  const tools = { left: 12, top: 850, width: 160, height: 36 };
  expect(placeCard(tools, card, screen).top).toBe(850 - 200 - 14);
  const panel = { left: 1032, top: 56, width: 408, height: 844 };
  expect(placeCard(panel, card, screen).left).toBe(1032 - 340 - 14);
});

it("stands inside what covers most of the screen, without a frame", () => {
  const { left, top, ring } = placeCard({ left: 0, top: 56, width: 1032, height: 844 }, card, screen);
  expect({ left, top, ring }).toEqual({ left: 1032 - 340 - 76, top: 900 - 200 - 14, ring: null });
  expect(placeCard({ left: 0, top: 56, width: 1032, height: 844 }, card, screen, 850).top).toBe(850 - 200 - 14);
});

it("stays whole on a phone", () => {
  const phone = { width: 390, height: 844 };
  for (const target of [
    { left: 0, top: 726, width: 390, height: 118 },
    { left: 48, top: 6, width: 220, height: 44 },
    { left: 300, top: 760, width: 60, height: 60 },
  ]) {
    const { left, top } = placeCard(target, card, phone);
    expect(left).toBeGreaterThanOrEqual(12);
    expect(left + card.width).toBeLessThanOrEqual(390 - 12);
    expect(top).toBeGreaterThanOrEqual(12);
    expect(top + card.height).toBeLessThanOrEqual(844 - 12);
  }
});
