import { actionFeatures, MAX_PARSE_FEATURES, relationFeatures } from "./parse-features.ts";
import { LEFT, RIGHT, SHIFT, type ParseState } from "./parse-state.ts";
import type { SparseTable } from "./sparse-table.ts";

/** Takes the best allowed action again and again until every word has a head; names each relation as it is made. */
export function parseGreedily(
  state: ParseState,
  actions: SparseTable,
  relations: SparseTable,
  labelCount: number,
): void {
  const features = new Int32Array(MAX_PARSE_FEATURES);
  const actionScores = new Int32Array(3);
  const relationScores = new Float64Array(relations.room);
  while (!state.done) {
    const action = bestAction(state, actions, features, actionScores);
    if (action === SHIFT) {
      state.shift();
      continue;
    }
    relations.score(features, relationFeatures(state, action, features), relationScores);
    let label = 0;
    for (let i = 1; i < labelCount; i++) if (relationScores[i]! > relationScores[label]!) label = i;
    state.attach(action, label);
  }
}

function bestAction(state: ParseState, actions: SparseTable, features: Int32Array, scores: Int32Array): number {
  const shift = state.allows(SHIFT);
  const left = state.allows(LEFT);
  const right = state.allows(RIGHT);
  // With one way to go there is nothing to weigh.
  if (!left && !right) return SHIFT;
  if (!shift && left !== right) return left ? LEFT : RIGHT;
  actions.scoreThree(features, actionFeatures(state, features), scores);
  let best = -1;
  if (shift) best = SHIFT;
  if (left && (best < 0 || scores[LEFT]! > scores[best]!)) best = LEFT;
  if (right && (best < 0 || scores[RIGHT]! > scores[best]!)) best = RIGHT;
  return best;
}
