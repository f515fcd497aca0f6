/**
 * An invented page that has something of all that stands on pages of the press: what the reading of it runs, a browser has
 * compiled when the page of the reader is read. No part of it is ever shown, and nothing in it makes a request.
 */

/** An element: its tag; its text, or what is inside; its class, or its attributes. */
type Part = readonly [
  tag: string,
  content: string | readonly Part[],
  names?: string | Readonly<Record<string, string>>,
];

const TITLE = 'Bài mẫu để biên dịch sẵn chương trình đọc báo trước khi trang tới nơi';
export const SAMPLE_TITLE = `${TITLE} - Báo Mẫu`;
export const SAMPLE_ADDRESS = 'https://mau.example/thoi-su/bai-mau-de-bien-dich-san-12345.html';

const SENTENCE = 'Bài mẫu này chỉ để trình duyệt biên dịch sẵn chương trình đọc, không ai nhìn thấy nó cả. ';
const PLAIN_SENTENCE =
  'This sample is in plain letters, so that patterns are compiled for them as well as for others. ';
/** Every letter of the language, so that each is folded once. */
const LETTERS = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  .flatMap((tone) => [...'aăâeêioôơuưy'].map((vowel) => (vowel + tone).normalize('NFC')))
  .join('');

const link = (words: string, address: string): Part => ['a', words, { href: address }];
const story = (number: number): Part =>
  link(
    `Tiêu đề của một bài khác trong danh sách, bài số ${number}`,
    `/thoi-su/tieu-de-cua-bai-khac-so-1234${number}.html`,
  );
const times = (count: number, make: (number: number) => Part): Part[] =>
  Array.from({ length: count }, (_, index) => make(index));

const DATA = JSON.stringify({
  '@type': 'NewsArticle',
  headline: `${TITLE} &amp; hơn thế`,
  datePublished: '2026-11-02T08:05:00+07:00',
  dateModified: '2026-11-02T09:05:00+07:00',
  articleSection: 'Thời sự',
  author: [{ '@type': 'Person', name: 'Nguyễn Văn Mẫu' }],
  publisher: { '@type': 'Organization', name: 'Báo Mẫu' },
});

export const SAMPLE_HEAD: readonly Part[] = [
  ['meta', '', { property: 'og:type', content: 'article' }],
  ['meta', '', { property: 'og:title', content: TITLE }],
  ['meta', '', { property: 'og:site_name', content: 'Báo Mẫu' }],
  ['meta', '', { property: 'article:published_time', content: '2026-11-02T08:05:00+07:00' }],
  ['meta', '', { property: 'article:section', content: 'Thời sự' }],
  ['meta', '', { name: 'author', content: 'Nguyễn Văn Mẫu' }],
  ['link', '', { rel: 'canonical', href: SAMPLE_ADDRESS }],
  ['script', DATA, { type: 'application/ld+json' }],
];

const MENU: Part = [
  'ul',
  [
    ['li', [link('Trang chủ', '/')]],
    ['li', [link('Video (12)', '/video')]],
    ['li', [link('Kinh tế', '/kinh-te')]],
    ['li', [link('Media', 'https://media.mau.example/')]],
    ['li', [link('Bong da', '/bong-da')]],
  ],
  'menu',
];

const HEAD: readonly Part[] = [
  ['div', [link('Trang chủ', '/'), link('Thời sự', '/thoi-su')], 'breadcrumb'],
  ['div', 'Chuyện mẫu', 'kicker'],
  ['h1', TITLE, 'title'],
  [
    'div',
    [
      ['span', 'Nguyễn Văn Mẫu', 'author'],
      ['time', 'Thứ Hai, 02/11/2026 08:05 (GMT+7)', 'date'],
    ],
    'meta',
  ],
  ['div', 'Cập nhật lúc 9:05 ngày 2 tháng 11 năm 2026', 'updated'],
  ['div', [link('Chia sẻ', '#'), link('In bài', 'javascript:print()'), ['button', 'Aa']], 'tools'],
  [
    'div',
    [
      ['span', 'Minh Anh', 'author'],
      ['span', ' - 02/11/2026 08:05', 'date'],
    ],
    'info',
  ],
  ['div', 'Lượt xem: 12'],
  ['h2', SENTENCE, 'sapo'],
];

