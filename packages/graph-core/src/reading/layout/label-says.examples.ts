import type { RuleExamples } from "../example.ts";

const KITE = `# Kite

- **Type:** toy
- **Used for:** weather reports, sport
- **Mainly made from:** silk
- **Depends on:** wind
- **Invented by:** carpenters
- **Also known as:** sky bird, paper hawk
- **Alternatives:** Balloon
- **Not good for:** storms
- **Consists of:** frame, sail, tail
- **Field:** aeronautics
- **Similar to:**
  - Glider
`;

export const examples: RuleExamples = {
  rules: ["lead-verb", "bare-use", "stated"],
  reads: [
    [KITE, "kite", "is-a", "toy"],
    [KITE, "kite", "applies-to", "sport"],
    [KITE, "kite", "uses", "silk"],
    [KITE, "kite", "requires", "wind"],
    [KITE, "carpenter", "produces", "kite"],
    [KITE, "kite", "alias", "paper hawk"],
    [KITE, "kite", "contrasts-with", "balloon"],
    [KITE, "kite", "contrasts-with", "storm"],
    [KITE, "sail", "part-of", "kite"],
    [KITE, "kite", "related-to", "aeronautics"],
    [KITE, "kite", "related-to", "glider"],
    ["# Kite\n\n- Supported lines\n  - Silk line", "kite", "uses", "silk line"],
    ["# Kite\n\n- Key uses:\n  - Weather reports", "kite", "applies-to", "weather report"],
    ["# Kite\n\n- Integrations with (all models)\n  - Winch", "kite", "related-to", "winch"],
    ["# Kite\n\n- made from\n  - silk", "kite", "uses", "silk"],
    ["# Kite\n\n## Depends on\n\n- Wind", "kite", "requires", "wind"],
  ],
  not: [
    [KITE, "used for", "related-to", "sport"],
    [KITE, "glider", "part-of", "kite"],
    ["# Kite\n\n- **Supports:** beams that hold the roof", "kite", "is-a", "support"],
    ["# Words\n\n- **Field:** a piece of open land", "words", "related-to", "piece"],
    ["# Kites\n\n- **Used kites:** cheap ones"],
    ["Used for: sport"],
  ],
};
