// Running the tests of packages and counting them.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { manifest, workspaceFolders } from "./repo.mjs";
import { run } from "./processes.mjs";

/** Runs vitest as packages' scripts ask for it, and adds up what was run. */
export class TestRuns {
  passed = 0;
  failed = 0;
  #reports = mkdtempSync(join(tmpdir(), "cairn-test-"));

  /**
   * One step for each package that has this script; the script must be a call of `vitest run`.
   * @param {{ node: string, env: NodeJS.ProcessEnv, show: boolean }} options
   * @returns {import("./steps.mjs").Step[]}
   */
  steps(script, title, options) {
    return workspaceFolders().flatMap((folder) => {
      const { name, scripts = {} } = manifest(folder);
      const [tool, ...args] = (scripts[script] ?? "").split(/\s+/);
      return tool === "vitest" ? [{ name: `${title} ${name}`, run: () => this.#run(folder, args, options) }] : [];
    });
  }

  /** Takes the reports away. */
  close() {
    rmSync(this.#reports, { recursive: true, force: true });
  }

  async #run(folder, args, { node, env, show }) {
    const report = join(mkdtempSync(join(this.#reports, "run-")), "report.json");
    const vitest = join(folder, "node_modules", "vitest", "vitest.mjs");
    // Slow machines are no failure: a test that names no time of its own has two minutes.
    const json = `--outputFile.json=${report}`;
    const flags = ["--testTimeout=120000", "--hookTimeout=120000", "--reporter=default", "--reporter=json", json];
    const result = await run(node, [vitest, ...args, ...flags], { cwd: folder, env, show, timeout: 20 * 60_000 });
    const counts = existsSync(report)
      ? count(JSON.parse(readFileSync(report, "utf8")))
      : { passed: 0, failed: 0, skipped: 0 };
    // A run that broke without a failed test (a file that does not load, a crash) must not look like a success.
    if (result.code !== 0 && counts.failed === 0) counts.failed = 1;
    this.passed += counts.passed;
    this.failed += counts.failed;
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
    return {
      ok: counts.failed === 0,
      output: result.output,
      remark: `${counts.passed} passed${failedRemark(counts)}${skipped}`,
    };
  }
}

function failedRemark({ failed }) {
  return failed > 0 ? `, ${failed} failed` : "";
}

/** Adds up vitest's JSON report; a file that could not be run at all counts as one failed test. */
function count(report) {
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
