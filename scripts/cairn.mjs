// npm run -s cairn -- ARGS: the command, straight from the sources.
// No build stands before it: Node runs the TypeScript as it is and keeps the result in its compile cache, so that stdout
// carries nothing but the command's own output and what runs is never older than the sources.
import { join } from "node:path";
import { install, mustBuild } from "./lib/install.mjs";
import { main, say } from "./lib/main.mjs";
import { findNode } from "./lib/node.mjs";
import { become, stopWithUs } from "./lib/processes.mjs";
import { calledFrom, root } from "./lib/repo.mjs";

stopWithUs();

await main(async () => {
  const args = process.argv.slice(2);
  await install({ announce: say });
  const node = findNode();
  // Only the map in the browser has to be built.
  if (args[0] === "serve" || args[0] === "site") await mustBuild({ only: "@cairn/cli", announce: say });
  await become(node, ["--conditions=source", join(root, "packages", "cli", "src", "main.ts"), ...args], {
    cwd: calledFrom,
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "node-compile") },
  });
});
