import { createEmptyCard, fsrs, Rating, type Card, type Grade } from "ts-fsrs";

export type { Grade };

/**
 * When each card comes back: FSRS (Ye et al. 2022, "A stochastic shortest path algorithm for optimizing spaced repetition
 * scheduling"), by `ts-fsrs` with its default parameters. The clock is an argument.
 */
export const GRADES = [Rating.Again, Rating.Hard, Rating.Good, Rating.Easy] as const satisfies readonly Grade[];
/** What the key that has shown the answer says next. */
export const GOOD: Grade = Rating.Good;

/** Each card's memory, by the card's id. */
export type Memories = ReadonlyMap<string, Card>;

/** New cards in one session: more are not learned in one sitting. */
export const NEW_PER_SESSION = 20;
/** A card that comes back so soon is asked again in the same session. */
const SAME_SESSION_MS = 20 * 60_000;

const scheduler = fsrs();

const NUMBERS = ["stability", "difficulty", "scheduled_days", "learning_steps", "reps", "lapses", "state"] as const;

/** What the browser has kept; whatever is no memory of a card is left out. */
export function parseMemories(value: unknown): Memories {
  const memories = new Map<string, Card>();
  if (typeof value !== "object" || value === null) return memories;
  for (const [id, kept] of Object.entries(value)) {
    const card = memoryOf(kept);
    if (card) memories.set(id, card);
  }
  return memories;
}

function memoryOf(value: unknown): Card | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const fields = value as Record<string, unknown>;
  const due = dateOf(fields["due"]);
  const last = dateOf(fields["last_review"]);
  if (!due || NUMBERS.some((name) => !Number.isFinite(fields[name])) || Number(fields["state"]) > 3) return undefined;
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, fields[name]])) as Omit<Card, "due">;
  return { ...createEmptyCard(due), ...numbers, due, ...(last && { last_review: last }) };
}

function dateOf(value: unknown): Date | undefined {
  const date = typeof value === "string" ? new Date(value) : undefined;
  return date && Number.isFinite(date.getTime()) ? date : undefined;
}

/** Plain data for `parseMemories`. */
export const memoriesJson = (memories: Memories): unknown => Object.fromEntries(memories);

/** The cards to ask now: those that are due, the longest overdue first, then new ones in the order given. */
export function sessionOf(
  ids: readonly string[],
  memories: Memories,
  now: Date,
  newCards = NEW_PER_SESSION,
): { ids: string[]; fresh: number } {
  const due = ids
    .flatMap((id) => {
      const memory = memories.get(id);
      return memory && memory.due <= now ? [{ id, due: memory.due.getTime() }] : [];
    })
    .sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1));
  const fresh = ids.filter((id) => !memories.has(id)).slice(0, newCards);
  return { ids: [...due.map(({ id }) => id), ...fresh], fresh: fresh.length };
}

/** The card's memory after an answer. */
export const graded = (memory: Card | undefined, grade: Grade, now: Date): Card =>
  scheduler.next(memory ?? createEmptyCard(now), now, grade).card;

/** How long each grade would put the card off, in milliseconds. */
export const delays = (memory: Card | undefined, now: Date): number[] =>
  GRADES.map((grade) => graded(memory, grade, now).due.getTime() - now.getTime());

export const isAskedAgain = (memory: Card, now: Date): boolean =>
  memory.due.getTime() - now.getTime() < SAME_SESSION_MS;

/** When the next of these cards is due; null where none has been learned. */
export function nextDue(ids: readonly string[], memories: Memories): Date | null {
  const times = ids.flatMap((id) => memories.get(id)?.due.getTime() ?? []);
  return times.length === 0 ? null : new Date(Math.min(...times));
}
