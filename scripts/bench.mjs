// npm run -s bench -- NAME: a bench, straight from the sources.
import { join } from "node:path";
import { install } from "./lib/install.mjs";
import { main, say } from "./lib/main.mjs";
import { findNode } from "./lib/node.mjs";
import { become, stopWithUs } from "./lib/processes.mjs";
import { root } from "./lib/repo.mjs";

stopWithUs();

await main(async () => {
  await install({ announce: say });
  const script = join(root, "bench", "src", "main.ts");
  await become(findNode(), ["--conditions=source", script, ...process.argv.slice(2)], { cwd: root });
});
