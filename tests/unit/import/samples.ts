/** Invented exports of other programs, each in the form that the program writes. */

import type { ImportFormatId } from '../../../lib/model/import-format';

export const FIRST = 'https://bao.example.vn/do-ngang-ben-tam-102.html';
export const SECOND = 'https://dai.example.vn/tin/lich-cat-nuoc-2207.html';
const QUOTE = 'tuyến đò ngang phục vụ học sinh hai thôn đã chạy lại';

const annotation = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:uuid:5f0f1d0e-0000-4000-8000-000000000001',
  type: 'Annotation',
  created: '2026-03-07T02:05:00Z',
  body: [
    { type: 'TextualBody', value: 'Hỏi lại giá vé', purpose: 'commenting' },
    { type: 'TextualBody', value: 'giao thông', purpose: 'tagging' },
  ],
  target: {
    source: FIRST,
    selector: [{ type: 'TextQuoteSelector', exact: QUOTE, prefix: 'Sáng nay ', suffix: ', thuyền trưởng nói.' }],
  },
};

const hypothesis = {
  id: 'AbCdEf',
  created: '2026-03-07T02:05:00.000000+00:00',
  updated: '2026-03-07T02:06:00.000000+00:00',
  user: 'acct:nguoidoc@example.org',
  uri: FIRST,
  text: 'Hỏi lại giá vé',
  tags: ['giao thông'],
  references: [],
  document: { title: ['Đò ngang Bến Tám chạy lại'] },
  target: [
    {
      source: FIRST,
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/div[1]/p[2]',
          startOffset: 9,
          endContainer: '/div[1]/p[2]',
          endOffset: 61,
        },
        { type: 'TextPositionSelector', start: 1200, end: 1252 },
        { type: 'TextQuoteSelector', exact: QUOTE, prefix: 'Sáng nay ', suffix: ', thuyền trưởng nói.' },
      ],
    },
  ],
};

/** What every sample says, as far as its format can. */
export interface Said {
  format: ImportFormatId;
  text: string;
  note?: string;
  tags?: string[];
  hasQuote: boolean;
  title?: string;
}

const TITLE = 'Đò ngang Bến Tám chạy lại';

