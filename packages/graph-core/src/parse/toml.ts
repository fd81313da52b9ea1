import { plainData } from "./plain-data.ts";

/** The part of TOML that front matter is written in: `key = value` lines and `[tables]`; other values stay text. */
export function parseToml(source: string): Record<string, unknown> {
  const data: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  let table = data;
  const lines = source.split("\n");
  for (let i = 0; i < lines.length; i++) {
    let line = lines[i]!.trim();
    const head = /^\[+([^\]]+)\]+$/.exec(line);
    if (head !== null) {
      const name = unquoted(head[1]!.trim());
      table = (data[name] ??= Object.create(null) as Record<string, unknown>) as Record<string, unknown>;
      continue;
    }
    const entry = /^([\w."'-]+)\s*=\s*(.*)$/.exec(line);
    if (entry === null || typeof table !== "object") continue;
    let value = entry[2]!;
    // An array may go over several lines.
    while (value.startsWith("[") && !value.includes("]") && i + 1 < lines.length) value += lines[++i]!.trim();
    line = unquoted(entry[1]!);
    table[line] = tomlValue(value);
  }
  return plainData(data) as Record<string, unknown>;
}

function unquoted(name: string): string {
  return name.replace(/^["']|["']$/g, "");
}

function tomlValue(value: string): unknown {
  const bare = value.replace(/\s+#[^"'\]]*$/, "").trim();
  if (/^'[^']*'$/.test(bare)) return bare.slice(1, -1);
  try {
    return JSON.parse(bare.replace(/,\s*\]$/, "]").replace(/'([^'"]*)'/g, '"$1"'));
  } catch {
    return bare;
  }
}
