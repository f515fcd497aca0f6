import { beforeEach, expect, it } from 'vitest';
import type { DumpedRecords } from '../../../lib/model/collection-dump';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, highlightOn, OUTLET, readingOf } from './sample';

const COUNT = 200;
let collection: Collection;

beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
  for (let number = 0; number < COUNT; number += 1) {
    const reading = readingOf(number);
    await collection.addHighlight(articleId(number), reading, OUTLET, highlightOn(reading, number));
    await collection.keep(
      articleId(number),
      readingOf(number, `Bài số ${number} nay viết khác hẳn bài đã đăng.`),
      OUTLET,
    );
  }
  await collection.deleteArticle(articleId(50));
  return () => collection.close();
}, 60_000);

it('gives every record once, as the whole dump has it, in pages that are never larger than they may be', async () => {
  const dump = await collection.dump();
  for (const name of ['articles', 'highlights', 'versions'] as const satisfies (keyof DumpedRecords)[]) {
    const read: unknown[] = [];
    let after: IDBValidKey | undefined;
    do {
      const page: { records: unknown[]; next?: IDBValidKey } = await collection.dumpPage(name, after);
      expect(page.records.length, name).toBeLessThanOrEqual(50);
      read.push(...page.records);
      after = page.next;
    } while (after !== undefined);
    expect(read, name).toEqual(dump[name]);
    expect(read, name).toHaveLength(COUNT);
  }
});
