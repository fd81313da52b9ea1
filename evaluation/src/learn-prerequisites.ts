// Learns the weights of the prerequisite model and tells what it reaches: in sample, and cross-validated (weights for a concept
// or note come from the others).
//
//   node --conditions=source src/learn-prerequisites.ts --scorers DIR --teachers NOTES_DIR --edges FILE --gold DIR,DIR [--more DIR,DIR] [--ablate] [--write]
//
// The table "notes" is learnt from edges that teachers wrote between notes, "sections" from gold graphs of single notes: figures are
// told for the folders of --gold; those of --more are only learnt from.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { cycleClosers } from "../../packages/graph-core/src/prerequisites/cycles.ts";
import { amountOf } from "../../packages/graph-core/src/prerequisites/pair.ts";
import { pairFeatures, settingOf, type Setting } from "../../packages/graph-core/src/prerequisites/features.ts";
import { selectRequirements } from "../../packages/graph-core/src/prerequisites/select.ts";
import { MIN_LIKELIHOOD } from "../../packages/graph-core/src/prerequisites/weights.ts";
import type { Prerequisite } from "../../packages/graph-core/src/model/relation.ts";
import { readEdges, readFolder, readGold, readVault, type Gold, type Vault } from "./gold.ts";
import { type NumberedExample as Example, trainByNewton } from "./newton.ts";

const { values } = parseArgs({
  options: {
    scorers: { type: "string" },
    teachers: { type: "string" },
    edges: { type: "string" },
    gold: { type: "string" },
    more: { type: "string" },
    write: { type: "boolean" },
    ablate: { type: "boolean" },
    l2n: { type: "string", default: "3" },
    l2s: { type: "string", default: "3" },
  },
});

type Weights = Readonly<Record<string, number>>;
interface TeacherScorer {
  scorePrerequisites(
    edges: TeacherEdge[],
    graph: unknown,
  ): { f1: number; precision: number; recall: number; order: number; pathF1: number; predicted: number };
}
interface GoldScorer {
  normalise(text: string): string;
  scoreNote(gold: Gold, predicted: unknown): { prerequisite: { tp: number; fp: number; fn: number } };
}
interface TeacherEdge {
  prerequisite: string;
  concept: string;
}
const teacherScorer = (await import(resolve(values.scorers ?? "", "prerequisites.mjs"))) as TeacherScorer;
const goldScorer = (await import(resolve(values.scorers ?? "", "gold-graphs.mjs"))) as GoldScorer;
const { normalise } = goldScorer;

const FOLDS = 10;
/** Weight of a pair with one end that is no concept of the gold: the model learns to pass over what nobody would look up. */
const UNMATCHED = 1;
/** Both directions of a pair, with what is known of each. */
interface Side {
  concept: string;
  requires: string;
  features: Record<string, number>;
  setting: Setting;
  stated: number;
  /** Whether there is something to read about what is required. */
  explained: boolean;
  fold: number;
  right: boolean | undefined;
  weight: number;
}

function sidesOf(vault: Vault, foldOf: (concept: string) => number): Side[] {
  return vault.pairs.flatMap((pair) =>
    [true, false].map((forwards): Side => {
      const [concept, requires] = forwards ? [pair.one.id, pair.other.id] : [pair.other.id, pair.one.id];
      const features = pairFeatures(pair, forwards);
      const stated = Math.max(0, amountOf(pair, forwards, "stated"));
      return {
        concept,
        requires,
        features,
        setting: settingOf(pair),
        stated,
        explained: (forwards ? pair.other : pair.one).explained,
        fold: foldOf(concept),
        right: undefined,
        weight: 1,
      };
    }),
  );
}

const examples = (sides: readonly Side[], setting: Setting): Example[] =>
  sides.flatMap(({ features, right, weight, concept, setting: own }) =>
    right === undefined || own !== setting ? [] : [{ features, right, weight, group: concept }],
  );

function probability(weights: Weights, features: Record<string, number>): number {
  let sum = weights["bias"] ?? 0;
  for (const name in features) sum += (weights[name] ?? 0) * features[name]!;
  return 1 / (1 + Math.exp(-sum));
}

/** What the model would tell: the likelier direction, selection, no cycles. */
function predict(
  sides: readonly Side[],
  tableOf: (side: Side) => Weights,
  least: Readonly<Record<Setting, number>>,
): Prerequisite[] {
  const edges = new Map<string, { strength: number; side: Side }>();
  for (const side of sides) {
    const strength = 1 - (1 - probability(tableOf(side), side.features)) * (1 - side.stated);
    const key = [side.concept, side.requires].sort().join("|");
    const known = edges.get(key);
    if (strength >= least[side.setting] && (known === undefined || known.strength < strength))
      edges.set(key, { strength, side });
  }
  const by = new Map<string, Prerequisite[]>();
  const settings = new Map<Prerequisite, Setting>();
  const stated = new Set<Prerequisite>();
  const explained = new Set<Prerequisite>();
  for (const { strength, side } of edges.values()) {
    const { concept, requires } = side;
    const edge = { concept, requires, strength, reason: "", evidence: [] };
    settings.set(edge, side.setting);
    if (side.stated > 0) stated.add(edge);
    if (side.explained) explained.add(edge);
    by.set(concept, [...(by.get(concept) ?? []), edge]);
  }
  const selected = [...by.values()].flatMap((list) =>
    selectRequirements(
      list,
      (each) => stated.has(each),
      (each) => settings.get(each)!,
      (each) => explained.has(each),
    ),
  );
  const closers = new Set(cycleClosers(selected).map(({ dropped }) => dropped));
  return selected.filter((edge) => !closers.has(edge));
}

