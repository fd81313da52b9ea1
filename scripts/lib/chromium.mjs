// A browser for the tests. Nothing is downloaded behind the package manager's back.
import { accessSync, constants, existsSync } from "node:fs";
import { SetupError } from "./node.mjs";
import { run } from "./processes.mjs";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Path of a Chromium, installed first where that is possible (Debian's own package, as root).
 * @param {{ show?: boolean }} [options]
 */
export async function findChromium({ show = false } = {}) {
  const found = installed();
  if (found !== undefined) return found;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const update = await run("apt-get", ["update"], { env, show });
    const install = await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env, show });
    const now = installed();
    if (now !== undefined) return now;
    throw new SetupError(`${update.output}\n${install.output}\nChromium could not be installed through apt-get.`);
  }
  throw new SetupError(
    "The browser tests need Chromium, and none was found. Install it (Debian, Ubuntu: sudo apt-get install chromium), " +
      "or set CHROMIUM_PATH to a Chromium or Chrome, or leave the browser tests out: npm test -- --no-browser",
  );
}

function installed() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (runnable(chosen)) return chosen;
    throw new SetupError(`CHROMIUM_PATH is ${chosen}, and no program stands there.`);
  }
  return places.find(runnable);
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
