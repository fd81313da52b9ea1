/** Commands of LaTeX that stand for one sign. */
const SIGNS: Record<string, string> = Object.fromEntries(
  (
    "alpha:α beta:β gamma:γ delta:δ epsilon:ε varepsilon:ε zeta:ζ eta:η theta:θ vartheta:ϑ iota:ι kappa:κ lambda:λ mu:μ nu:ν xi:ξ pi:π " +
    "rho:ρ sigma:σ tau:τ upsilon:υ phi:φ varphi:φ chi:χ psi:ψ omega:ω Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ Phi:Φ Psi:Ψ " +
    "Omega:Ω times:× cdot:· div:÷ pm:± mp:∓ leq:≤ le:≤ geq:≥ ge:≥ neq:≠ ne:≠ approx:≈ equiv:≡ sim:∼ propto:∝ infty:∞ partial:∂ nabla:∇ " +
    "sum:∑ prod:∏ int:∫ oint:∮ in:∈ notin:∉ subset:⊂ subseteq:⊆ cup:∪ cap:∩ emptyset:∅ forall:∀ exists:∃ to:→ rightarrow:→ leftarrow:← " +
    "leftrightarrow:↔ Rightarrow:⇒ Leftarrow:⇐ Leftrightarrow:⇔ implies:⇒ iff:⇔ mapsto:↦ hbar:ħ hslash:ħ ell:ℓ degree:° circ:° ominus:⊖ " +
    "oplus:⊕ otimes:⊗ wedge:∧ vee:∨ neg:¬ lnot:¬ ldots:… cdots:… dots:… prime:′ star:⋆ ast:∗ angle:∠ perp:⊥ parallel:∥ langle:⟨ rangle:⟩ " +
    "sqrt:√ lim:lim log:log ln:ln sin:sin cos:cos tan:tan exp:exp max:max min:min det:det"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);
/** Commands that only say how something looks. */
const STYLE =
  /\\(?:text(?:bf|it|rm)?|math(?:rm|bf|it|cal|bb|sf|frak)|operatorname|displaystyle|textstyle|ce|bm|boldsymbol|rm|bf|Bbb|left|right|big|Big|bigg|Bigg|quad|qquad|limits|nolimits)(?![a-zA-Z])\s*/g;
const ACCENT = /\\(?:bar|hat|tilde|vec|dot|ddot|overline|underline|widehat|widetilde)(?![a-zA-Z])\s*/g;
const SPACE = /\\[,;:! ]/g;
const COMMAND = /\\([a-zA-Z]+)/g;
/** As deep as braces are read; what stands deeper keeps them. */
const DEPTH = 4;

/**
 * Text with LaTeX in it as people read it: `\frac{1}{2} m v^{2}` becomes `1/2 m v^2`. Other text stays as it is, paths with
 * backslashes too. Cost: linear.
 */
export function readableMath(text: string): string {
  if (!/\\[a-zA-Z]|[_^]\{/.test(text)) return text;
  if (!isMath(text)) return text;
  let plain = text.replace(STYLE, "").replace(ACCENT, "").replace(SPACE, " ");
  for (let i = 0; i < DEPTH; i++)
    plain = plain
      .replace(
        /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g,
        (_, over: string, under: string) => `${one(over)}/${one(under)}`,
      )
      .replace(/\\sqrt\s*\{([^{}]*)\}/g, "√($1)")
      .replace(/([_^])\{([^{}]*)\}/g, (_, mark: string, inside: string) => mark + one(inside))
      .replace(/(?<!\\)\{([^{}]*)\}/g, "$1");
  return plain
    .replace(COMMAND, (command, name: string) => SIGNS[name] ?? command)
    .replace(/\\([%$#&_{}])/g, "$1")
    .replace(/[ \t]{2,}/g, " ")
    .trim();
}

/** What stands in a fraction or index, in brackets where it is more than one thing. */
const one = (inside: string): string =>
  /^[\p{L}\p{N}\\.,'′ ]*$/u.test(inside) && !/\s\S/.test(inside.trim()) ? inside.trim() : `(${inside.trim()})`;

/** Whether backslashes belong to LaTeX: one of its commands stands there, or an index in braces. */
function isMath(text: string): boolean {
  if (/(?<!\p{L})\p{L}:\\/u.test(text)) return false;
  if (/[_^]\{/.test(text) || /\\(?:[dt]?frac|text|math(?:rm|bf|bb|cal)|displaystyle|ce|Bbb)(?![a-zA-Z])/.test(text))
    return true;
  return [...text.matchAll(COMMAND)].some(([, name]) => Object.hasOwn(SIGNS, name!));
}
