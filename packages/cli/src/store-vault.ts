import type { LiveVault } from "@cairn/mcp";
import { tell } from "./output.ts";
import { openStore, storeName } from "./store.ts";

/** A vault of a database for agents: loaded once, it follows what workers merge. */
export async function storeVault(address: string): Promise<LiveVault> {
  const store = await openStore(address);
  const loaded = await store.load();
  const unfollow = await loaded.follow({ onChange: () => {}, onTrouble: (error) => tell(String(error)) });
  const { index } = loaded;
  const total = index.notePaths.length;
  return {
    name: storeName(address),
    index: () => Promise.resolve(index),
    progress: () => ({ done: total, total }),
    close: unfollow,
  };
}
