// npm run docs:api: the reference of what strangers embed, as a site in doors/dist/reference.
import { join } from "node:path";
import { install } from "./lib/install.mjs";
import { main, say } from "./lib/main.mjs";
import { findNode } from "./lib/node.mjs";
import { become, stopWithUs } from "./lib/processes.mjs";
import { root } from "./lib/repo.mjs";

stopWithUs();

await main(async () => {
  await install({ announce: say });
  await become(findNode(), [join(root, "doors", "src", "reference.ts")], { cwd: root });
});
