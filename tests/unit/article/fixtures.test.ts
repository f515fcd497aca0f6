/** Pages of every family and kind, each read as its own expectation says: all fields, every block. */

import { describe, expect, it } from 'vitest';
import { loadFixtures } from './fixture';
import { expectArticle, outline, PAGE_URL, readHtml } from './read-html';

const fixtures = loadFixtures();

describe('invented pages', () => {
  it('are many', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(57);
  });

  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_name, { html, wanted, blocks }) => {
    const url = wanted.get('url') ?? PAGE_URL;
    const reading = readHtml(html, { url, asked: wanted.get('asked') === 'yes' });
    const reason = wanted.get('reason');
    if (reason !== undefined) {
      expect(reading).toEqual({ isArticle: false, reason });
      return;
    }
    const { article, certain } = expectArticle(reading);
    expect(outline({ ...expectArticle(reading) })).toEqual(blocks);
    expect({
      kicker: article.kicker ?? 'none',
      headline: article.headline,
      lead: article.lead ?? 'none',
      published: timeOf(article.publishedAt),
      modified: timeOf(article.modifiedAt),
      authors: article.authors.join(', ') || 'none',
      source: article.source?.name ?? 'none',
      certain: certain ? 'yes' : 'no',
    }).toEqual({
      kicker: wanted.get('kicker') ?? 'none',
      headline: wanted.get('headline'),
      lead: wanted.get('lead') ?? 'none',
      published: wanted.get('published') ?? 'none',
      modified: wanted.get('modified') ?? 'none',
      authors: wanted.get('authors') ?? 'none',
      source: wanted.get('source') ?? 'none',
      certain: wanted.get('certain') ?? 'yes',
    });
    if (wanted.has('section')) expect(article.section).toBe(wanted.get('section'));
  });
});

/** To the minute, or the day where no more is known. */
function timeOf(date: { iso: string; precision: string } | undefined): string {
  if (date === undefined) return 'none';
  expect(date.iso).toMatch(/\+07:00$/);
  return date.precision === 'day' ? date.iso.slice(0, 10) : date.iso.slice(0, 16);
}
