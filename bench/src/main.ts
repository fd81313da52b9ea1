// npm run -s bench -- NAME [--vault PATH] [--notes N] [--concepts N] [--json]
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { asJson, asTable } from "./figure.ts";
import { BENCHES } from "./table.ts";

const USAGE = `Usage: npm run -s bench -- NAME [--vault PATH] [--notes N] [--concepts N] [--json]

${BENCHES.map(({ name, about }) => `  ${name.padEnd(12)} ${about}`).join("\n")}

  --vault PATH   a folder of notes; the example vault without it
  --notes N      so many notes, repeated with altered names where the vault has fewer
  --concepts N   so many concepts, where the bench makes a graph of its own
  --json         a line of JSON a figure: name, value, unit, against, ratio
`;

function complain(text: string): never {
  process.stderr.write(`${text}\n\n${USAGE}`);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    vault: { type: "string" },
    notes: { type: "string" },
    concepts: { type: "string" },
    json: { type: "boolean" },
  },
});
const [name = "", ...more] = positionals;
const bench = BENCHES.find((each) => each.name === name);
if (bench === undefined) complain(name === "" ? "Which bench?" : `There is no bench "${name}".`);
if (more.length > 0) complain(`One bench at a time: "${more[0]}" is one too many.`);
for (const name of ["notes", "concepts"] as const) {
  if (values[name] !== undefined && !/^[1-9]\d{0,6}$/.test(String(values[name])))
    complain(`--${name} takes a whole number, not "${values[name]}".`);
}
const figures = await bench.run({
  ...(typeof values.vault === "string" && { vault: resolve(process.env["INIT_CWD"] ?? ".", values.vault) }),
  ...(values.notes !== undefined && { notes: Number(values.notes) }),
  ...(values.concepts !== undefined && { concepts: Number(values.concepts) }),
});
process.stdout.write(values.json === true ? asJson(figures) : asTable(`${bench.name}: ${bench.about}`, figures));
