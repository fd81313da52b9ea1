import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Encoding = "br" | "gzip";

/** The best encoding that a client takes (RFC 9110, 12.5.3; a weight of 0 refuses), `undefined` for none. */
export function chosenEncoding(acceptEncoding: string | null | undefined): Encoding | undefined {
  const weights = new Map<string, number>();
  for (const part of (acceptEncoding ?? "").toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((one) => one.trim());
    const q = parameters.find((one) => one.startsWith("q="));
    weights.set(name, q === undefined ? 1 : Number(q.slice(2)));
  }
  const takes = (name: Encoding): boolean => (weights.get(name) ?? weights.get("*") ?? 0) > 0;
  if (takes("br")) return "br";
  return takes("gzip") ? "gzip" : undefined;
}

/** `data` compressed; `effort` is low for what is sent once and high for what is kept. */
export function compress(data: Uint8Array, encoding: Encoding, effort: "low" | "high"): Promise<Buffer> {
  if (encoding === "gzip") return zip(data, { level: effort === "high" ? 9 : 5 });
  return brotli(data, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: effort === "high" ? 9 : 4,
      [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    },
  });
}
