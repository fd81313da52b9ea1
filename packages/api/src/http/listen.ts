import { once } from "node:events";
import type { Server } from "node:http";
import { CairnError } from "@cairn/graph-core";
import { systemCode } from "./system-error.ts";

const TRIES = 50;

/** Listens on a port. @returns whether it could; not where the port is taken */
async function tryListen(server: Server, port: number, host: string): Promise<boolean> {
  server.listen(port, host);
  try {
    await once(server, "listening");
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === "EADDRINUSE") return false;
    if (code === "EACCES") {
      throw new CairnError("invalid-argument", `Port ${port} needs special rights: give one above 1023.`, {
        cause: error,
      });
    }
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
      throw new CairnError("invalid-argument", `This machine has no address "${host}" to listen on.`, { cause: error });
    }
    throw error;
  }
}

/** The port that a server listens on. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new CairnError("internal", "The server has no port.");
  return address.port;
}

/** Listens on `port`, or where that is taken on the next free one. @returns the port it became */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let candidate = port; candidate < Math.min(port + TRIES, 65_536); candidate += 1) {
    if (await tryListen(server, candidate, host)) return portOf(server);
  }
  throw new CairnError("invalid-argument", `Port ${port} and the ${TRIES - 1} after it are taken: give another one.`);
}
