// npm run reference in doors (npm run docs:api at the root): writes the reference of all doors as a site, from their comments.
import { join, relative } from "node:path";
import { Application, Converter, type Context } from "typedoc";
import { ROOT } from "./packed.ts";
import { DOORS } from "./reports.ts";

const OUT = join(ROOT, "doors", "dist", "reference");

const app = await Application.bootstrap({
  name: "Cairn",
  entryPoints: DOORS.map(({ source }) => source),
  tsconfig: join(ROOT, "doors", "tsconfig.reference.json"),
  readme: join(ROOT, "packages", "graph-core", "README.md"),
  out: OUT,
  hideGenerator: true,
  disableGit: true,
  disableSources: true,
  excludePrivate: true,
  githubPages: false,
  // Types of one door that another one mentions are linked from there.
  validation: { notExported: false, invalidLink: true, notDocumented: false },
  treatValidationWarningsAsErrors: true,
});
// A module is called what it is imported by.
app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }: Context) => {
  for (const module of project.children ?? []) {
    const path = project.getSymbolIdFromReflection(module)?.fileName;
    const door = DOORS.find(({ source }) => path !== undefined && join(path) === source);
    if (door !== undefined) module.name = door.name;
  }
});
const project = await app.convert();
if (project !== undefined) {
  app.validate(project);
  await app.generateOutputs(project);
}
if (project === undefined || app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1;
else process.stdout.write(`Written: ${relative(ROOT, join(OUT, "index.html"))}\n`);
