import type { RuleExamples } from "../example.ts";

export const examples: RuleExamples = {
  rules: ["bracket"],
  reads: [
    ["The **Cobalt Blue (Co-Blue)** was mixed.", "Cobalt Blue", "alias", "Co-Blue"],
    ["The **mitral valve** was seen.", "strong", "names", "mitral valve"],
    ["The *aorta* was seen.", "emphasis", "names", "aorta"],
    ["Use `chmod` for it.", "code", "names", "chmod"],
    ["Measure the [[Blood pressure|pressure]] twice.", "link", "names", "pressure"],
  ],
  not: [
    ["The **Full Dinner (Price Table)** was printed.", "Full Dinner", "alias", "Price Table"],
    ["- **Ground Floor (Museum)**: old.\n- **Upper Floor (Museum)**: new.", "Ground Floor", "alias", "Museum"],
    ["See [plan.md](plan.md) for it.", "link", "names", "plan.md"],
    ["He was **very quickly** there.", "strong", "names", "very quickly"],
    ["It was *never* there.", "emphasis", "names", "never"],
    ["See [Chapter 2](mast.md) for it.", "link", "names", "Chapter 2"],
    ["See [here](https://example.com) for it.", "link", "names", "here"],
    ["Then `a = b + c;` follows.", "code", "names", "a = b + c;"],
    ["This is **important because it is late today** now.", "strong", "names", "important because it is late today"],
  ],
};
