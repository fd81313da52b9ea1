import { describe, expect, it } from "vitest";
import { readNote } from "./read-note.ts";
import { readableMath } from "./readable-math.ts";

describe("readableMath", () => {
  it.each([
    [String.raw`E = \frac{1}{2} m v^{2}`, "E = 1/2 m v^2"],
    [String.raw`\text{kg/m}^3`, "kg/m^3"],
    [String.raw`\mu_{r} \approx 1`, "μ_r ≈ 1"],
    [String.raw`R_{\mu \nu} = 0`, "R_(μ ν) = 0"],
    [String.raw`\sqrt{a + b}`, "√(a + b)"],
    [String.raw`{\displaystyle p_{i}} is the pressure`, "p_i is the pressure"],
    [String.raw`\frac{a+b}{c}`, "(a+b)/c"],
    [String.raw`\bar{x} \pm \sigma`, "x ± σ"],
  ])("%s reads %s", (tex, plain) => {
    expect(readableMath(tex)).toBe(plain);
  });

  it.each(["C:\\temp\\new folder", "D:\\max\\in", "a {b} c", "snake_case and 5^3", "the set {1, 2}"])(
    "leaves %s alone",
    (text) => {
      expect(readableMath(text)).toBe(text);
    },
  );
});

it("a definition shows its formulas as people read them, and LaTeX is no name", () => {
  const text =
    "# Spring\n\nThe spring constant is the force per length $\\frac{F}{\\Delta x}$.\n\n- **$\\frac{F}{x}$**: stiffness of it\n";
  const { concepts } = readNote({ path: "spring.md", text });
  expect(concepts.find(({ label }) => label === "spring constant")?.definition?.text).toContain("F/(Δ x)");
  expect(concepts.map(({ label }) => label).join()).not.toContain("frac");
});
