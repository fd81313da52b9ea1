/** A regression tree in arrays: node i splits on `feature[i]` at `cut[i]` (left: value <= cut) or is a leaf (feature -1) of `value[i]`. */
export interface Tree {
  feature: number[];
  cut: number[];
  left: number[];
  right: number[];
  value: number[];
}
export interface Boosted {
  names: string[];
  base: number;
  trees: Tree[];
}
export interface BoostOptions {
  rounds: number;
  rate: number;
  leaves: number;
  least: number;
  l2: number;
  /** Share of the features that each tree may use, 0 to 1. */
  columns: number;
}

/**
 * Gradient boosting of regression trees for a yes/no answer (Friedman 2001; second-order gains as in Chen & Guestrin 2016),
 * grown leaf by leaf over histograms of 64 bins. Deterministic.
 */
export function boost(names: readonly string[], rows: readonly Float32Array[], y: Float64Array, weight: Float64Array, options: BoostOptions, offset?: Float64Array): Boosted {
  const n = rows.length, m = names.length, BINS = 64;
  const cuts: Float64Array[] = [];
  const bins = new Uint8Array(n * m);
  for (let j = 0; j < m; j++) {
    const values = Float64Array.from(rows, (r) => r[j]!).sort();
    const found: number[] = [];
    for (let b = 1; b < BINS; b++) {
      const v = values[Math.min(n - 1, Math.floor((b * n) / BINS))]!;
      if (found.length === 0 ? v > values[0]! || true : v > found.at(-1)!) if (v < values[n - 1]!) if (found.at(-1) !== v) found.push(v);
    }
    const uniq = [...new Set(values)];
    const use = uniq.length <= BINS ? uniq.slice(0, -1) : found;
    cuts.push(Float64Array.from(use));
    for (let i = 0; i < n; i++) {
      const v = rows[i]![j]!;
      let lo = 0, hi = use.length;
      while (lo < hi) { const k = (lo + hi) >> 1; if (v <= use[k]!) hi = k; else lo = k + 1; }
      bins[i * m + j] = lo;
    }
  }
  let pos = 0, all = 0;
  for (let i = 0; i < n; i++) { pos += y[i]! * weight[i]!; all += weight[i]!; }
  const base = offset ? 0 : Math.log((pos + 1) / (all - pos + 1));
  const score = new Float64Array(n).fill(base);
  if (offset) for (let i = 0; i < n; i++) score[i] = offset[i]!;
  const g = new Float64Array(n), h = new Float64Array(n);
  let seed = 99991;
  const random = () => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff;
  const trees: Tree[] = [];
  for (let round = 0; round < options.rounds; round++) {
    for (let i = 0; i < n; i++) { const p = 1 / (1 + Math.exp(-score[i]!)); g[i] = (p - y[i]!) * weight[i]!; h[i] = Math.max(1e-6, p * (1 - p)) * weight[i]!; }
    const use = [...names.keys()].filter(() => random() < options.columns);
    const tree: Tree = { feature: [-1], cut: [0], left: [-1], right: [-1], value: [0] };
    const members: Int32Array[] = [Int32Array.from({ length: n }, (_, i) => i)];
    const splits: (ReturnType<typeof bestSplit> | undefined)[] = [bestSplit(members[0]!, use)];
    tree.value[0] = leafValue(members[0]!);
    for (let leaves = 1; leaves < options.leaves; leaves++) {
      let at = -1;
      splits.forEach((s, i) => { if (s && (at < 0 || s.gain > splits[at]!.gain)) at = i; });
      if (at < 0) break;
      const s = splits[at]!;
      splits[at] = undefined;
      const left: number[] = [], right: number[] = [];
      for (const i of members[at]!) (bins[i * m + s.feature]! <= s.bin ? left : right).push(i);
      tree.feature[at] = s.feature;
      tree.cut[at] = cuts[s.feature]![s.bin]!;
      for (const part of [left, right]) {
        const k = tree.feature.length;
        if (part === left) tree.left[at] = k; else tree.right[at] = k;
        const list = Int32Array.from(part);
        members.push(list);
        tree.feature.push(-1); tree.cut.push(0); tree.left.push(-1); tree.right.push(-1); tree.value.push(leafValue(list));
        splits.push(bestSplit(list, use));
      }
    }
    tree.feature.forEach((f, k) => { if (f < 0) { const v = tree.value[k]!; for (const i of members[k]!) score[i]! += v; } });
    trees.push(tree);
  }
  return { names: [...names], base, trees };

  function leafValue(list: Int32Array): number {
    let G = 0, H = 0;
    for (const i of list) { G += g[i]!; H += h[i]!; }
    return Math.round((-options.rate * G) / (H + options.l2) * 1e5) / 1e5;
  }
  function bestSplit(list: Int32Array, use: readonly number[]) {
    if (list.length < 2 * options.least) return undefined;
    let G = 0, H = 0;
    for (const i of list) { G += g[i]!; H += h[i]!; }
    const whole = (G * G) / (H + options.l2);
    let best: { feature: number; bin: number; gain: number } | undefined;
    const hg = new Float64Array(BINS + 1), hh = new Float64Array(BINS + 1), hc = new Int32Array(BINS + 1);
    for (const j of use) {
      const count = cuts[j]!.length;
      if (count === 0) continue;
      hg.fill(0); hh.fill(0); hc.fill(0);
      for (const i of list) { const b = bins[i * m + j]!; hg[b]! += g[i]!; hh[b]! += h[i]!; hc[b]!++; }
      let lg = 0, lh = 0, lc = 0;
      for (let b = 0; b < count; b++) {
        lg += hg[b]!; lh += hh[b]!; lc += hc[b]!;
        if (lc < options.least || list.length - lc < options.least) continue;
        const gain = (lg * lg) / (lh + options.l2) + ((G - lg) * (G - lg)) / (H - lh + options.l2) - whole;
        if (gain > 1e-6 && (!best || gain > best.gain)) best = { feature: j, bin: b, gain };
      }
    }
    return best;
  }
}

export function boosted(model: Boosted, row: Float32Array): number {
  let s = model.base;
  for (const t of model.trees) { let k = 0; while (t.feature[k]! >= 0) k = row[t.feature[k]!]! <= t.cut[k]! ? t.left[k]! : t.right[k]!; s += t.value[k]!; }
  return s;
}
