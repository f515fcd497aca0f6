/**
 * The same items, of which the next one is fetched while the one before is worked on: a file is unpacked while the database
 * writes. What a fetch fails with is thrown when its turn comes. Where the work ends early, so does the fetching.
 */
export async function* readAhead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item, void> {
  const iterator = items[Symbol.asyncIterator]();
  let next = iterator.next();
  try {
    for (;;) {
      const { value, done } = await next;
      if (done) return;
      next = iterator.next();
      // It is looked at above; until then nobody listens.
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await iterator.return?.();
  }
}
