import { afterEach, beforeEach, expect, it } from 'vitest';
import { highlightsAt } from '../../../lib/controllers/library/highlights-at';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from '../store/sample';

const made = (number: number) => `2026-03-07T09:00:0${number}.000+07:00`;

beforeEach(clearDisk);
afterEach(async () => (await openCollection()).close());

it('gives those that were made then, and never one that has come to stand there', async () => {
  const { highlights } = await openCollection();
  const reading = readingOf(2);
  for (const number of [1, 2, 3, 4]) {
    const highlight = { ...highlightOn(reading, number, 8 + number), createdAt: made(number) };
    await highlights.add(articleId(2), reading, OUTLET, highlight);
  }
  // The longer one of two that begin together comes first in the text.
  const places = [0, 1, 2, 3].map((place) => ({ id: articleId(2), place, made: Date.parse(made(4 - place)) }));
  expect(await highlightsAt(places)).toEqual([4, 3, 2, 1].map(highlightId));
  await highlights.delete(highlightId(3));
  expect(await highlightsAt(places)).toEqual([highlightId(4)]);
  expect(await highlightsAt([{ id: articleId(999), place: 0, made: 0 }])).toEqual([]);
});
