// The Node that everything runs on: the one that the repository brings along, or the system's where that does not fit.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { root } from "./repo.mjs";

const oldest = [22, 18];
const bin = join(root, "node_modules", ".bin");

/** A problem that the user can solve: the message says how. */
export class SetupError extends Error {}

/** Path of a Node that is new enough (it runs TypeScript as it stands). */
export function findNode() {
  const own = join(bin, "node");
  if (existsSync(own) && newEnough(spawnSync(own, ["--version"], { encoding: "utf8" }).stdout ?? "")) return own;
  if (newEnough(process.version)) return process.execPath;
  throw new SetupError(
    `Cairn runs on Node ${oldest.join(".")} or newer, and this is ${process.version}. ` +
      `The Node that comes with Cairn fits Linux on x64 only (this is ${process.platform} on ${process.arch}). ` +
      "Install Node 24 from https://nodejs.org and run the command again.",
  );
}

/** The environment for our tools: the right Node first on the path, and nothing sent home. */
export function toolEnvironment(node = findNode()) {
  return {
    ...process.env,
    PATH: [bin, dirname(node), process.env.PATH].join(delimiter),
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    DO_NOT_TRACK: "1",
  };
}

function newEnough(version) {
  const [major = 0, minor = 0] = (/\d+\.\d+/.exec(version)?.[0] ?? "").split(".").map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}
