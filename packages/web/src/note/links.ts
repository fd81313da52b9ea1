/** The note that a wikilink or a relative link names, if the vault has it. */
export function resolveNote(target: string, from: string, paths: readonly string[]): string | null {
  const wanted = normalise(target);
  if (wanted === "") return from;
  const folder = from.split("/").slice(0, -1);
  const beside = normalise([...folder, ...target.split("/")].reduce<string[]>(walk, []).join("/"));
  const byName = (path: string): boolean => normalise(path).split("/").at(-1) === wanted.split("/").at(-1);
  return (
    paths.find((path) => normalise(path) === beside) ??
    paths.find((path) => normalise(path) === wanted) ??
    paths.find((path) => normalise(path).endsWith(`/${wanted}`)) ??
    (wanted.includes("/") ? null : paths.find(byName)) ??
    null
  );
}

const normalise = (path: string): string => path.trim().replace(/^\/+/, "").replace(/\.md$/i, "").toLowerCase();

function walk(folders: string[], part: string): string[] {
  if (part === "..") return folders.slice(0, -1);
  return part === "." || part === "" ? folders : [...folders, part];
}
