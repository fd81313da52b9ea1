/** Whether PATH is a vault in a database. */
export function isStore(path: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(path);
}
