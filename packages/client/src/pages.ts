/** A page of a list, as the API's connections have it. */
export interface PageOf<T> {
  /** The items of this page, in the order of the list. */
  readonly nodes: readonly T[];
  /** Whether there is more, and the cursor to ask for it with; `null` on an empty page. */
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * All items of a list, page by page, each fetched when it is needed. What changes meanwhile is neither repeated nor left
 * out where it stood still.
 * @param load asks for the page behind a cursor, `null` for the first
 */
export async function* everyItem<T>(load: (after: string | null) => Promise<PageOf<T>>): AsyncGenerator<T> {
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: PageOf<T> = await load(after);
    yield* nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}
