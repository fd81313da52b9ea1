// npm test [-- --no-browser] [-- --verbose]: everything that is checked, what fails fastest first.
import { parseArgs } from "node:util";
import { findChromium } from "./lib/chromium.mjs";
import { checkGenerated } from "./lib/generated.mjs";
import { build, install } from "./lib/install.mjs";
import { main } from "./lib/main.mjs";
import { findNode, toolEnvironment } from "./lib/node.mjs";
import { findPostgres } from "./lib/postgres.mjs";
import { run, stopWithUs } from "./lib/processes.mjs";
import { root } from "./lib/repo.mjs";
import { runSteps } from "./lib/steps.mjs";
import { TestRuns } from "./lib/vitest.mjs";

stopWithUs();

await main(async () => {
  const { values } = parseArgs({
    options: { "no-browser": { type: "boolean", default: false }, verbose: { type: "boolean", default: false } },
  });
  const show = values.verbose;
  const tests = new TestRuns();
  let chromium = "";
  const failed = await runSteps([
    { name: "packages", needed: true, run: () => done(install({ show })) },
    {
      name: "Chromium",
      skip: values["no-browser"],
      run: () => done(findChromium({ show }).then((found) => (chromium = found))),
    },
  ]);
  if (!failed.includes("packages")) failed.push(...(await check(tests, { chromium, show })));
  tests.close();

  if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(", ")}\n`);
  process.stdout.write(`\n${tests.passed} passed, ${tests.failed} failed\n`);
  return failed.length > 0 ? 1 : 0;
});

/** Everything that needs the packages. @returns {Promise<string[]>} names of the steps that failed. */
function check(tests, { chromium, show }) {
  const node = findNode();
  const browser = chromium === "" ? { CAIRN_NO_BROWSER: "1" } : { CHROMIUM_PATH: chromium };
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: "1" };
  const env = { ...toolEnvironment(node), ...browser, ...plain };
  const tool = (command, ...args) => outcome(run(command, args, { cwd: root, env, show }));
  const options = { node, env, show };
  return runSteps([
    { name: "format", run: () => tool("oxfmt", "--check", ".") },
    { name: "build and types", needed: true, run: () => outcome(build({ show })) },
    { name: "lint", run: () => tool("oxlint", "--type-aware", "--deny-warnings") },
    { name: "generated files", run: () => checkGenerated({ env, show }) },
    { name: "PostgreSQL", run: () => done(findPostgres({ show })) },
    ...tests.steps("test", "test", options),
    ...(chromium === "" ? [] : tests.steps("e2e", "browser", options)),
    ...tests.steps("test:commands", "commands", options),
  ]);
}

/** The outcome of a program. */
async function outcome(running) {
  const { code, output } = await running;
  return { ok: code === 0, output };
}

/** The outcome of what throws when it fails. */
async function done(working) {
  await working;
  return { ok: true };
}
