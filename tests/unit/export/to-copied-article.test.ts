// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { toCopiedArticle } from '../../../lib/export/to-copied-article';

const ARTICLE = {
  headline: 'Đê sông Lệ <vững> sau lũ',
  url: 'https://baovungcao.vn/de?a=1&b="2"',
  publishedAt: { iso: '2026-11-03T08:05:00+07:00', precision: 'minute', words: '' } as const,
};

describe('an article on the clipboard', () => {
  it('is one line with headline, outlet, day and link, and the quotes below it', () => {
    const { plain } = toCopiedArticle(ARTICLE, 'Báo Vùng Cao', ['Mực nước đã xuống.', 'Hai đoạn\nliền nhau']);
    expect(plain).toBe(
      'Đê sông Lệ <vững> sau lũ – Báo Vùng Cao, 03/11/2026 – https://baovungcao.vn/de?a=1&b="2"\n- Mực nước đã xuống.\n- Hai đoạn liền nhau',
    );
  });

  it('has the link behind the headline where form is taken, and every word of the page as text', () => {
    const { html } = toCopiedArticle(ARTICLE, 'Báo & Đài', ['<b>đậm</b>']);
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    expect(body.querySelector('a')?.getAttribute('href')).toBe('https://baovungcao.vn/de?a=1&b=%222%22');
    expect(body.querySelector('p')?.textContent).toBe('Đê sông Lệ <vững> sau lũ – Báo & Đài, 03/11/2026');
    expect([...body.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['<b>đậm</b>']);
    expect(body.querySelector('b')).toBeNull();
  });

  it('leaves out the day that is not known, and a list of nothing', () => {
    const { publishedAt: _, ...undated } = ARTICLE;
    expect(toCopiedArticle(undated, 'Báo', [])).toEqual({
      plain: `${ARTICLE.headline} – Báo – ${ARTICLE.url}`,
      html: expect.not.stringContaining('<ul>'),
    });
  });

  it('has no link that leads elsewhere than to a page', () => {
    const { plain, html } = toCopiedArticle({ ...ARTICLE, url: 'javascript:alert(1)' }, 'Báo', []);
    expect(html).not.toContain('href');
    expect(plain).toContain('javascript:alert(1)');
  });
});
