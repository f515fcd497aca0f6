import { describe, expect, it } from 'vitest';
import type { Block } from '../../../lib/model/article';
import { choosePassages, describeHidden, lettersOf, withoutLinkTargets } from '../../../scripts/demo/describe';
import { parseArguments } from '../../../scripts/demo/parse-arguments';

describe('parseArguments', () => {
  it('takes the sample, with or without a window', () => {
    expect(parseArguments([])).toEqual({ headless: false });
    expect(parseArguments(['--headless'])).toEqual({ headless: true });
  });

  it('takes a saved page with its address, in any order', () => {
    const saved = { path: 'page.html.gz', url: 'https://bao.example/bai.html' };
    expect(parseArguments(['page.html.gz', '--url', saved.url])).toEqual({ saved, headless: false });
    expect(parseArguments(['--headless', '--url', saved.url, 'page.html.gz'])).toEqual({ saved, headless: true });
  });

  it.each([
    [['page.html'], 'needs its address'],
    [['--url', 'https://bao.example/'], 'needs a saved page'],
    [['page.html', '--url'], '--url needs a value'],
    [['page.html', '--url', 'ftp://bao.example/'], 'no http(s) address'],
    [['page.html', '--url', 'bao.example'], 'no http(s) address'],
    [['one.html', 'two.html'], 'one page at a time'],
    [['--window'], 'unknown option --window'],
    [['--headless=no'], '--headless takes no value'],
  ])('refuses %j: %s', (words, why) => {
    expect(parseArguments(words)).toContain(why);
  });
});

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

describe('choosePassages', () => {
  const long = `${'Nước sông dâng rất nhanh trong đêm và '.repeat(6)}rút vào sáng hôm sau.`;
  const sentence = 'Xã đã đưa toàn bộ người già và trẻ nhỏ lên trường học từ chiều.';

  it('prefers whole sentences, in different paragraphs', () => {
    const [first, second] = choosePassages([
      { kind: 'headline', text: sentence },
      paragraph(`${long} ${sentence}`),
      paragraph(`Ngắn quá. “${sentence.slice(0, -1)}”.`),
    ]);
    expect(first).toBe(sentence);
    expect(second).toBe(`“${sentence.slice(0, -1)}”.`);
  });

  it('cuts a long sentence at a space', () => {
    const [first] = choosePassages([paragraph(long), paragraph(long)]);
    expect(first.length).toBeLessThanOrEqual(140);
    expect(long.startsWith(`${first} `)).toBe(true);
  });

  it('rejects an article without two of them', () => {
    expect(() => choosePassages([paragraph(sentence), paragraph('Hết.')])).toThrow('no two passages');
  });
});

describe('words about a page', () => {
  it('compares letters and digits alone, in any normal form', () => {
    expect(lettersOf('“Đối thoại” – 3 bên'.normalize('NFD'))).toBe(lettersOf('Đối thoại 3 bên'));
  });

  it('keeps the words of links and images', () => {
    expect(withoutLinkTargets('xem [Ảnh](https://bao.example/a.jpg) và [bài](https://bao.example/b) này')).toBe(
      'xem [Ảnh] và [bài] này',
    );
  });

  it('tells what a cleared page no longer shows', () => {
    const lines = describeHidden('Trang chủ\nTít của bài\n\n Quảng cáo ', 'Tít của bài');
    expect(lines).toEqual(['hidden: 2 lines, 18 of 29 characters, such as', '  Trang chủ', '  Quảng cáo']);
  });
});
