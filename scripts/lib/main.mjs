import { SetupError } from "./node.mjs";

/** Runs a script's main function; a {@link SetupError} is told in its own words, anything else with its stack. */
export async function main(script) {
  try {
    process.exitCode = (await script()) ?? 0;
  } catch (error) {
    const known = error instanceof SetupError || String(error.code).startsWith("ERR_PARSE_ARGS");
    process.stderr.write(`${known ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}

/** A line for the person at the terminal, kept away from stdout. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}
