import type { Plugin } from "graphql-yoga";
import { chosenEncoding, compress } from "../http/encoding.ts";

/** Shorter answers are not worth the work. */
const MIN_BYTES = 1024;

/** Compresses answers in JSON and pages; a stream of events is left alone, for each must go out at once. */
export function useCompression(): Plugin {
  return {
    async onResponse(payload) {
      const { request, response } = payload;
      const type = response.headers.get("content-type") ?? "";
      if (!/json|text\/html/.test(type) || response.headers.has("content-encoding")) return;
      response.headers.append("vary", "accept-encoding");
      const encoding = chosenEncoding(request.headers.get("accept-encoding"));
      if (encoding === undefined || response.body === null) return;
      const body = new Uint8Array(await response.arrayBuffer());
      const headers = new Headers(response.headers);
      headers.delete("content-length");
      const long = body.length >= MIN_BYTES;
      if (long) headers.set("content-encoding", encoding);
      const sent = long ? new Uint8Array(await compress(body, encoding, "low")) : body;
      payload.setResponse(new Response(sent, { status: response.status, statusText: response.statusText, headers }));
    },
  };
}