// Teachers' edges.
const vault = readVault(readFolder(values.teachers ?? ""));
const edges = readEdges(values.edges ?? "");
const idOf = new Map<string, string>();
for (const { id, label, aliases } of vault.concepts)
  for (const name of [label, ...aliases].map(normalise)) if (!idOf.has(name)) idOf.set(name, id);
const find = (title: string) => idOf.get(normalise(title)) ?? idOf.get(normalise(title.replace(/\s*\(.*?\)/g, "")));
const titled = new Set(edges.flatMap((e) => [e.prerequisite, e.concept]).map(find));
const asked = new Set(edges.map((e) => `${find(e.concept)}|${find(e.prerequisite)}`));
const order = [...titled].filter((id) => id !== undefined).sort();
const teacherSides = sidesOf(vault, (concept) => Math.max(0, order.indexOf(concept)) % FOLDS);
for (const side of teacherSides)
  if (titled.has(side.concept) && titled.has(side.requires)) side.right = asked.has(`${side.concept}|${side.requires}`);

// Gold notes, each a vault of its own.
const folders = (list: string | undefined) => (list ?? "").split(",").filter(Boolean);
const told = folders(values.gold).length;
const notes = [...folders(values.gold), ...folders(values.more)].flatMap((folder, set) =>
  readGold(folder).map(({ name, gold, text }) => ({
    name,
    set,
    gold,
    vault: readVault([{ path: `${name}.md`, text }]),
  })),
);
const goldSides = notes.map(({ gold, vault }, fold) => {
  const names = new Map<string, Gold["concepts"][number]>();
  for (const c of gold.concepts)
    for (const n of [c.label, ...(c.aliases ?? [])].map(normalise)) if (n && !names.has(n)) names.set(n, c);
  const matched = new Map(
    vault.concepts.map((c) => [c.id, [c.label, ...c.aliases].map((n) => names.get(normalise(n))).find(Boolean)]),
  );
  const closure = closureOf(gold.prerequisites.map((p) => [p.concept, p.requires] as const));
  const sides = sidesOf(vault, () => fold);
  for (const side of sides) {
    const [c, r] = [matched.get(side.concept), matched.get(side.requires)];
    if (c === undefined && r === undefined) continue;
    if (c === undefined || r === undefined) {
      [side.right, side.weight] = [false, UNMATCHED];
      continue;
    }
    if (c === r) continue;
    const direct = gold.prerequisites.find((p) => p.concept === c.id && p.requires === r.id);
    if (direct !== undefined) [side.right, side.weight] = [true, direct.optional ? 0.5 : 1];
    else if (!closure.has(`${c.id}|${r.id}`)) [side.right, side.weight] = [false, c.optional || r.optional ? 0.5 : 1];
  }
  return sides;
});

const l2 = { notes: Number(values.l2n), sections: Number(values.l2s) };
const learn = (sides: readonly Side[], setting: Setting): Weights =>
  trainByNewton(examples(sides, setting), l2[setting]);
const allGold = goldSides.flat();
const whole = { notes: learn(teacherSides, "notes"), sections: learn(allGold, "sections") };
const folded = Array.from({ length: FOLDS }, (_, f) =>
  learn(
    teacherSides.filter((s) => s.fold !== f),
    "notes",
  ),
);
const goldFolded = Array.from({ length: FOLDS }, (_, f) =>
  learn(
    allGold.filter((s) => s.fold % FOLDS !== f),
    "sections",
  ),
);

function teachers(tableOf: (side: Side) => Weights, least: Readonly<Record<Setting, number>>): string {
  const f = teacherScorer.scorePrerequisites(edges, {
    concepts: vault.concepts,
    prerequisites: predict(teacherSides, tableOf, least),
  });
  return `edge P ${d(f.precision)} R ${d(f.recall)} F1 ${d(f.f1)} (${f.predicted}), order ${d(f.order)}, path F1 ${d(f.pathF1)}`;
}
function golds(tablesOf: (note: number) => Weights, least: Readonly<Record<Setting, number>>): string {
  const sets = new Map<number, { tp: number; fp: number; fn: number }>();
  for (const [i, { gold, set, vault }] of notes.entries()) {
    if (set >= told) continue;
    const { prerequisite } = goldScorer.scoreNote(gold, {
      concepts: vault.concepts,
      prerequisites: predict(goldSides[i]!, () => tablesOf(i), least),
    });
    const sum = sets.get(set) ?? { tp: 0, fp: 0, fn: 0 };
    for (const k of ["tp", "fp", "fn"] as const) sum[k] += prerequisite[k];
    sets.set(set, sum);
  }
  return [...sets]
    .map(
      ([set, { tp, fp, fn }]) =>
        `set ${set}: P ${d(tp / (tp + fp || 1))} R ${d(tp / (tp + fn || 1))} F1 ${d((2 * tp) / (2 * tp + fp + fn || 1))}`,
    )
    .join("; ");
}
const d = (x: number) => x.toFixed(3);
const inSample = (side: Side) => whole[side.setting];
const crossed = (side: Side) => (side.setting === "notes" ? folded[side.fold]! : whole.sections);

