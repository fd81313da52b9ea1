/** Headers that every answer carries. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

/** What a page that is only data may do: nothing. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/**
 * What the map's page may do: run its own scripts and talk to its own server. Nothing in a note can make it load or
 * tell anything elsewhere. Inline styles stay allowed: the canvas library sets them.
 * @param inlineScripts the page's own inline scripts, as `'sha256-…'`
 * @param frameAncestors origins whose pages may frame it (`https://blog.example`); none where empty
 */
export function appPolicy(inlineScripts: readonly string[] = [], frameAncestors: readonly string[] = []): string {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...inlineScripts].join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors.length === 0 ? "'none'" : frameAncestors.join(" ")}`,
  ].join("; ");
}

/** What GraphiQL's page may do: run the one script it brings along, its editor's workers, and ask this server. */
export function graphiqlPolicy(scriptHash: string): string {
  return [
    "default-src 'none'",
    `script-src ${scriptHash} blob:`,
    "worker-src blob:",
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
