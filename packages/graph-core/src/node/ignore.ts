/** Whether a vault-relative path (with `/`) is left out. */
export type Ignore = (path: string, isFolder: boolean) => boolean;

interface Rule {
  pattern: RegExp;
  negated: boolean;
  foldersOnly: boolean;
}

/**
 * Reads `.cairnignore`: a glob a line as in `.gitignore`. `#` begins a comment, `!` takes a path in again, `/` at the end
 * means folders only, a `/` elsewhere ties the glob to the vault's root; `*`, `?`, `**` and `[abc]` are wild.
 */
export function parseIgnore(text: string): Ignore {
  const rules = text.split(/\r?\n|\r/).flatMap((line) => parseRule(line) ?? []);
  if (rules.length === 0) return () => false;
  return (path, isFolder) => {
    let ignored = false;
    for (const rule of rules) {
      if (rule.foldersOnly && !isFolder) continue;
      if (rule.negated === ignored && rule.pattern.test(path)) ignored = !rule.negated;
    }
    return ignored;
  };
}

function parseRule(line: string): Rule | undefined {
  let glob = line.replace(/(?<!\\)\s+$/, "").normalize("NFC");
  if (glob === "" || glob.startsWith("#")) return undefined;
  const negated = glob.startsWith("!");
  if (negated) glob = glob.slice(1);
  const foldersOnly = glob.endsWith("/");
  glob = glob.replace(/\/+$/, "");
  const anchored = glob.includes("/");
  glob = glob.replace(/^\/+/, "");
  if (glob === "") return undefined;
  try {
    return { pattern: new RegExp(`^${anchored ? "" : "(?:.*/)?"}${globSource(glob)}$`, "u"), negated, foldersOnly };
  } catch {
    return undefined;
  }
}

function globSource(glob: string): string {
  return glob.replace(
    /\*\*\/|\/\*\*$|\*+|\?|\[(!?)([^\]/]+)\]|\\(.)|[\s\S]/gu,
    (part, not: string, set: string, escaped: string) => {
      if (part === "**/") return "(?:.*/)?";
      if (part === "/**") return "/.*";
      if (part.startsWith("*")) return "[^/]*";
      if (part === "?") return "[^/]";
      if (set !== undefined) return `[${not === "" ? "" : "^"}${set.replace(/[\\^[\]&]/g, "\\$&")}]`;
      return (escaped ?? part).replace(/[\\^$.*+?()[\]{}|/-]/g, (char) => (char === "-" ? "-" : `\\${char}`));
    },
  );
}
