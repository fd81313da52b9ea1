import { isIP } from "node:net";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

function hostName(header: string): string {
  return header.toLowerCase().replace(/:\d*$/, "");
}

/** Whether `host` is an address that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

/**
 * Whether a request may have come for us. A server on the loopback address is meant for this machine alone; a page on
 * the web can still reach it by pointing a name of its own there (DNS rebinding), and then says that name in `Host`.
 * @param bound the address that the server listens on
 */
export function isAllowedHost(header: string | undefined, bound: string, allowed: readonly string[]): boolean {
  if (header === undefined) return false;
  const name = hostName(header);
  if (LOOPBACK.has(name) || name === bound || allowed.includes(name)) return true;
  // Listening for others and no names given: whoever started it so wants it found under any.
  return !isLoopback(bound) && allowed.length === 0;
}
