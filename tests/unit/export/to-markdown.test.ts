import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { fileNameOf, noNames } from '../../../lib/export/file-name';
import type { Nodes } from '../../../lib/export/markdown/tree';
import { toMarkdown } from '../../../lib/export/to-markdown';
import type { Article, Block, Span } from '../../../lib/model/article';
import type { Highlight } from '../../../lib/model/highlight';
import { toSheet } from '../../../lib/sheet/to-sheet';
import { articleOf, describeIn, highlightAt, WORDS } from './sample';

const markdownOf = (article: Article, highlights: Highlight[]) => toMarkdown([toSheet(article, highlights)], WORDS);

const bodyOf = (markdown: string) => markdown.slice(markdown.indexOf('\n---\n') + 5).trim();
const write = (blocks: Block[], marks: [number, number, number, number][] = []) => {
  const article = articleOf(blocks);
  return bodyOf(
    markdownOf(
      article,
      marks.map((mark) => highlightAt(article, mark)),
    ),
  );
};
const head: Block = { kind: 'headline', text: 'Mở tuyến đò' };
/** Without what the reader added: the callouts, the rule behind them, and the places that they lead to. */
const textOnly = (markdown: string) =>
  markdown
    .split('\n\n')
    .filter((block) => !block.startsWith('> [!') && block !== '---' && !/^\^p\d+$/.test(block))
    .join('\n\n')
    .replace(/ \^p\d+$/gm, '');

describe('front matter', () => {
  it('holds what is known, each value in a form that cannot break out', () => {
    const article = articleOf([head], {
      headline: 'Đò "ngang"\n---\nurl: "x"\u2028 #1',
      source: { name: 'TTXVN', url: 'https://nguon.example.vn/1' },
      section: 'Đời sống',
      tags: ['giao thông'],
    });
    const markdown = markdownOf(article, [highlightAt(article, [0, 0, 0, 2], { tags: ['đò', 'giao thông'] })]);
    expect(markdown.slice(0, markdown.indexOf('\n---\n'))).toBe(
      [
        '---',
        'title: "Đò \\"ngang\\"\\n---\\nurl: \\"x\\"\\u2028 #1"',
        'outlet: "Báo Ví Dụ"',
        'url: "https://bao.example.vn/do-ngang.html"',
        'date: 2026-03-07',
        'published: "2026-03-07T08:05:00+07:00"',
        'authors: ["Lê Văn Đò"]',
        'source: "TTXVN"',
        'source_url: "https://nguon.example.vn/1"',
        'section: "Đời sống"',
        'language: "vi"',
        'saved: "2026-03-08T09:00:00.000+07:00"',
        'tags: ["giao-thông","đò"]',
      ].join('\n'),
    );
  });

  it('names the outlet alone, where the name was once kept with a remark', () => {
    const former = articleOf([head], { host: 'nhandan.com.vn', outletName: 'Báo Nhân Dân (địa chỉ cũ)' });
    expect(markdownOf(former, [])).toContain('outlet: "Báo Nhân Dân"\n');
    const { facts } = toSheet(former, []);
    expect(fileNameOf(facts, noNames())).toBe('2026-03-07 Báo Nhân Dân Mở tuyến đò ngang sông.md');
  });

  it('gives times in +07:00, and a day without a time as a day', () => {
    const at = (iso: string, precision: 'day' | 'minute') =>
      markdownOf(articleOf([head], { publishedAt: { iso, precision, words: '' } }), []);
    expect(at('2026-03-07T01:05:00Z', 'minute')).toContain('published: "2026-03-07T08:05:00+07:00"\n');
    expect(at('2026-03-07T00:00:00+07:00', 'day')).toContain('published: "2026-03-07"\n');
  });
});

