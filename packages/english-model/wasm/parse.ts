// Parsing: as src/parser.ts and src/parse-state.ts do it, see inner.ts.
import {
  CLUSTER8, FINITE, FINITE_FROM, FORM, HEADS, LABELS, LABEL_BITS, LABEL_HASH, LABEL_SPREAD, LEFT1, LEFT2, LEFT_COUNT,
  LEFT_MASK, LEX, RIGHT1, RIGHT2, RIGHT_COUNT, RIGHT_MASK, ROOT, SECOND, SMALL, STACK, SUFFIX3, TAG, TAG_HASH, at,
  set,
} from "./line";
import { actionFeatures, relationFeatures } from "./parse-features";
import { Table, heaviest, sumsOfFour } from "./table";

const SHIFT = 0;
const LEFT = 1;
const RIGHT = 2;

let words: i32 = 0;
/** First word of the buffer. */
let buffer: i32 = 0;
let depth: i32 = 0;

/** Gives each of the `n` tagged words its head and label; `tagCount` stands for no tag. */
export function parseLine(n: i32, tagCount: i32, actions: Table, relations: Table): void {
  words = n;
  buffer = 0;
  depth = 0;
  const none = n + 1;
  const noTag = at(TAG_HASH, tagCount);
  for (let i = 0; i < n + 4; i++) {
    set(TAG, i, i < n ? at(TAG_HASH, at(SECOND, i)) : i === n ? noTag ^ 0x5bd1e995 : noTag);
    set(LABEL_HASH, i, 0);
    set(LEFT_COUNT, i, 0);
    set(RIGHT_COUNT, i, 0);
    set(LEFT_MASK, i, 0);
    set(RIGHT_MASK, i, 0);
    set(LEFT1, i, none);
    set(LEFT2, i, none);
    set(RIGHT1, i, none);
    set(RIGHT2, i, none);
    set(HEADS, i, none);
  }
  set(FORM, n, load<i32>(ROOT));
  set(LEX, n, load<i32>(ROOT, 4));
  set(SUFFIX3, n, load<i32>(ROOT, 8));
  set(CLUSTER8, n, load<i32>(ROOT, 12));
  set(FINITE_FROM, n, 0);
  for (let i = n - 1; i >= 0; i--) {
    set(FINITE_FROM, i, min(3, at(FINITE_FROM, i + 1) + at(FINITE, at(SECOND, i))));
  }
  while (!(buffer === n && depth === 0)) {
    const action = bestAction(actions);
    if (action === SHIFT) {
      set(STACK, depth++, buffer++);
      continue;
    }
    const d = at(STACK, depth - 1);
    const h = action === LEFT ? buffer : at(STACK, depth - 2);
    relationFeatures(words, at(SMALL, action === LEFT ? 50 : 51), d, h);
    attach(action, d, h, heaviest(relations));
  }
}

function attach(action: i32, d: i32, h: i32, label: i32): void {
  depth--;
  set(HEADS, d, h);
  set(LABELS, d, label);
  set(LABEL_HASH, d, at(LABEL_SPREAD, label));
  if (action === LEFT) {
    set(LEFT2, h, at(LEFT1, h));
    set(LEFT1, h, d);
    set(LEFT_COUNT, h, at(LEFT_COUNT, h) + 1);
    set(LEFT_MASK, h, at(LEFT_MASK, h) | at(LABEL_BITS, label));
  } else {
    set(RIGHT2, h, at(RIGHT1, h));
    set(RIGHT1, h, d);
    set(RIGHT_COUNT, h, at(RIGHT_COUNT, h) + 1);
    set(RIGHT_MASK, h, at(RIGHT_MASK, h) | at(LABEL_BITS, label));
  }
}

function bestAction(actions: Table): i32 {
  const shift = buffer < words;
  const left = depth > 0 && (buffer < words || depth === 1);
  const right = depth > 1;
  if (!left && !right) return SHIFT;
  if (!shift && left !== right) return left ? LEFT : RIGHT;
  actionFeatures(words, buffer, depth);
  const sums = sumsOfFour(actions);
  let best = -1;
  let most = 0;
  if (shift) {
    best = SHIFT;
    most = i32x4.extract_lane(sums, 0);
  }
  if (left && (best < 0 || i32x4.extract_lane(sums, 1) > most)) {
    best = LEFT;
    most = i32x4.extract_lane(sums, 1);
  }
  if (right && (best < 0 || i32x4.extract_lane(sums, 2) > most)) best = RIGHT;
  return best;
}
