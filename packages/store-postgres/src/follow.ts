import type { Database } from "./database.ts";
import { isPassing } from "./errors.ts";

/** Whom to tell while somebody follows a vault. */
export interface FollowTold {
  /** Told after each look whether the database answered. */
  onLook?: (answered: boolean) => void;
  /** Told of what goes wrong. */
  onTrouble?: (error: unknown) => void;
  /** Milliseconds between looks where no notice comes. Default 5,000. */
  every?: number;
}

/**
 * Looks at once whenever the graph of a vault changes, where the database sends a notice, otherwise after a while; never twice at the
 * same moment. A database that is away for a time costs nothing but the delay. @returns ends it
 */
export async function follow(
  database: Database,
  look: () => Promise<void>,
  { onLook = () => {}, onTrouble = () => {}, every = 5000 }: FollowTold,
): Promise<() => Promise<void>> {
  let over = false;
  let deaf: (() => Promise<void>) | undefined;
  let looking: Promise<void> | undefined;
  let lookAgain = false;
  const lookOnce = async (): Promise<void> => {
    lookAgain = false;
    try {
      await look();
      onLook(true);
    } catch (error) {
      onLook(!isPassing(error));
      onTrouble(error);
    }
  };
  const soon = (): void => {
    lookAgain = true;
    if (over || looking !== undefined) return;
    looking = lookOnce().finally(() => {
      looking = undefined;
      if (lookAgain) soon();
    });
  };
  const listen = async (): Promise<void> => {
    if (over) return;
    const again = (): void => void setTimeout(() => void listen(), 1000).unref();
    try {
      deaf = await database.listen("graph", soon, again);
      soon();
    } catch (error) {
      onLook(!isPassing(error));
      onTrouble(error);
      again();
    }
  };
  await listen();
  const timer = setInterval(soon, every).unref();
  return async () => {
    over = true;
    clearInterval(timer);
    await deaf?.();
    await looking;
  };
}
