import { CairnError } from "@cairn/graph-core";

/** Codes of the system and of PostgreSQL for a server that cannot be reached now. */
const UNREACHABLE =
  /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|EPIPE|08\w{3}|57P0[123]|53300)$/;
/** Who may come, and where to: wrong until somebody changes it. */
const REFUSED = /^(?:28\w{3}|3D000)$/;
/** Two transactions that got into each other's way: one of them only has to come again. */
const CONFLICT = /^40(?:001|P01)$/;
const NO_TABLES = /^(?:42P01|3F000|42883|42703)$/;
/** What `pg` says without a code. */
const CUT =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

function codeOf(error: unknown): string {
  const code: unknown = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "";
}

/** Whether the same may succeed in a moment: the server is away, or two transactions collided. */
export function isPassing(error: unknown): boolean {
  if (error instanceof CairnError) return error.code === "store-unreachable" && !REFUSED.test(codeOf(error.cause));
  const code = codeOf(error);
  if (UNREACHABLE.test(code) || CONFLICT.test(code)) return true;
  if (error instanceof AggregateError) return error.errors.some(isPassing);
  return error instanceof Error && CUT.test(error.message);
}

/** What went wrong at the database, in our words where they help; else the error as it is. */
export function storeError(error: unknown): unknown {
  if (error instanceof CairnError) return error;
  const code = codeOf(error);
  const said = error instanceof Error && error.message !== "" ? error.message : code;
  if (NO_TABLES.test(code)) {
    const message = `The database does not have the tables that this version of Cairn needs (${said}): run "cairn migrate".`;
    return new CairnError("store-outdated", message, { cause: error });
  }
  if (code === "42501") {
    const message = `The database does not allow it (${said}): its owner runs "cairn migrate --grant ROLE" once for this role.`;
    return new CairnError("store-unreachable", message, { cause: error });
  }
  if (REFUSED.test(code) || (isPassing(error) && !CONFLICT.test(code))) {
    return new CairnError("store-unreachable", `The database cannot be reached: ${said}`, { cause: error });
  }
  return error;
}

/**
 * Does something again while it fails in passing, waiting longer each time, up to 5 seconds.
 * @param patience for how long, in milliseconds. @param onWait told of each failure.
 */
export async function retrying<T>(
  work: () => Promise<T>,
  patience: number,
  onWait: (error: unknown) => void = () => {},
): Promise<T> {
  const end = Date.now() + patience;
  for (let pause = 50; ; pause = Math.min(5000, pause * 2)) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || Date.now() + pause > end) throw error;
      onWait(error);
      // Spread, so that those who collided do not meet again.
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
    }
  }
}
