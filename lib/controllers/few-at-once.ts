/**
 * Does the work for each item, in their order and so many at a time: whoever answers, a page or a server, is not pressed.
 * Resolves with what came of each, in the order of the items; rejects with the first failure.
 */
export async function fewAtOnce<Item, Result>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...items.entries()];
  const workThrough = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, item] = next;
      results[place] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: most }, workThrough));
  return results;
}