export const SAMPLES: Said[] = [
  {
    format: 'web-annotation',
    text: JSON.stringify([annotation]),
    note: 'Hỏi lại giá vé',
    tags: ['giao thông'],
    hasQuote: true,
  },
  {
    format: 'web-annotation',
    text: JSON.stringify({ type: 'AnnotationPage', items: [annotation] }),
    note: 'Hỏi lại giá vé',
    tags: ['giao thông'],
    hasQuote: true,
  },
  {
    format: 'hypothesis',
    text: JSON.stringify({ total: 1, rows: [hypothesis] }),
    note: 'Hỏi lại giá vé',
    tags: ['giao thông'],
    hasQuote: true,
    title: TITLE,
  },
  {
    format: 'clipper-json',
    text: JSON.stringify([
      {
        url: FIRST,
        title: TITLE,
        highlights: [
          {
            text: `<p>${QUOTE.replace('ngang', '<b>ngang</b>')}</p>`,
            timestamp: '2026-03-07T02:05:00.000Z',
            notes: ['Hỏi lại giá vé'],
          },
        ],
      },
    ]),
    note: 'Hỏi lại giá vé',
    hasQuote: true,
    title: TITLE,
  },
  {
    format: 'clipper-markdown',
    text: `---\ntitle: "${TITLE}"\nsource: "${FIRST}"\nauthor:\n  - "[[Lê Văn Mẫu]]"\npublished: 2026-03-06\ncreated: 2026-03-07\ntags:\n  - "clippings"\n---\nSáng nay ==**tuyến đò** ngang phục vụ [học sinh](https://x.example/hs) hai thôn đã chạy lại==, thuyền trưởng nói.\n`,
    tags: ['clippings'],
    hasQuote: true,
    title: TITLE,
  },
  {
    format: 'readwise',
    text: `\ufeffHighlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags,URL\r\n"${QUOTE}",${TITLE},Lê Văn Mẫu,,"Hỏi lại giá vé",blue,"giao thông",location,12,2026-03-07 02:05:00+00:00,tin,${FIRST}\r\n`,
    note: 'Hỏi lại giá vé',
    tags: ['giao thông'],
    hasQuote: true,
    title: TITLE,
  },
  {
    format: 'raindrop-csv',
    text: `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n7,"${TITLE}","Hỏi lại giá vé",Chạy từ sáng thứ Hai.,${FIRST},Tin,"giao thông, sông",2026-03-07T02:05:00.000Z,,,false\n`,
    note: 'Hỏi lại giá vé',
    tags: ['giao thông', 'sông'],
    hasQuote: false,
    title: TITLE,
  },
  {
    format: 'bookmarks-html',
    text: `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n<TITLE>Raindrop.io Bookmarks</TITLE>\n<DL><p>\n<DT><H3>Tin</H3>\n<DL><p>\n<DT><A HREF="${FIRST}" ADD_DATE="1772849100" TAGS="giao thông,sông">Đò ngang Bến Tám chạy lại</A>\n<DD>Chạy từ sáng thứ Hai &amp; cả tuần.\n<DT><A HREF="javascript:alert(1)">Xấu</A>\n</DL><p></DL><p>\n`,
    tags: ['giao thông', 'sông'],
    hasQuote: false,
    title: TITLE,
  },
  {
    format: 'omnivore',
    text: JSON.stringify([
      {
        id: 'a1',
        slug: 'do-ngang',
        title: TITLE,
        description: 'Chạy từ sáng thứ Hai.',
        author: 'Lê Văn Mẫu',
        url: FIRST,
        state: 'Active',
        readingProgress: 12.5,
        labels: [{ name: 'giao thông' }],
        savedAt: '2026-03-07T02:05:00.000Z',
        publishedAt: '2026-03-06T00:00:00.000Z',
        highlights: [{ quote: QUOTE, annotation: 'Hỏi lại giá vé' }],
      },
    ]),
    note: 'Hỏi lại giá vé',
    tags: ['giao thông'],
    hasQuote: true,
    title: TITLE,
  },
  {
    format: 'karakeep',
    text: JSON.stringify({
      bookmarks: [
        {
          createdAt: 1772849100,
          title: TITLE,
          tags: ['giao thông'],
          content: { type: 'link', url: FIRST },
          note: 'Hỏi lại giá vé',
          archived: false,
        },
        { createdAt: 1772849100, title: null, tags: [], content: { type: 'text', text: 'ghi nhớ' }, note: null },
      ],
      lists: [],
    }),
    note: 'Hỏi lại giá vé',
    tags: ['giao thông'],
    hasQuote: false,
    title: TITLE,
  },
  {
    format: 'csl-json',
    text: JSON.stringify([
      {
        id: 'mau2026',
        type: 'article-newspaper',
        title: TITLE,
        URL: FIRST,
        note: 'Hỏi lại giá vé',
        keyword: 'giao thông',
        author: [{ family: 'Lê', given: 'Văn Mẫu' }, { literal: 'TTXVD' }],
        issued: { 'date-parts': [[2026, 3, 6]] },
        accessed: { 'date-parts': [['2026', '3', '7']] },
      },
    ]),
    note: 'Hỏi lại giá vé',
    tags: ['giao thông'],
    hasQuote: false,
    title: TITLE,
  },
  {
    format: 'instapaper',
    text: `URL,Title,Selection,Folder,Timestamp,Tags\n${FIRST},"${TITLE}","${QUOTE}",Archive,1772849100,"[""giao thông""]"\n`,
    tags: ['giao thông'],
    hasQuote: true,
    title: TITLE,
  },
  {
    format: 'pocket',
    text: `title,url,time_added,tags,status\n"${TITLE}",${FIRST},1772849100,giao thông|sông,unread\nkhông có địa chỉ,,1,,unread\n`,
    tags: ['giao thông', 'sông'],
    hasQuote: false,
    title: TITLE,
  },
  {
    format: 'own-csv',
    text: `Tiêu đề;Địa chỉ;Đoạn đánh dấu;Ghi chú;Thẻ;Màu\n${TITLE};${FIRST};${QUOTE};Hỏi lại giá vé;giao thông;đỏ\n`,
    note: 'Hỏi lại giá vé',
    tags: ['giao thông'],
    hasQuote: true,
    title: TITLE,
  },
  {
    format: 'csv',
    text: `name,link\n"${TITLE}",${FIRST}\n`,
    hasQuote: false,
    title: TITLE,
  },
  {
    format: 'links',
    text: `Đọc tuần này\n\n- ${TITLE} – ${FIRST}\n${SECOND}\n`,
    hasQuote: false,
    title: TITLE,
  },
];

export { QUOTE };
