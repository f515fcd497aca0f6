/** The same page with its letters decomposed, and with soft hyphens in its words, is read as it was. */

import { describe, expect, it } from 'vitest';
import { loadFixtures } from './fixture';
import { expectArticle, outline, PAGE_URL, readHtml } from './read-html';

/** Two pages that were read otherwise once, and some of the others. */
const fixtures = loadFixtures().filter(
  ({ name, wanted }, index) =>
    !wanted.has('reason') &&
    (index % 12 === 0 || /^c-(?:date-after-text-dots|webforms-reception-schedule)\.html$/.test(name)),
);

/** In the text between tags alone: a soft hyphen after the second letter of each longer word. */
function hyphenate(html: string): string {
  const [head = '', body = ''] = html.split(/(?=<body)/);
  return head + body.replace(/>[^<]+</g, (text) => text.replace(/(?<!&\w*)(\p{L}{2})(?=\p{L}{2})/gu, '$1\u00ad'));
}

describe('a page that is written otherwise', () => {
  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, { html, wanted, blocks }) => {
    const url = wanted.get('url') ?? PAGE_URL;
    const asked = wanted.get('asked') === 'yes';
    expect(outline(expectArticle(readHtml(html.normalize('NFD'), { url, asked })))).toEqual(blocks);
    expect(outline(expectArticle(readHtml(hyphenate(html), { url, asked })))).toEqual(blocks);
  });
});
