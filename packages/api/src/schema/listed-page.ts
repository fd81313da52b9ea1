import { isHere, type Listed, type StoredList } from "../source/listed.ts";
import { whenThere } from "../source/when-there.ts";
import type { MaybePromise } from "../source/graph-source.ts";
import { bounded, decode, type ListOrder, type Page, page, pageWith, type PageArgs } from "./paging.ts";
import { CairnError } from "@cairn/graph-core";

/** The most items of a page. */
const LARGEST = 100;

/**
 * The page of a list that `args` ask for, wherever the list is.
 * @param order of a list that is here, which has to stand in it already
 */
export function pageOf<T>(
  list: Listed<T>,
  args: PageArgs,
  order: () => MaybePromise<ListOrder<T>>,
  defaultFirst = 20,
): MaybePromise<Page<T>> {
  if (isHere(list)) return whenThere(order(), (inOrder) => page(list, args, inOrder, defaultFirst));
  return storedPage(list, args, defaultFirst);
}

async function storedPage<T>(list: StoredList<T>, args: PageArgs, defaultFirst: number): Promise<Page<T>> {
  const { first, last, after, before } = args;
  if (first != null && last != null) throw new CairnError("invalid-argument", "Give `first` or `last`, not both.");
  const part = await list.part({
    ...(after != null && { after: decode("after", list.order, after) }),
    ...(before != null && { before: decode("before", list.order, before) }),
    ...(last == null
      ? { from: "start", count: bounded("first", first ?? defaultFirst, LARGEST) }
      : { from: "end", count: bounded("last", last, LARGEST) }),
  });
  const places = new Map(part.items.map(({ item, place }) => [item, place]));
  return pageWith([...places.keys()], list.order, (item) => places.get(item) ?? [], {
    hasNextPage: part.isMoreBehind,
    hasPreviousPage: part.isMoreBefore,
    totalCount: part.total,
  });
}
