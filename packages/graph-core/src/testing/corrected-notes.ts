import { ConceptIndex } from "../reading-index.ts";
import { readToyNote } from "./toy-reader.ts";

/** Small notes to be corrected, for the toy reader. */
export const NOTES: Record<string, string> = {
  "distillation.md": `# Distillation
name Teacher model
rel Distillation -uses-> Synthetic data 0.6
rel Distillation -requires-> Teacher model 0.5
pre Distillation <- Fine-tuning 0.7`,
  "fine-tuning.md": `# Fine-tuning
rel Fine-tuning -uses-> Synthetic data 0.7
rel Distillation -uses-> Synthetic data 0.4`,
  "games/agents.md": `# Agent
rel Agent -uses-> Strategy 0.8`,
  "agents.md": `# Agent
rel Agent -uses-> Tool 0.8
alias Agent = AI agent (stated)`,
  "data.md": "# Synthetic data\n# Artificial data\nrel Artificial data -affects-> Cost 0.7",
};

/** An index of notes with these entries as its corrections: the first one stands on line 2. */
export function corrected(corrections: string, notes = NOTES): ConceptIndex {
  const index = new ConceptIndex({ read: readToyNote });
  index.setNotes(Object.entries(notes).map(([path, text]) => ({ path, text })));
  index.setCorrections(`corrections:\n${corrections}\n`);
  return index;
}

/** A relation that two of {@link NOTES} state, as a correction means it. */
export const USES = "{ source: Distillation, type: uses, target: synthetic DATA }";
