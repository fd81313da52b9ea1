import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { CairnError } from "@cairn/graph-core";

const TRIES = 50;

async function tryListen(server: Server, port: number, host: string): Promise<boolean> {
  server.listen(port, host);
  try {
    await once(server, "listening");
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return false;
    throw error;
  }
}

/** Listens on `port`, or where that is taken on the next free one. @returns the port it became */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let candidate = port; candidate < Math.min(port + TRIES, 65_536); candidate += 1) {
    if (await tryListen(server, candidate, host)) return (server.address() as AddressInfo).port;
  }
  throw new CairnError("invalid-argument", `Port ${port} and the ${TRIES - 1} after it are taken: give another one.`);
}
