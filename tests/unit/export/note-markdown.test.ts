import { expect, it } from 'vitest';
import { toObsidianTag, toObsidianTags } from '../../../lib/export/markdown/obsidian-tag';
import { toMarkdown } from '../../../lib/export/to-markdown';
import type { Article } from '../../../lib/model/article';
import { toSheet } from '../../../lib/sheet/to-sheet';
import { articleOf, cell, head, highlightAt, WORDS } from './sample';

const noteOf = (note: string) => {
  const markdown = toMarkdown([toSheet(articleOf([head], { note }), [])], WORDS);
  const [, callout = ''] = markdown.split('> [!note] Ghi chú\n>\n');
  return callout.trim().replace(/^> ?/gm, '');
};

it('keeps what a reader marks up in a note: lists, weight, links, code, quotes', () => {
  const note = '**Việc** cần *làm*:\n\n- gọi [chủ đò](https://bao.example.vn/1)\n- hỏi `giá`\n\n> Đò rất êm.';
  expect(noteOf(note)).toBe(note);
});

it('makes a heading a bold line, and an image its words', () => {
  expect(noteOf('# Việc\n\n![bến đò](https://bao.example.vn/a.png)')).toBe('**Việc**\n\nbến đò');
});

it('writes a note that is too deep, or too full of signs, letter by letter', () => {
  const deep = Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- việc ${depth}`).join('\n');
  expect(noteOf(deep)).toContain('việc 59');
  expect(noteOf('> '.repeat(400)).length).toBeGreaterThan(100);
  expect(noteOf('['.repeat(3_000)).match(/\[/g)).toHaveLength(3_000);
  expect(noteOf(`${'-'.repeat(60)}\n\nsau đường kẻ`)).toBe('---\n\nsau đường kẻ');
});

it.each([
  ['phòng chống thiên tai', 'phòng-chống-thiên-tai'],
  ['Đê/Kè', 'Đê/Kè'],
  ['R&D, 2026', 'R-D-2026'],
  ['2026', '_2026'],
  ['#thẻ', 'thẻ'],
  ['a_b', 'a_b'],
  ['_a_', 'a'],
  ['…', ''],
])('a tag %s is %s in Obsidian', (tag, expected) => {
  expect(toObsidianTag(tag)).toBe(expected);
});

it('tags that become one are there once', () => {
  expect(toObsidianTags(['hạ tầng', 'hạ-tầng', '…'])).toEqual(['hạ-tầng']);
});

it('the marks alone have no text, but what is known and where it stands', () => {
  const text = 'Sáng nay đò chạy.';
  const article: Article = articleOf([head, { kind: 'paragraph', text }]);
  const sheet = toSheet(article, [highlightAt(article, [1, 0, 1, 8])]);
  const markdown = toMarkdown([sheet], WORDS, 'marks');
  expect(markdown.slice(markdown.indexOf('\n---\n') + 5).trim()).toBe(`# Mở tuyến đò

[Báo Ví Dụ · 08:05, 07/03/2026 · Lê Văn Đò](https://bao.example.vn/do-ngang.html)

> [!quote] Số liệu
>
> Sáng nay`);
});

it('leads from a highlight to its place: a heading, a list, a quote, a table', () => {
  const article = articleOf([
    { kind: 'headline', text: 'Mở tuyến đò' },
    { kind: 'heading', level: 2, text: 'Giờ chạy' },
    { kind: 'item', list: 0, ordered: false, depth: 0, text: 'Sáng sớm' },
    { kind: 'quote', text: 'Đò rất êm.' },
    cell(0, 0, 'Tuyến'),
    cell(0, 1, 'Giá vé'),
  ]);
  const markdown = toMarkdown(
    [
      toSheet(
        article,
        [0, 1, 2, 3, 5].map((block) => highlightAt(article, [block, 0, block, 4])),
      ),
    ],
    WORDS,
  );
  for (const line of ['# ==Mở t==uyến đò ^p0', '## ==Giờ== chạy ^p1', '- ==Sáng== sớm ^p2', '\n\n^p3\n\n', '\n\n^p5\n'])
    expect(markdown).toContain(line);
  expect([...markdown.matchAll(/\[¶\]\(#\^(p\d)\)/g)].map(([, id]) => id)).toEqual(['p0', 'p1', 'p2', 'p3', 'p5']);
});

it('images are images, with their words', () => {
  const image = { src: 'https://bao.example.vn/b.jpg', alt: 'Bến đò' };
  const markdown = toMarkdown([toSheet(articleOf([head, { kind: 'figure', text: 'Sáng nay.', image }]), [])], WORDS);
  expect(markdown).toContain('![Bến đò](https://bao.example.vn/b.jpg)\n\nSáng nay.');
});
