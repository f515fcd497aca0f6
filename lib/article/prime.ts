/** Getting the engine ready before the page is. */

import { readArticleInSlices } from './read-article';

type Part = readonly [tag: string, content: string | readonly Part[], name?: string];

const SAMPLE_SENTENCE =
  'Thứ nhất, bài mẫu này chỉ để trình duyệt biên dịch sẵn chương trình đọc, không ai nhìn thấy nó cả; ';

/** An article of every kind of block among the lists that stand around one. */
const SAMPLE_PAGE: readonly Part[] = [
  ['ul', Array.from({ length: 4 }, (_, index): Part => ['li', [['a', `Một mục của thực đơn số ${index}`]]]), 'menu'],
  [
    'div',
    [
      ['h1', 'Bài mẫu để biên dịch sẵn chương trình đọc báo', 'title'],
      ['span', 'Thứ Hai, 02/11/2026 08:05 (GMT+7)', 'date'],
      ['h2', SAMPLE_SENTENCE, 'sapo'],
      [
        'div',
        [
          ['p', [['b', SAMPLE_SENTENCE]]],
          ['p', `${SAMPLE_SENTENCE}${SAMPLE_SENTENCE}`],
          [
            'figure',
            [
              ['img', ''],
              ['figcaption', 'Ảnh mẫu. Ảnh: Mẫu'],
            ],
          ],
          [
            'table',
            [0, 1].map(
              (row): Part => [
                'tr',
                [
                  ['td', `Ô ${row}`],
                  ['td', '1'],
                ],
              ],
            ),
          ],
          ['ul', [['li', SAMPLE_SENTENCE]]],
          ['p', `\u00a0${SAMPLE_SENTENCE}\n${SAMPLE_SENTENCE}`],
          ['h3', 'Tin liên quan'],
          ['p', SAMPLE_SENTENCE],
          ['p', 'Theo Nguyễn Mẫu/TTXVN'],
        ],
        'content',
      ],
    ],
    'detail',
  ],
  ['p', 'Giấy phép số 1/GP-BTTTT. Điện thoại: 0'],
];

/**
 * Reads an invented page, so that the browser has compiled the engine when the real one arrives: the first call in a
 * world costs some ten times a later one. To be called while the network is waited for; `pause` is awaited between slices
 * of the work.
 */
export async function primeReading(
  document: Document,
  pause: () => Promise<unknown>,
  now: () => number,
): Promise<void> {
  const page = document.implementation.createHTMLDocument('Bài mẫu để biên dịch sẵn chương trình đọc báo - Mẫu');
  append(page, page.body, SAMPLE_PAGE);
  const options = { url: 'https://mau.example/bai-mau-12345.html', isHidden: () => false };
  await readArticleInSlices(page, options, pause, now);
}

function append(document: Document, parent: Element, parts: readonly Part[]): void {
  for (const [tag, content, name] of parts) {
    const element = document.createElement(tag);
    if (name !== undefined) element.className = name;
    if (typeof content === 'string') element.textContent = content;
    else append(document, element, content);
    parent.append(element);
  }
}
