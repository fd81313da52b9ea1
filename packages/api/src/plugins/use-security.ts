import type { Plugin } from "graphql-yoga";
import { DATA_POLICY, SECURITY_HEADERS } from "../http/headers.ts";
import { requestIdOf } from "./use-request-id.ts";

/** Whether a page of another site could have sent this request without the browser asking us first. */
function isForgeable(request: Request, allowedOrigins: readonly string[]): boolean {
  const origin = request.headers.get("origin");
  if (origin !== null && allowedOrigins.includes(origin)) return false;
  if (request.method === "POST") {
    const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
    return !/^application\/(?:[\w.-]+\+)?json$/.test(type);
  }
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  return request.headers.get("sec-fetch-site") === "cross-site" && request.headers.get("sec-fetch-mode") !== "navigate";
}

/**
 * Refuses what another site's page could send behind the user's back (a form, an image, a plain POST), and marks every
 * answer so that a browser keeps to itself.
 */
export function useSecurity(allowedOrigins: readonly string[]): Plugin {
  return {
    onRequest(payload) {
      const { request } = payload;
      if (!isForgeable(request, allowedOrigins)) return;
      const error = {
        message: "Refused: another site could have sent this request. Send POST with `content-type: application/json`.",
        extensions: { code: "csrf", requestId: requestIdOf(request) },
      };
      payload.endResponse(Response.json({ errors: [error] }, { status: 403 }));
    },
    onResponse({ response }) {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
      if (!response.headers.has("content-security-policy"))
        response.headers.set("content-security-policy", DATA_POLICY);
      if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
    },
  };
}
