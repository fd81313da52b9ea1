import type { NoteSource } from "../model/note.ts";

/** A few real notes with corrections, among them what databases stumble over. */
export const SAMPLE_NOTES: readonly NoteSource[] = [
  {
    path: "models/distillation.md",
    text: `---
tags: [models]
aliases: [Model distillation]
requires: [Fine-tuning]
---
# Distillation

**Distillation** is a technique that transfers knowledge from a teacher model to a student model.
Distillation uses synthetic data. It requires a teacher model and reduces inference cost. See [[fine-tuning]].

## Synthetic data

Synthetic data is data that a foundation model (FM) writes. Synthetic data is produced by the teacher model.
`,
  },
  {
    path: "models/fine-tuning.md",
    text: `# Fine-tuning

Fine-tuning is a kind of transfer learning. Fine-tuning requires labeled data and a foundation model.
Fine-tuning requires [[distillation]]. Overfitting affects fine-tuning.

| method | uses |
|---|---|
| LoRA | low-rank matrices |
| Prompt tuning | soft prompts |
`,
  },
  {
    path: "rag.md",
    text: `# Retrieval-augmented generation (RAG)

Retrieval-augmented generation uses a vector database, embeddings and a foundation model. RAG contrasts with fine-tuning.

- requires chunking
- requires embeddings

## Embeddings

**Embeddings** are vectors that stand for meaning. Embeddings require a neural network.
`,
  },
  {
    path: "déjà vu/Größe – 大小 𝒳.md",
    text: "# Größe\n\nA **Größe** is a quantity. Größe uses 𝒳-rays\u0000 and C++. \u2028 Größe requires C#; 'quotes' \\ and \"more\" %_.\n",
  },
  { path: "empty.md", text: "" },
  {
    path: "cairn.corrections.yaml",
    text: `corrections:
  - rename: Embeddings
    to: Embedding vectors
  - merge: [Foundation model, Base model]
  - add: { source: RAG, type: uses, target: Chunking }
    because: It splits what it stores.
`,
  },
];
