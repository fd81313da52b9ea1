/** Who may show this page in a frame: whoever likes, nobody, some sites, or it could not be found out. */
export type Framing = { who: "anybody" | "nobody" | "unknown" } | { who: "some"; origins: string };

/** What the headers of a page say of frames. The policy counts before the older header, as browsers have it. */
export function framingOf(headers: Headers): Framing {
  const policy = /(?:^|[;,])\s*frame-ancestors\s+([^;,]*)/i
    .exec(headers.get("content-security-policy") ?? "")?.[1]
    ?.trim();
  if (policy !== undefined) {
    if (policy === "" || /^'(?:none|self)'$/i.test(policy)) return { who: "nobody" };
    return policy === "*" ? { who: "anybody" } : { who: "some", origins: policy };
  }
  return { who: headers.has("x-frame-options") ? "nobody" : "anybody" };
}

/** Asks the server of this very page. A page from a disk has none, and nobody else can be asked. */
export async function framing(): Promise<Framing> {
  try {
    return framingOf((await fetch(location.href, { method: "HEAD" })).headers);
  } catch {
    return { who: "unknown" };
  }
}
