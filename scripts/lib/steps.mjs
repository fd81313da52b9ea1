// A list of steps, each told in one line with its time; its output only when it fails.
import { stripVTControlCharacters } from "node:util";
import { SetupError } from "./node.mjs";

/**
 * @typedef {{ ok: boolean, output?: string, unseen?: boolean, remark?: string }} Outcome `unseen`: not shown while it ran.
 * @typedef {{ name: string, needed?: boolean, skip?: boolean, run: () => Promise<Outcome> }} Step
 */

/**
 * Runs the steps in order. A failed step that is `needed` ends the run, since the others could only fail after it.
 * @param {Step[]} steps
 * @param {{ verbose?: boolean }} [options] `verbose`: the steps have shown their output already.
 * @returns {Promise<string[]>} names of the steps that failed.
 */
export async function runSteps(steps, { verbose = false } = {}) {
  const failed = [];
  const live = process.stdout.isTTY && !verbose;
  for (const [index, step] of steps.entries()) {
    if (step.skip) continue;
    if (live) process.stdout.write(`… ${step.name}`);
    const begun = performance.now();
    const outcome = await attempt(step);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(6);
    const remark = outcome.remark ? `   ${outcome.remark}` : "";
    const line = `${outcome.ok ? "✓" : "✗"} ${step.name.padEnd(28)} ${seconds} s${remark}`;
    process.stdout.write(`${live ? "\r" : ""}${line.trimEnd()}\n`);
    if (outcome.ok) continue;
    failed.push(step.name);
    if (outcome.output && (!verbose || outcome.unseen)) process.stdout.write(`${indent(outcome.output)}\n`);
    if (!step.needed) continue;
    for (const { name } of steps.slice(index + 1)) process.stdout.write(`- ${name} (not run)\n`);
    break;
  }
  return failed;
}

async function attempt(step) {
  try {
    return await step.run();
  } catch (error) {
    return { ok: false, unseen: true, output: error instanceof SetupError ? error.message : error.stack };
  }
}

function indent(text) {
  const plain = process.stdout.isTTY ? text : stripVTControlCharacters(text);
  return plain.trim().replace(/^/gm, "    ");
}
