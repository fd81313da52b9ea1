import { Client, fetchExchange } from "urql";

const client = (fetch: () => Promise<Response>): Client =>
  new Client({ url: "http://localhost/graphql", exchanges: [fetchExchange], preferGetMethod: false, fetch });

/** A client that answers every query with this. */
export const fromValue = (data: object): Client =>
  client(() =>
    Promise.resolve(new Response(JSON.stringify({ data }), { headers: { "content-type": "application/json" } })),
  );

/** A client that never answers. */
export const never = (): Client => client(() => new Promise(() => undefined));