const count = (sides: readonly Side[], setting: Setting) => {
  const e = examples(sides, setting);
  return `${e.length} examples, ${e.filter((x) => x.right).length} right`;
};
console.log(
  `notes: ${count(teacherSides, "notes")} of ${edges.length}; sections: ${count(allGold, "sections")} of ${notes.reduce((n, x) => n + x.gold.prerequisites.length, 0)}`,
);
for (const least of [0.05, 0.08, 0.1, 0.13, 0.16, 0.2])
  for (const [name, table] of [
    ["in sample", inSample],
    ["crossed", crossed],
  ] as const)
    console.log(`teachers, from ${least}, ${name}: ${teachers(table, { ...MIN_LIKELIHOOD, notes: least })}`);
for (const least of [0.06, 0.08, 0.1, 0.12, 0.15, 0.2])
  for (const [name, table] of [
    ["in sample", () => whole.sections],
    ["crossed", (i: number) => goldFolded[i % FOLDS]!],
  ] as const)
    console.log(`gold, from ${least}, ${name}: ${golds(table, { ...MIN_LIKELIHOOD, sections: least })}`);

if (values.ablate) {
  for (const setting of ["notes", "sections"] as const) {
    const names = [
      ...new Set((setting === "notes" ? teacherSides : allGold).flatMap((s) => Object.keys(s.features))),
    ].sort();
    for (const name of names) {
      const hide = (s: Side): Side => ({
        ...s,
        features: Object.fromEntries(Object.entries(s.features).filter(([n]) => n !== name && n !== `back:${name}`)),
      });
      if (name.startsWith("back:")) continue;
      if (setting === "notes") {
        const hidden = teacherSides.map(hide);
        const tables = Array.from({ length: FOLDS }, (_, f) =>
          learn(
            hidden.filter((s) => s.fold !== f),
            "notes",
          ),
        );
        console.log(
          `notes without ${name}: ${teachers((side) => (side.setting === "notes" ? withoutName(tables[side.fold]!, name) : whole.sections), MIN_LIKELIHOOD)}`,
        );
      } else {
        const hidden = allGold.map(hide);
        const tables = Array.from({ length: FOLDS }, (_, f) =>
          withoutName(
            learn(
              hidden.filter((s) => s.fold % FOLDS !== f),
              "sections",
            ),
            name,
          ),
        );
        console.log(`sections without ${name}: ${golds((i) => tables[i % FOLDS]!, MIN_LIKELIHOOD)}`);
      }
    }
  }
}
function withoutName(table: Weights, name: string): Weights {
  return Object.fromEntries(Object.entries(table).filter(([n]) => n !== name && n !== `back:${name}`));
}

if (values.write) {
  const table = (weights: Weights) =>
    Object.entries(weights)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([name, value]) =>
          `    ${/^[a-z]+$/.test(name) ? name : JSON.stringify(name)}: ${Math.round(value * 100) / 100},`,
      )
      .join("\n");
  writeFileSync(
    new URL("../../packages/graph-core/src/prerequisites/weights.data.ts", import.meta.url),
    `/**\n * Weights of the signals of a prerequisite, by name (see \`features.ts\`), for two settings (see \`Setting\`).\n * Learnt by evaluation/src/learn-prerequisites.ts: logistic regression, L2 ${l2.notes} and ${l2.sections}; "notes" from edges that teachers wrote\n * between notes, "sections" from gold graphs of single notes. See docs/decisions/0003-prerequisites.md.\n */\nexport const LEARNT = {\n  notes: {\n${table(whole.notes)}\n  },\n  sections: {\n${table(whole.sections)}\n  },\n} as const;\n`,
  );
  console.log("weights written");
}

function closureOf(pairs: readonly (readonly [string, string])[]): Set<string> {
  const next = new Map<string, string[]>();
  for (const [a, b] of pairs) next.set(a, [...(next.get(a) ?? []), b]);
  const all = new Set<string>();
  for (const start of next.keys()) {
    const seen = new Set(next.get(start));
    for (const id of seen) for (const one of next.get(id) ?? []) seen.add(one);
    for (const id of seen) all.add(`${start}|${id}`);
  }
  return all;
}