const BODY: readonly Part[] = [
  ['p', [['b', SENTENCE]]],
  ['p', [['span', SENTENCE], link('một bài của báo', '/thoi-su/mot-bai-cua-bao-12340.html'), ['i', ' có thêm']]],
  ['p', `\u00a0${SENTENCE}\n   ${SENTENCE}`],
  // Long, so that loops over the characters of a text are compiled.
  ['p', SENTENCE.repeat(40)],
  ['p', SENTENCE.normalize('NFD')],
  ['p', `${LETTERS} ${LETTERS.toUpperCase()} đĐ “${SENTENCE}”`],
  [
    'figure',
    [
      ['img', '', { 'data-src': '/anh/mau.jpg', alt: 'Ảnh mẫu', width: '600' }],
      ['figcaption', 'Người đọc mẫu. Ảnh: Mẫu'],
    ],
  ],
  [
    'div',
    [
      ['img', '', { 'data-src': '/anh/mau-2.jpg' }],
      ['div', 'Người đọc mẫu thứ hai.', 'caption'],
    ],
    'photo',
  ],
  ['h3', 'Đề mục của bài mẫu'],
  ['p', PLAIN_SENTENCE],
  [
    'table',
    times(
      2,
      (row): Part => [
        'tr',
        [
          ['td', `Ô ${row}`],
          ['td', '1.200'],
        ],
      ],
    ),
  ],
  ['ul', times(3, (): Part => ['li', SENTENCE])],
  [
    'blockquote',
    [
      ['p', `“${SENTENCE}”`],
      ['footer', 'Ông Nguyễn Văn Mẫu'],
    ],
  ],
  [
    'div',
    [
      ['h3', 'Tin liên quan'],
      ['ul', times(3, (number): Part => ['li', [story(number)]])],
    ],
    'related',
  ],
  ['p', [['b', 'Xem thêm: '], story(5)]],
  [
    'p',
    [
      ['sup', '1'],
      ['span', `${SENTENCE}Mời bạn đọc xem Nghị định số 1/2026/NĐ-CP tại đây.`],
    ],
  ],
  ['p', [link('Nghị định số 1/2026/NĐ-CP.', '/tep/nghi-dinh.pdf')]],
  ['p', 'Nguyễn Văn Mẫu', { style: 'text-align: right; font-weight: bold' }],
  ['p', [['b', 'Minh Anh (t/h)']]],
  ['p', 'Theo Báo Mẫu/TTXVN', 'source'],
];

const card = (number: number): Part => [
  'div',
  [
    ['a', [['img', '', { alt: '' }]], { href: `/thoi-su/tieu-de-cua-bai-khac-so-1235${number}.html` }],
    ['h4', [story(number)]],
    ['span', '3 giờ trước', 'time'],
    ['p', SENTENCE],
  ],
  'item',
];

const unlinkedCard = (number: number): Part => [
  'div',
  [
    ['a', [['img', '', { alt: '' }]], { href: `/thoi-su/tieu-de-cua-bai-khac-so-1236${number}.html` }],
    ['h4', `Tiêu đề không phải là liên kết, bài số ${number}`],
    ['span', '02/11/2026'],
  ],
  'other',
];

const BELOW: readonly Part[] = [
  ['div', [['span', 'Từ khóa: '], link('thủy lợi', '/tag/thuy-loi'), link('Bao', '/tag/bao')], 'tags'],
  ['div', times(4, unlinkedCard), 'others'],
  [
    'div',
    [
      ['h3', 'Bình luận (0)'],
      ['textarea', ''],
      ['button', 'Gửi bình luận'],
    ],
    'comments',
  ],
  ['h3', 'Tin cùng chuyên mục'],
  ['div', times(4, card), 'list'],
  ['ul', times(4, (number): Part => ['li', [story(number)]]), 'most-read'],
  [
    'form',
    [
      ['input', '', { type: 'text' }],
      ['input', '', { type: 'radio' }],
    ],
  ],
];

const IMPRINT: Part = [
  'div',
  [
    ['p', 'Giấy phép số 1/GP-BTTTT. Tổng Biên tập: Nguyễn Văn Mẫu. Điện thoại: 0. Email: mau@mau.example'],
    ['p', 'Copyright 2026. All rights reserved. Hotline: 0. Email: sample@mau.example, Fax: 0 (sample)'],
  ],
];

export const SAMPLE_BODY: readonly Part[] = [
  MENU,
  ['div', [...HEAD, ['div', BODY, 'content'], ...BELOW], 'detail'],
  IMPRINT,
];

/** Puts the parts into an element of a document that nobody sees. */
export function appendSample(document: Document, parent: Element, parts: readonly Part[]): void {
  for (const [tag, content, names = {}] of parts) {
    const element = document.createElement(tag);
    const attributes = typeof names === 'string' ? { class: names } : names;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (typeof content === 'string') element.textContent = content;
    else appendSample(document, element, content);
    parent.append(element);
  }
}
