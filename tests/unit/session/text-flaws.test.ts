import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import type { ArticleReading } from '../../../lib/article/reading';
import { createFlawFinder } from '../../../lib/session/text-flaws';

const TEXT = 'Xã Đồng Mẫu đưa thuyền sách vào dùng, mỗi tuần ghé bảy bến quanh hồ.';
const URL_OF_PAGE = 'https://bao.example.vn/thuyen-sach.html';

function pageOf(html: string) {
  const { document } = new JSDOM(html, { url: URL_OF_PAGE }).window;
  const read = (language = 'vi', remarks: ArticleReading['remarks'] = []): ArticleReading => {
    const nodes: [Text, string][] = [];
    const walker = document.createTreeWalker(document.body, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push([node as Text, node.nodeValue ?? '']);
    return {
      ...{ isArticle: true, certain: true, fromBody: false, remarks },
      article: { language } as ArticleReading['article'],
      sources: { blocks: [], texts: new Map(nodes), kept: [], root: document.body },
    };
  };
  return { document, read, withFlaws: createFlawFinder(document) };
}

const flawsOf = (reading: unknown) => (reading as ArticleReading).article.flaws ?? [];

it.each<[string, string, boolean]>([
  ['a plain page', `<html lang="vi"><p>${TEXT}</p></html>`, false],
  ['a class on the root', `<html lang="vi" class="js translated-ltr"><p>${TEXT}</p></html>`, true],
  ['a class on the root, from right to left', `<html class="translated-rtl"><p>${TEXT}</p></html>`, true],
  ['a class that only begins so', `<html class="translated-ltr-off"><p>${TEXT}</p></html>`, false],
  [
    'nested elements of a translator',
    `<html><p><font style="vertical-align: inherit;"><font>${TEXT}</font></font></p></html>`,
    true,
  ],
  ['a single element', `<html><p><font>${TEXT}</font></p></html>`, false],
  [
    'elements of the page’s own time',
    `<html><p><font face="Times"><font size="3">${TEXT}</font></font></p></html>`,
    false,
  ],
  ['a few words in a translator’s elements', `<html><p>${TEXT} <font><font>OK</font></font></p></html>`, false],
  ['the mark of Edge', `<html><p _msttexthash="12">${TEXT}</p></html>`, true],
])('takes %s for what it is', (_name, html, isTranslated) => {
  const { read, withFlaws } = pageOf(html);
  const reading = read();
  const after = withFlaws(reading);
  expect(flawsOf(after)).toEqual(isTranslated ? ['translated'] : []);
  if (!isTranslated) expect(after).toBe(reading);
  else expect((after as ArticleReading).remarks).toEqual([{ kind: 'translated' }]);
});

it('knows a translation by the language that the page came in', () => {
  const { document, read, withFlaws } = pageOf(`<html lang="vi-VN"><p>${TEXT}</p></html>`);
  expect(flawsOf(withFlaws(read('vi')))).toEqual([]);
  document.documentElement.lang = 'en';
  // The text is still the paper's: the root alone says nothing.
  expect(flawsOf(withFlaws(read('vi')))).toEqual([]);
  expect(flawsOf(withFlaws(read('en')))).toEqual(['translated']);
  document.documentElement.lang = 'vi';
  expect(flawsOf(withFlaws(read('vi')))).toEqual([]);
});

it('says of a text what the page says of it', () => {
  const { read, withFlaws } = pageOf(`<html><p>${TEXT}</p></html>`);
  expect(flawsOf(withFlaws(read('vi', [{ kind: 'cut' }, { kind: 'pdf' }])))).toEqual(['cut']);
  expect(flawsOf(withFlaws(read('vi', [{ kind: 'more-pages', count: 3 }])))).toEqual(['one-page']);
});

it('has nothing to say of a page without an article', () => {
  const { withFlaws } = pageOf('<html class="translated-ltr"></html>');
  const none = { isArticle: false, reason: 'empty' } as const;
  expect(withFlaws(none)).toBe(none);
});
