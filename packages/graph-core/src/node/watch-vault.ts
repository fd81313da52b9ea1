import { relative } from "node:path";
import { watch, type FSWatcher } from "chokidar";
import { CORRECTIONS_FILE } from "../corrections/correction.ts";
import type { NoteSource, NoteWarning } from "../model/note.ts";
import { readCorrections } from "./corrections-file.ts";
import {
  compare,
  IGNORE_FILE,
  isNoteName,
  isSkippedName,
  listNotes,
  openVault,
  sortWarnings,
  warningAbout,
  type NoteFile,
  type Vault,
} from "./list-notes.ts";
import { DEFAULT_MAX_BYTES, readNoteFile, readNotes } from "./read-vault.ts";
import type { VaultChange, WatchVaultOptions } from "./vault-change.ts";
import { hash, identityOf, sizeOf, tooManyWatches, warningKey } from "./watch-facts.ts";

/**
 * Watches a vault and hands over what changed, a burst of saves as one batch. Events of the file system are taken as hints
 * only: at the end of a burst the vault is listed again, and what is new or was hinted at is read and compared with what
 * was handed over last. A file that is gone, emptied or still being written is looked at once more before it counts.
 *
 * @example
 * ```js
 * import { ConceptIndex } from "@cairn/graph-core";
 * import { readVault, watchVault } from "@cairn/graph-core/node";
 *
 * const { notes } = await readVault("notes");
 * const index = new ConceptIndex();
 * index.setNotes(notes);
 * const watch = await watchVault("notes", { known: notes }, ({ set, removed, corrections }) => {
 *   index.applyBatch({ set, removed, corrections });
 * });
 * await watch.close();
 * console.log(index.notePaths.length);
 * // → 2
 * ```
 */
export async function watchVault(
  path: string,
  options: WatchVaultOptions,
  onChange: (change: VaultChange) => void,
): Promise<{ close(): Promise<void> }> {
  const vault = await openVault(path, options.extensions);
  const session = new WatchSession(vault, options, onChange);
  await session.start();
  return { close: () => session.close() };
}

/** When what was handed over is looked at once more, in milliseconds. */
const SECOND_LOOK = 1000;

/** How often a vault that is gone is looked for, in milliseconds. */
const ROOT_INTERVAL = 500;

class WatchSession {
  private readonly vault: Vault;
  private readonly options: WatchVaultOptions;
  private readonly onChange: (change: VaultChange) => void;
  private readonly debounce: number;
  private readonly maxWait: number;
  private watcher: FSWatcher | undefined;
  /** Content handed over last, by path; the hash of "" for none. */
  private readonly delivered = new Map<string, string>();
  /** Files with a bad content that was told already. */
  private readonly warned = new Map<string, string>();
  /** Real names that were hinted at and not yet looked at. */
  private dirty = new Set<string>();
  /** Paths that looked gone or cut off, and when that was first seen. */
  private readonly doubtful = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;
  private burstStart = 0;
  private running: Promise<void> | undefined;
  private closed = false;
  /** Author's corrections handed over last. */
  private corrections: string | undefined;
  /** Which folder the watcher was shown; "" for none. */
  private root = "";
  private waiting: NodeJS.Timeout | undefined;
  /** Files handed over lately, and when they are looked at once more. */
  private recent = new Set<string>();
  private again: NodeJS.Timeout | undefined;

  constructor(vault: Vault, options: WatchVaultOptions, onChange: (change: VaultChange) => void) {
    this.vault = vault;
    this.options = options;
    this.onChange = onChange;
    this.debounce = options.debounce ?? 80;
    this.maxWait = options.maxWait ?? 2000;
  }

