/** What a script puts into a paragraph after the page was parsed, where no parser would leave it. */

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { expectArticle, outline, readDocument } from '../read-html';

const PARAGRAPHS = [
  'Sáng 3/11, xã Khe Thử khánh thành cây cầu treo dài 84 m bắc qua suối Nậm Thử, nối hai bản với trường học và trạm y tế. Cầu rộng 2 m, chịu được xe máy chở hàng.',
  'Trước đây, mỗi mùa lũ học sinh phải nghỉ học hàng tuần liền. Ông Giàng A Thử, trưởng bản, cho biết dân bản đã góp 1.200 ngày công đào móng và vác đá.',
  'Theo lãnh đạo xã, kinh phí 3,4 tỷ đồng lấy từ ngân sách tỉnh và quỹ của những người con xa quê. Sang năm xã sẽ làm tiếp đoạn đường dốc lên bản Pù Thử.',
  'Cùng ngày, trạm y tế xã nhận thêm một bác sĩ và hai máy siêu âm. Người bệnh ở bản xa không còn phải chờ nước rút mới sang được bên này suối.',
] as const;
const URL = 'https://bao.example.vn/xa-hoi/cau-treo-khe-thu-post7301.html';
const HEADLINE = 'Cầu treo Khe Thử nối hai bản với trường học';

function pageOf(tag: string): Document {
  const body = PARAGRAPHS.map((text) => `<${tag}>${text}</${tag}>`).join('');
  const html = `<html lang="vi"><head><title>${HEADLINE}</title></head><body><article><h1>${HEADLINE}</h1>
    <time>3/11/2026 9:00</time><div class="detail">${body}</div></article></body></html>`;
  return new JSDOM(html, { url: URL }).window.document;
}

/** Into each paragraph, after its first sentence or in the middle of one. */
function putInto(document: Document, tag: string, isInSentence: boolean, make: (number: number) => Element): void {
  document.querySelectorAll(`.detail > ${tag}`).forEach((paragraph, number) => {
    const text = paragraph.firstChild as Text;
    const end = isInSentence ? text.data.indexOf(' ', text.length >> 1) : text.data.indexOf('. ') + 1;
    const rest = text.splitText(end);
    paragraph.insertBefore(make(number), rest);
  });
}

function boxOf(document: Document, html: string, name: string): Element {
  const box = document.createElement('div');
  box.className = name;
  box.innerHTML = html;
  return box;
}

const PUT_IN: ReadonlyArray<[string, string, string]> = [
  ['an advert', 'qc-banner', '<a href="https://quangcao.example/1">Giảm giá 30% áo mưa, giao tận bản trong ngày</a>'],
  ['an advert in words', 'ads', 'Quảng cáo'],
  ['a frame', 'banner', '<iframe src="https://quangcao.example/khung"></iframe>'],
  [
    "another article's title",
    'box-related',
    '<a href="/xa-hoi/duong-len-ban-post7200.html">Đường lên bản đã thông xe</a>',
  ],
  ['a film', 'player', '<video src="/phim.mp4"></video>'],
];

describe('a paragraph that a script put something into', () => {
  for (const [what, name, html] of PUT_IN) {
    it.each([
      ['between two sentences', false],
      ['in the middle of one', true],
    ])(`stays one block around ${what} %s`, (_, isInSentence) => {
      const document = pageOf('p');
      putInto(document, 'p', isInSentence, () => boxOf(document, html, name));
      const { article, sources } = expectArticle(readDocument(document, { url: URL }));
      expect(article.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text)).toEqual(PARAGRAPHS);
      // Clearing shows these nodes and what is in them: not what was put in.
      for (const { nodes } of sources.blocks) {
        for (const put of document.querySelectorAll(`.${name}`))
          expect(nodes.some((node) => node.contains(put))).toBe(false);
      }
    });
  }

  it('is read as it was before', () => {
    const before = expectArticle(readDocument(pageOf('p'), { url: URL }));
    const document = pageOf('p');
    putInto(document, 'p', false, () => boxOf(document, PUT_IN[0]?.[2] ?? '', 'ads'));
    expect(expectArticle(readDocument(document, { url: URL })).article.fingerprint).toBe(before.article.fingerprint);
  });

  it('may be a box too, where a sentence goes on', () => {
    const document = pageOf('div');
    putInto(document, 'div', true, (number) =>
      boxOf(document, `<a href="/qc/${number}">Mua một tặng một trong tuần lễ vàng</a>`, 'ads'),
    );
    const { article } = expectArticle(readDocument(document, { url: URL }));
    expect(article.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text)).toEqual(PARAGRAPHS);
  });

  it('is two where a break stands before the advert', () => {
    const document = pageOf('p');
    const [first] = document.querySelectorAll('.detail > p');
    if (!first) throw new Error('no paragraph');
    const rest = (first.firstChild as Text).splitText(PARAGRAPHS[0].indexOf('. ') + 1);
    first.insertBefore(document.createElement('br'), rest);
    first.insertBefore(boxOf(document, PUT_IN[0]?.[2] ?? '', 'ads'), rest);
    const { article } = expectArticle(readDocument(document, { url: URL }));
    expect(article.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(PARAGRAPHS.length + 1);
  });

  it('is no item of a list of titles', () => {
    const items = ['Bản Pù Thử có điện', 'Trường Khe Thử thêm ba phòng', 'Chợ phiên Nậm Thử họp lại'].map(
      (title, number) =>
        `<p><a href="/tin/${number}.html">${title} trong tuần này</a><br>${PARAGRAPHS[number + 1]?.slice(0, 120)}</p>`,
    );
    const document = pageOf('p');
    document.querySelector('article')?.after(boxOf(document, items.join(''), 'cot-ben'));
    const { article } = expectArticle(readDocument(document, { url: URL }));
    expect(outline({ article, sources: undefined } as never)).toHaveLength(1 + PARAGRAPHS.length);
  });
});
