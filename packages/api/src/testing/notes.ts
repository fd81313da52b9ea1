/** A small vault with what a server has to get right: both line endings, a byte-order mark, umlauts, folders. */
export const NOTES: Readonly<Record<string, string>> = {
  "models/distillation.md": [
    "---",
    "tags: [models]",
    "aliases: [knowledge distillation]",
    "---",
    "",
    "# Distillation",
    "",
    "**Distillation:** a way to train a small model from a large one.",
    "",
    "- Uses synthetic data",
    "- Requires a teacher model 🙂 and synthetic data",
    "",
    "## Cost",
    "",
    "Distillation reduces latency.",
    "",
  ].join("\r\n"),
  "models/synthetic data.md": `\uFEFF# Synthetic data

**Synthetic data:** text that a teacher model writes.

- Fine-tunes a small model
- The teacher model produces synthetic data.
`,
  "models/teacher model.md": `---
tags: [models]
---
# Teacher model

A teacher model is a foundation model. A teacher model requires training data.
`,
  "foundation model.md": `# Foundation model

A foundation model is a neural network that requires training data. A foundation model uses transformers.
`,
  "broken.md": `---
tags: [unclosed
---
# Latency

Latency is the time that an answer takes. Latency affects cost.
`,
};