describe('what the reader corrected', () => {
  const text: Block = { kind: 'paragraph', text: 'Sáng nay đò chạy.' };
  const corrected = (blocks: Block[], marks: [number, number, number, number][] = []) => {
    const article = articleOf(blocks, { headline: 'Tít đúng', corrections: { headline: 'Tít đúng' } });
    const highlights = marks.map((mark) => highlightAt(article, mark));
    return markdownOf(article, highlights);
  };

  it('stands over the text and in the front matter, which says so', () => {
    const markdown = corrected([{ kind: 'kicker', text: 'Giao thông' }, head, text]);
    expect(markdown).toContain('title: "Tít đúng"');
    expect(markdown).toContain('corrected: ["title"]');
    expect(bodyOf(markdown)).toBe('Giao thông\n\n# Tít đúng\n\nSáng nay đò chạy.');
  });

  it('keeps the line that was taken for a headline where it was text, or is marked', () => {
    const sentence: Block = { kind: 'headline', text: 'Tuyến đò mở từ sáng nay.' };
    expect(bodyOf(corrected([sentence, text]))).toBe('# Tít đúng\n\nTuyến đò mở từ sáng nay.\n\nSáng nay đò chạy.');
    expect(textOnly(bodyOf(corrected([head, text], [[0, 0, 0, 2]])))).toBe(
      '# Tít đúng\n\n==Mở== tuyến đò\n\nSáng nay đò chạy.',
    );
  });
});

describe('the text', () => {
  it('writes each kind of block as what it is', () => {
    const blocks: Block[] = [
      { kind: 'kicker', text: 'Giao thông' },
      head,
      { kind: 'lead', text: 'Tuyến đò chạy từ sáng nay.', spans: [{ kind: 'strong', start: 0, end: 8 }] },
      {
        kind: 'paragraph',
        text: 'Xem giá vé ở đây.',
        spans: [
          { kind: 'link', start: 4, end: 10, href: 'https://bao.example.vn/gia ve' },
          { kind: 'emphasis', start: 7, end: 11 },
        ],
      },
      { kind: 'heading', level: 3, text: 'Giờ chạy' },
      { kind: 'item', list: 0, ordered: false, depth: 0, text: 'Sáng' },
      { kind: 'item', list: 0, ordered: true, depth: 1, text: '6 giờ' },
      { kind: 'item', list: 0, ordered: true, depth: 1, text: '7 giờ' },
      { kind: 'item', list: 0, ordered: false, depth: 0, text: 'Chiều' },
      { kind: 'quote', text: 'Đò rất êm.' },
      { kind: 'figure', text: 'Bến đò sáng nay.', image: { src: 'https://bao.example.vn/ben.jpg', credit: 'A Páo' } },
      { kind: 'figure', text: '' },
      { kind: 'paragraph', text: '' },
      { kind: 'byline', text: 'Lê Văn Đò' },
    ];
    expect(write(blocks)).toBe(`Giao thông

# Mở tuyến đò

**Tuyến đò chạy từ sáng nay.**

Xem [giá *vé*](https://bao.example.vn/gia%20ve) ở đây.

### Giờ chạy

- Sáng
  1. 6 giờ
  2. 7 giờ
- Chiều

> Đò rất êm.

![Ảnh](https://bao.example.vn/ben.jpg)

Bến đò sáng nay. (Ảnh: A Páo)

Lê Văn Đò`);
  });

  it('writes a table, with an empty header where the page has none, and gaps filled', () => {
    const cell = (row: number, column: number, text: string, header = false): Block => ({
      ...{ kind: 'cell', table: 3, row, column, header, text },
    });
    expect(write([head, cell(0, 0, 'Tuyến', true), cell(0, 1, 'Giá | vé', true), cell(1, 1, '5.000 đồng')])).toContain(
      '| Tuyến | Giá \\| vé |\n| - | - |\n| | 5.000 đồng |',
    );
    expect(write([head, cell(4, 7, 'Một'), cell(9, 7, 'Hai')])).toContain('| |\n| - |\n| Một |\n| Hai |');
  });

  it('keeps each cell in its column where others are empty', () => {
    const rows = [
      ['Năm', 'Kế hoạch', 'Giải ngân'],
      ['2025', '', '1.420'],
    ];
    const cells = rows.flatMap((texts, row) =>
      texts.flatMap((text, column): Block[] =>
        text === '' ? [] : [{ kind: 'cell', table: 0, row, column, header: row === 0, text }],
      ),
    );
    expect(write([head, ...cells])).toContain('| Năm | Kế hoạch | Giải ngân |\n| - | - | - |\n| 2025 | | 1.420 |');
  });

  it('does not build the table that a page’s made-up numbers ask for', () => {
    const cells = Array.from({ length: 2000 }, (_, index): Block => {
      return {
        kind: 'cell',
        table: 0,
        row: index * 1_000_003,
        column: index * 999_983,
        header: false,
        text: `ô ${index}`,
      };
    });
    const markdown = write([head, ...cells]);
    expect(markdown.length).toBeLessThan(60_000);
    expect(markdown).toContain('ô 1999');
  });

  it('starts with the headline where the text has none', () => {
    expect(write([{ kind: 'paragraph', text: 'Đò chạy.' }])).toBe('# Mở tuyến đò ngang sông\n\nĐò chạy.');
  });
});

