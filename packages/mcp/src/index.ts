export { createMcpServer, type ServerOptions } from "./create-server.ts";
export { type LiveVault, type LiveVaultOptions, openLiveVault } from "./live-vault.ts";
export { type RunningHttp, serveHttp, type ServeHttpOptions } from "./serve-http.ts";
export { type RunningStdio, serveStdio } from "./serve-stdio.ts";
export type { Vault } from "./vault.ts";
