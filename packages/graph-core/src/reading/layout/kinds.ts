import { singular } from "../../model/names.ts";

/** Where the head of a name ends: `Patterns for caching` is about patterns. */
const BEHIND_HEAD = /\s(?:of|for|to|in|on|from|with|at|by)\s.*$/i;

/** Whether a topic is named as several things (`Quantum numbers`, `Threats to a model`): what stands under it is one of them. */
export function namesSeveral(label: string): boolean {
  const head = label.replace(BEHIND_HEAD, "").split(/\s+/).at(-1)?.toLowerCase() ?? "";
  return head.endsWith("s") && head !== singular(head);
}