  async start(): Promise<void> {
    this.root = await identityOf(this.vault.root);
    await this.open(this.options.poll ?? false);
    const { files, warnings } = await listNotes(this.vault);
    for (const warning of warnings) this.warned.set(warningKey(warning), warning.message);
    this.corrections = this.options.knownCorrections;
    if (this.options.known === undefined) {
      this.corrections = await this.readCorrections([]);
      const contents = await readNotes(files, { maxBytes: this.options.maxBytes ?? DEFAULT_MAX_BYTES });
      for (const note of contents.notes) this.delivered.set(note.path, hash(note.text));
      for (const warning of contents.warnings) this.warned.set(warningKey(warning), warning.message);
    } else {
      for (const note of this.options.known) this.delivered.set(note.path, hash(note.text));
      for (const { file } of files) this.dirty.add(file);
      this.schedule();
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    clearTimeout(this.waiting);
    clearTimeout(this.again);
    await this.watcher?.close();
    await this.running;
    // Opened again, perhaps, while it was waited for.
    await this.watcher?.close();
  }

  private async open(poll: boolean): Promise<void> {
    const { root, single } = this.vault;
    const watcher = watch(root, {
      ignoreInitial: true,
      followSymlinks: false,
      atomic: false,
      ignorePermissionErrors: true,
      usePolling: poll,
      interval: 500,
      ...(single === undefined ? {} : { depth: 0 }),
      ignored: (file, stats) => this.isIrrelevant(file, stats?.isFile() ?? false),
    });
    this.watcher = watcher;
    watcher.on("all", (_event, file) => this.hint(file));
    await new Promise<void>((resolve, reject) => {
      let ready = false;
      watcher.on("ready", () => {
        ready = true;
        resolve();
      });
      watcher.on("error", (error) => {
        if (!poll && tooManyWatches(error)) this.fallBack(watcher).then(resolve, reject);
        else if (ready) this.report(error);
        else reject(error as Error);
      });
    });
  }

  /** The system has no more watches to give: look at the files again and again instead. */
  private async fallBack(watcher: FSWatcher): Promise<void> {
    if (this.watcher !== watcher || this.closed) return;
    this.watcher = undefined;
    await watcher.close();
    await this.open(true);
  }

  private report(error: unknown): void {
    const message = `Changes may be missed: ${error instanceof Error ? error.message : String(error)}`;
    this.hand({ set: [], removed: [], warnings: [warningAbout("", "watch-failed", message)] });
  }

  /** Within dot folders and packages nothing is looked at; the vault's own folder may lie in one. */
  private isIrrelevant(file: string, isFile: boolean): boolean {
    const inside = relative(this.vault.root, file);
    if (inside === "" || inside === IGNORE_FILE || inside === CORRECTIONS_FILE) return false;
    const names = inside.split(/[/\\]/);
    if (this.vault.single !== undefined) return names.length > 1 || names[0] !== this.vault.single;
    return names.some(isSkippedName) || (isFile && !isNoteName(file, this.vault.extensions));
  }

  private hint(file: string): void {
    this.dirty.add(file);
    this.schedule();
  }

  /** (Re)starts the quiet time, but not beyond the burst's longest time. */
  private schedule(wait = this.debounce): void {
    if (this.closed) return;
    const now = performance.now();
    if (this.burstStart === 0) this.burstStart = now;
    const left = this.burstStart + this.maxWait - now;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), Math.max(0, Math.min(wait, left)));
  }

  private flush(): void {
    if (this.running !== undefined) return this.schedule();
    this.running = this.look()
      .catch((error: unknown) => this.report(error))
      .finally(() => {
        this.running = undefined;
      });
  }

  /** Lists the vault, reads what may have changed and hands it over, unless something looks unfinished. */
  private async look(): Promise<void> {
    const hinted = this.dirty;
    this.dirty = new Set();
    const burstStart = this.burstStart;
    const late = performance.now() - burstStart >= this.maxWait;
    await this.followRoot();
    const { files, warnings } = await listNotes(this.vault);
    const listed = new Set(files.map((file) => file.path));
    const candidates = files.filter(({ path, file }) => hinted.has(file) || !this.delivered.has(path));
    const { unfinished, set, hashes, gone, badWarnings } = await this.readCandidates(candidates);
    const removed = [...this.delivered.keys()]
      .filter((path) => !listed.has(path))
      .concat(gone)
      .sort(compare);
    for (const path of removed) if (this.isDoubtful(path)) unfinished.add(path);
    const corrections = await this.readCorrections(badWarnings);
    const isCorrected = corrections !== this.corrections;
    const isCutOff = isCorrected && (corrections ?? "").trim() === "";
    if (isCutOff && this.isDoubtful(CORRECTIONS_FILE)) unfinished.add(CORRECTIONS_FILE);
    if (this.closed) return;
    // What came meanwhile belongs to the same burst.
    if ((unfinished.size > 0 || this.dirty.size > 0) && !late) {
      for (const file of hinted) this.dirty.add(file);
      return this.schedule();
    }
    this.burstStart = 0;
    this.settle(
      set.map((note) => note.path),
      removed,
      unfinished,
      candidates,
    );
    const change: VaultChange = {
      set: set.filter((note) => !unfinished.has(note.path)),
      removed: removed.filter((path) => !unfinished.has(path)),
      warnings: this.newWarnings([...warnings, ...badWarnings]),
    };
    if (isCorrected && !unfinished.has(CORRECTIONS_FILE)) {
      this.corrections = corrections;
      change.corrections = corrections ?? null;
    }
    for (const note of change.set) this.delivered.set(note.path, hashes.get(note.path)!);
    for (const path of change.removed) this.delivered.delete(path);
    if (unfinished.size > 0 || this.dirty.size > 0) this.schedule();
    const isChange = change.set.length + change.removed.length + change.warnings.length > 0;
    if (!isChange && change.corrections === undefined) return;
    this.hand(change);
    this.lookAgain(candidates.filter(({ path }) => hashes.has(path)));
  }

  /**
   * What is written a moment after a file came to be may go unseen: the system watches files one by one, and a new one not at
   * once. So what was handed over is looked at once more; what is then as it was told ends it.
   */
  private lookAgain(files: readonly NoteFile[]): void {
    for (const { file } of files) this.recent.add(file);
    this.again ??= setTimeout(() => {
      this.again = undefined;
      for (const file of this.recent) this.dirty.add(file);
      this.recent = new Set();
      this.schedule();
    }, SECOND_LOOK);
  }

  /** The author's corrections as they stand; as they stood, where they cannot be read just now. */
  private async readCorrections(warnings: NoteWarning[]): Promise<string | undefined> {
    if (this.vault.single !== undefined) return undefined;
    const { text, warning } = await readCorrections(this.vault.root);
    if (warning !== undefined) warnings.push(warning);
    return text === undefined && warning !== undefined ? this.corrections : text;
  }

  /**
   * The system watches the folder that it was shown, wherever that is moved to. Where another stands in its place now, that
   * one is watched instead, and all of it looked at; where none does, it is waited for.
   */
  private async followRoot(): Promise<void> {
    const now = await identityOf(this.vault.root);
    if (this.closed) return;
    if (now === "") this.waiting = setTimeout(() => this.schedule(0), ROOT_INTERVAL);
    if (now === this.root) return;
    this.root = now;
    await this.watcher?.close();
    this.watcher = undefined;
    if (now === "") return;
    await this.open(this.options.poll ?? false);
    for (const { file } of (await listNotes(this.vault)).files) this.dirty.add(file);
  }

  private async readCandidates(candidates: readonly NoteFile[]): Promise<{
    unfinished: Set<string>;
    set: NoteSource[];
    hashes: Map<string, string>;
    gone: string[];
    badWarnings: NoteWarning[];
  }> {
    const unfinished = new Set<string>();
    const hashes = new Map<string, string>();
    const set: NoteSource[] = [];
    const gone: string[] = [];
    const badWarnings: NoteWarning[] = [];
    for (const candidate of candidates) {
      const before = await sizeOf(candidate.file);
      const { note, warning, missing } = await readNoteFile(candidate, this.options.maxBytes ?? DEFAULT_MAX_BYTES);
      const { path } = candidate;
      if (warning !== undefined && missing !== true) badWarnings.push(warning);
      if (note === undefined) {
        if (this.delivered.has(path)) gone.push(path);
        continue;
      }
      const now = hash(note.text);
      if (this.delivered.get(path) === now) {
        this.doubtful.delete(path);
        continue;
      }
      hashes.set(path, now);
      set.push(note);
      const changing = before !== (await sizeOf(candidate.file));
      // Emptied, most likely by a program that is about to write it anew.
      if (changing || (note.text.trim() === "" && this.delivered.has(path) && this.isDoubtful(path)))
        unfinished.add(path);
    }
    return { unfinished, set, hashes, gone, badWarnings };
  }

  /** Whether `path` has looked bad for less than twice the quiet time. */
  private isDoubtful(path: string): boolean {
    const now = performance.now();
    const since = this.doubtful.get(path);
    if (since === undefined) this.doubtful.set(path, now);
    return now - (since ?? now) < 2 * this.debounce;
  }

  /** Forgets doubts that are settled and remembers the files that are not. */
  private settle(set: string[], removed: string[], unfinished: Set<string>, candidates: readonly NoteFile[]): void {
    for (const path of [...set, ...removed]) if (!unfinished.has(path)) this.doubtful.delete(path);
    for (const path of this.doubtful.keys()) if (!unfinished.has(path)) this.doubtful.delete(path);
    for (const { path, file } of candidates) if (unfinished.has(path)) this.dirty.add(file);
  }

  private newWarnings(warnings: NoteWarning[]): NoteWarning[] {
    const fresh = warnings.filter((warning) => this.warned.get(warningKey(warning)) !== warning.message);
    for (const warning of fresh) this.warned.set(warningKey(warning), warning.message);
    return sortWarnings(fresh);
  }

  private hand(change: VaultChange): void {
    if (this.closed) return;
    try {
      this.onChange(change);
    } catch (error) {
      // The listener's own fault: not ours to hide, and no reason to stop watching.
      setImmediate(() => {
        throw error;
      });
    }
  }
}
