import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import { limitError } from "../limits/limits.ts";

function tooLong(limit: number): GraphQLError {
  const message = `The request is longer than ${limit.toLocaleString("en")} bytes. Send less in one request.`;
  return limitError("limit-body", message, limit, 413);
}

/**
 * The body, or the error once it is longer than the limit. Then it is left as it is, not closed, for that would cut the
 * connection before the client has the answer.
 */
async function bodyWithin(limit: number, body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const reading = body[Symbol.asyncIterator]();
  for (let next = await reading.next(); next.done !== true; next = await reading.next()) {
    bytes += next.value.byteLength;
    if (bytes > limit) throw tooLong(limit);
    parts.push(next.value);
  }
  return Buffer.concat(parts).toString();
}

/**
 * Refuses a body of more bytes than the limit. Where its length is given, that is looked at, and the server holds the sender
 * to it (RFC 9112, 6.3); only a body without a length is counted as it comes. Yoga's own limit counts every body through a
 * stream, which costs as much as all else that a small query does.
 */
export function useBodyLimit(limit: number): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      const length = request.headers.get("content-length");
      if (length !== null && !/^\d+$/.test(length)) {
        const extensions = { code: "BAD_REQUEST", http: { status: 400 } };
        throw new GraphQLError("The header `content-length` is no number.", { extensions });
      }
      if (Number(length) > limit) throw tooLong(limit);
      const { body } = request;
      if (length !== null || body === null || requestParser === undefined) return;
      setRequestParser(async ({ url, method, headers, signal }) => {
        const whole = await bodyWithin(limit, body);
        return requestParser(new fetchAPI.Request(url, { method, headers, signal, body: whole }));
      });
    },
  };
}
