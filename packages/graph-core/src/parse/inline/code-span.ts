import type { InlineState } from "./state.ts";

function runsOf(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (let i = text.indexOf("`"); i >= 0; i = text.indexOf("`", i)) {
    let end = i + 1;
    while (text.charCodeAt(end) === 96) end++;
    const places = runs.get(end - i);
    if (places === undefined) runs.set(end - i, [i]);
    else places.push(i);
    i = end;
  }
  for (const places of runs.values()) places.reverse();
  return runs;
}

/** A code span ends at the next run of as many backticks; without one, the run is text. */
export function codeSpan(state: InlineState, pos: number): number {
  const { text } = state;
  let from = pos + 1;
  while (text.charCodeAt(from) === 96) from++;
  const size = from - pos;
  state.backticks ??= runsOf(text);
  const places = state.backticks.get(size) ?? [];
  while (places.length > 0 && places.at(-1)! <= pos) places.pop();
  const to = places.at(-1);
  if (to === undefined) return from;
  state.drop(pos, from);
  if (state.options.cell) {
    for (let i = text.indexOf("\\|", from); i >= 0 && i < to; i = text.indexOf("\\|", i + 2)) state.drop(i, i + 1);
  }
  state.drop(to, to + size);
  state.mark({ kind: "code", from: pos, to: to + size });
  return to + size;
}