describe('several articles in one file', () => {
  it('have their facts under their headlines, and no front matter', () => {
    const one = articleOf([head, { kind: 'paragraph', text: 'Sáng nay đò chạy.' }], { note: 'Hỏi lại' });
    const two = articleOf([{ kind: 'headline', text: 'Bến mới' }], { url: 'https://bao.example.vn/ben-moi.html' });
    const sheets = [toSheet(one, []), toSheet(two, [])];
    expect(toMarkdown(sheets, WORDS)).toBe(`# Mở tuyến đò

[Báo Ví Dụ · 08:05, 07/03/2026 · Lê Văn Đò](https://bao.example.vn/do-ngang.html)

> [!note] Ghi chú
>
> Hỏi lại

---

Sáng nay đò chạy.

# Bến mới

[Báo Ví Dụ · 08:05, 07/03/2026 · Lê Văn Đò](https://bao.example.vn/ben-moi.html)
`);
    expect(toMarkdown([], WORDS)).toBe('');
  });
});

describe('highlights in the text', () => {
  const paragraph = (text: string, spans: Span[] = []): Block => ({
    ...{ kind: 'paragraph', text, spans },
  });

  it('are marked, across blocks too', () => {
    const blocks = [head, paragraph('Sáng nay đò chạy.'), paragraph('Chiều đò nghỉ.')];
    expect(textOnly(write(blocks, [[1, 9, 2, 5]]))).toBe(
      '# Mở tuyến đò\n\nSáng nay ==đò chạy.==\n\n==Chiều== đò nghỉ.',
    );
  });

  it('are one mark where they overlap or touch, and keep white space outside', () => {
    const blocks = [head, paragraph('một hai ba bốn năm')];
    expect(
      textOnly(
        write(blocks, [
          [1, 4, 1, 8],
          [1, 6, 1, 10],
        ]),
      ),
    ).toContain('một ==hai ba== bốn năm');
    expect(textOnly(write(blocks, [[1, 3, 1, 8]]))).toContain('một ==hai== ba bốn năm');
  });

  it('nest with links, strong and emphasis, whatever overlaps what', () => {
    const spans: Span[] = [
      { kind: 'strong', start: 0, end: 7 },
      { kind: 'link', start: 4, end: 14, href: 'https://bao.example.vn/1' },
    ];
    expect(textOnly(write([head, paragraph('một hai ba bốn năm', spans)], [[1, 8, 1, 18]]))).toContain(
      '**một** [**hai** ==ba bốn==](https://bao.example.vn/1) ==năm==',
    );
  });

  it('are marked where the words went, and only listed where they are gone', () => {
    const old = articleOf([head, paragraph('Sáng nay đò chạy mười hai chuyến một ngày, trừ ngày có lũ lớn.')]);
    const moved = highlightAt(old, [1, 9, 1, 61]);
    const gone = highlightAt(old, [1, 0, 1, 8], { quote: { exact: 'Tối qua đò nghỉ', prefix: '', suffix: '' } });
    const now = articleOf([head, paragraph('Tin mới.'), ...old.blocks.slice(1)]);
    const markdown = bodyOf(markdownOf(now, [moved, gone]));
    expect(textOnly(markdown)).toContain('Sáng nay ==đò chạy mười hai chuyến một ngày, trừ ngày có lũ lớn==.');
    expect(textOnly(markdown)).not.toContain('Tối qua');
    expect(markdown).toContain('> Tối qua đò nghỉ');
  });

  it('say what became of their words: edited ones stay marked, changed ones do not', () => {
    const texts = [
      'Sáng nay đò chạy mười hai chuyến một ngày, trừ ngày có lũ lớn.',
      'Ông lái đò kể rằng bến cũ lở dần từ mùa lũ năm kia, khách phải đi vòng qua cầu treo ở xã bên.',
      'Bến mới có mái che, đèn đường và chỗ để xe cho khách đi chợ.',
    ];
    const old = articleOf([head, ...texts.map((text) => paragraph(text))]);
    const changed = highlightAt(old, [1, 9, 1, 32], describeIn(old, [1, 9, 1, 32]));
    const edited = highlightAt(old, [3, 8, 3, 32], describeIn(old, [3, 8, 3, 32]));
    const now = articleOf([
      head,
      paragraph('Sáng nay đò chạy mười ba chuyến một ngày, trừ ngày có lũ lớn.'),
      paragraph(texts[1] ?? ''),
      paragraph('Bến mới có mái tôn, đèn đường và chỗ để xe cho khách đi chợ.'),
    ]);
    const markdown = bodyOf(markdownOf(now, [changed, edited]));
    expect(markdown).toContain('Sáng nay đò chạy mười ba chuyến một ngày');
    expect(markdown).toContain('Bến mới ==có mái tôn, đèn đường và== chỗ');
    expect(markdown).toContain(`> [!quote] Số liệu\n>\n> đò chạy mười hai chuyến\n>\n> *${WORDS.changed}*`);
    expect(markdown).toContain(`> [!quote] Số liệu [¶](#^p3)\n>\n> có mái che, đèn đường và\n>\n> *${WORDS.edited}*`);
  });

  it('are listed with colour, note and tags; deleted ones are not', () => {
    const article = articleOf([head, paragraph('Sáng nay đò chạy.')], { note: 'Hỏi chủ đò', tags: ['đò'] });
    const noted = highlightAt(article, [1, 0, 1, 8], {
      colour: 'red',
      note: 'Dòng một\n\n# dòng hai',
      tags: ['giờ', 'bến'],
    });
    const deleted = highlightAt(article, [1, 9, 1, 11], { deletedAt: '2026-03-08T10:00:00.000+07:00' });
    const markdown = bodyOf(markdownOf(article, [noted, deleted]));
    expect(markdown).toBe(`# Mở tuyến đò

> [!note] Ghi chú
>
> Hỏi chủ đò

> [!quote] Nghi vấn [¶](#^p1)
>
> Sáng nay
>
> Dòng một
>
> **dòng hai**
>
> #giờ #bến

---

==Sáng nay== đò chạy. ^p1`);
  });
});

