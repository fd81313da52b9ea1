const NOTE = /\.(?:md|markdown|mdx)$/i;
const HIDDEN = /(?:^|\/)(?:\.|node_modules\/)/;

/** Notes among the files that a folder's field gives, with their paths in the folder. */
export function notesOfField(files) {
  return notesOf([...files].map((file) => ({ file, path: file.webkitRelativePath.split("/").slice(1).join("/") })));
}

/** Notes in what was dropped: folders are walked, single files taken as they are. */
export async function notesOfDrop(transfer) {
  // All at once: what was dropped is gone after the first wait.
  const dropped = [...transfer.items].map((item) => ({ entry: item.webkitGetAsEntry?.(), file: item.getAsFile() }));
  const found = await Promise.all(
    dropped.map(({ entry, file }) => (entry ? walk(entry, "") : file ? [{ file, path: file.name }] : [])),
  );
  return notesOf(found.flat());
}

async function walk(entry, path) {
  if (entry.isFile)
    return [{ file: await new Promise((done, fail) => entry.file(done, fail)), path: path || entry.name }];
  const reader = entry.createReader();
  const inside = [];
  // A reader gives a hundred entries at a time, and none at the end.
  for (let some = [undefined]; some.length > 0; inside.push(...some))
    some = await new Promise((done, fail) => reader.readEntries(done, fail));
  return (await Promise.all(inside.map((one) => walk(one, path ? `${path}/${one.name}` : one.name)))).flat();
}

function notesOf(found) {
  const notes = found.filter(({ path }) => NOTE.test(path) && !HIDDEN.test(path));
  notes.sort((a, b) => (a.path < b.path ? -1 : 1));
  return Promise.all(notes.map(async ({ file, path }) => ({ path, text: await file.text() })));
}
