import { Client } from "urql";
import type { Connection } from "../state/app-state.ts";
/** Beside the page, wherever that is served; another place for development. */
export declare const apiUrl: () => string;
/** Answers over fetch, changes over server-sent events that come back by themselves when the server does. */
export declare function createApiClient(url: string, onConnection: (connection: Connection) => void): Client;
//# sourceMappingURL=client.d.ts.map