describe('what a page writes to attack whoever opens the file', () => {
  const ATTACKS = [
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '[bấm vào đây](javascript:alert(1)) ![x](https://theo-doi.example/x.png)',
    '![[Bí mật]] [[Ghi chú]] <!-- %% ẩn %% -->',
    '# Tiêu đề giả',
    '---',
    '```js',
    '    mã',
    '- [ ] việc\n> trích\n1. một',
    '&lt;b&gt; &#60;script&#62;',
    '==tô giả== ~~gạch~~ $E=mc^2$ #the-gia',
    'www.lua-dao.example https://lua-dao.example/x ai@lua-dao.example <https://lua-dao.example>',
    '| a | b |\n| - | - |',
    '\\<b\\> \\',
    '[a]: javascript:alert(1)',
    '*đậm* _nghiêng_ __đậm__ `mã`',
  ];

  /** Kinds of nodes that words alone can never make. */
  function kindsIn(markdown: string): Set<string> {
    const kinds = new Set<string>();
    const visit = (node: Nodes) => {
      kinds.add(node.type);
      if ('children' in node) node.children.forEach(visit);
    };
    visit(fromMarkdown(markdown));
    return kinds;
  }

  it.each(ATTACKS)('stands in the file as words: %s', (attack) => {
    const body = textOnly(write([head, { kind: 'paragraph', text: attack }]));
    expect([...kindsIn(body)].sort()).toEqual(['heading', 'paragraph', 'root', 'text']);
    expect(body).not.toMatch(
      /(?<!\\)\$|(?<![\\])#the|(?<!\\)==|(?<!\\)~~|(?<!\\)%%|(?<!\\)\[\[|[^<]https:\/\/|www\.l/u,
    );
  });

  it.each(ATTACKS)('does no more in a note, a tag, a caption, a cell or a credit: %s', (attack) => {
    const blocks: Block[] = [
      head,
      { kind: 'figure', text: attack, image: { src: 'javascript:alert(1)', credit: attack } },
      { kind: 'item', list: 0, ordered: false, depth: 0, text: attack },
      { kind: 'paragraph', text: 'đò', spans: [{ kind: 'link', start: 0, end: 2, href: 'javascript:alert(1)' }] },
    ];
    const article = articleOf(blocks, { tags: [attack], headline: attack });
    const highlight = highlightAt(article, [3, 0, 3, 2], { tags: [attack] });
    const body = bodyOf(markdownOf(article, [highlight])).replace(' [¶](#^p3)', '');
    const kinds = kindsIn(body);
    for (const kind of ['html', 'link', 'image', 'code', 'inlineCode', 'definition', 'linkReference', 'emphasis']) {
      expect(kinds).not.toContain(kind);
    }
  });

  it.each(ATTACKS)(
    'is Markdown in a note, which loads nothing, runs nothing and leads to the web alone: %s',
    (attack) => {
      const article = articleOf([head, { kind: 'paragraph', text: 'đò' }], { note: attack });
      const body = bodyOf(markdownOf(article, [highlightAt(article, [1, 0, 1, 2], { note: attack })]));
      const kinds = kindsIn(body);
      for (const kind of ['html', 'image', 'definition', 'imageReference', 'linkReference'])
        expect(kinds).not.toContain(kind);
      for (const url of linksIn(body)) expect(url).toMatch(/^https?:|^#\^p1$/);
      const outsideCode = body.replace(/^> *```[\s\S]*?^> *```/gm, '').replace(/`[^`\n]*`/g, '');
      expect(outsideCode).not.toMatch(/(?<!\\)%%|(?<!\\)\[\[|(?<!\\)\$|(?<!\\)==tô/u);
    },
  );

  function linksIn(markdown: string): string[] {
    const links: string[] = [];
    const visit = (node: Nodes) => {
      if (node.type === 'link') links.push(node.url);
      if ('children' in node) node.children.forEach(visit);
    };
    visit(fromMarkdown(markdown));
    return links;
  }

  it('reads back as the words that went in, whatever they are', () => {
    const word = fc.oneof(
      fc.constantFrom(...'*_`#[]()<>!&\\|=~$%+-.:@1a đò', '**', '==', '](', '&lt;', 'http://a.vn', 'www.a.vn', '1.'),
      fc.string({ unit: 'grapheme-ascii', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.nat(40), fc.nat(40), (words, one, other) => {
        const text = words.join('').replace(/\s+/gu, ' ').trim();
        fc.pre(text !== '');
        const [start, end] = [Math.min(one, other), Math.max(one, other)].map((at) => Math.min(at, text.length));
        const blocks: Block[] = [head, { kind: 'paragraph', text, spans: [{ kind: 'strong', start: 0, end: 3 }] }];
        const body = textOnly(write(blocks, start === end ? [] : [[1, start ?? 0, 1, end ?? 0]]));
        expect(plain(fromMarkdown(body)).replaceAll('==', '')).toBe(`Mở tuyến đò${text.replaceAll('==', '')}`);
      }),
      { numRuns: 500 },
    );
  });

  function plain(node: Nodes): string {
    if ('value' in node) return node.value;
    return 'children' in node ? node.children.map(plain).join('') : '';
  }
});
