/** Whether PATH is a vault in a database. The store tells the same; asked here, nobody who has no database loads its driver. */
export function isStore(path: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(path);
}
