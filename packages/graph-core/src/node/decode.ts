export type Decoded =
  | { kind: "text"; text: string; encoding: "utf-8" | "utf-16" }
  /** Not valid UTF-8: read as windows-1252, or as UTF-8 with replacement characters where most of it is UTF-8. */
  | { kind: "guessed"; text: string; encoding: "windows-1252" | "utf-8" }
  | { kind: "binary" };

const SAMPLE = 65_536;
const SIGNATURES = [
  "\x89PNG",
  "\xff\xd8\xff",
  "GIF8",
  "%PDF-",
  "PK\x03\x04",
  "\x1f\x8b",
  "\x7fELF",
  "RIFF",
  "SQLite format 3",
];

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });
const lenientUtf8 = new TextDecoder("utf-8");

/** Bytes of a file as text, by byte-order mark, then UTF-8, then a guess. Without its byte-order mark. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { kind: "text", text: new TextDecoder("utf-16le").decode(bytes), encoding: "utf-16" };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return { kind: "text", text: new TextDecoder("utf-16be").decode(bytes), encoding: "utf-16" };
  }
  let text: string | undefined;
  try {
    text = strictUtf8.decode(bytes);
  } catch {
    text = undefined;
  }
  if (looksBinary(bytes, text === undefined)) return { kind: "binary" };
  if (text !== undefined) return { kind: "text", text, encoding: "utf-8" };
  const lenient = lenientUtf8.decode(bytes);
  const { invalid, valid } = nonAscii(lenient);
  if (valid >= invalid) return { kind: "guessed", text: lenient, encoding: "utf-8" };
  return { kind: "guessed", text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
}

function nonAscii(text: string): { invalid: number; valid: number } {
  let invalid = 0;
  let valid = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) invalid++;
    else if (code > 127) valid++;
  }
  return { invalid, valid };
}

/** Control characters tell: a stray one is harmless, a tenth of them is no text; where bytes are no UTF-8 either, less will do. */
function looksBinary(bytes: Uint8Array, invalid: boolean): boolean {
  const length = Math.min(bytes.length, SAMPLE);
  if (length === 0) return false;
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (SIGNATURES.some((signature) => head.startsWith(signature)) && (invalid || bytes.includes(0))) return true;
  let controls = 0;
  let high = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte < 32 ? byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27 : byte === 127) controls++;
    else if (byte > 127) high++;
  }
  return controls > length / 10 || (invalid && controls > length / 100 && controls + high > length / 5);
}
