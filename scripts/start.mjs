// npm start [-- PATH] [-- --port N]: installs, builds, and serves the map of PATH (the example vault without one).
import { join } from "node:path";
import { parseArgs } from "node:util";
import { install, mustBuild } from "./lib/install.mjs";
import { main, say } from "./lib/main.mjs";
import { findNode, toolEnvironment } from "./lib/node.mjs";
import { become, stopWithUs } from "./lib/processes.mjs";
import { calledFrom, root } from "./lib/repo.mjs";

stopWithUs();

await main(async () => {
  const args = process.argv.slice(2);
  // Only to see whether a path was given: the command itself checks its arguments.
  const { positionals } = parseArgs({
    args,
    strict: false,
    allowPositionals: true,
    options: { port: { type: "string" }, host: { type: "string" } },
  });
  await install({ announce: say });
  const node = findNode();
  await mustBuild({ only: "@cairn/cli", announce: say });
  const command = join(root, "packages", "cli", "dist", "main.js");
  // Spawned directly: behind npx or turbo the server would outlive a SIGTERM.
  await become(node, [command, "serve", ...args, ...(positionals.length > 0 ? [] : [join(root, "content")])], {
    cwd: calledFrom,
    env: toolEnvironment(node),
  });
});
