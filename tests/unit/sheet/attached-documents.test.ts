import { expect, it } from 'vitest';
import type { Block, Span } from '../../../lib/model/article';
import { attachedDocumentsOf } from '../../../lib/sheet/attached-documents';

const paragraph = (text: string, ...links: [words: string, href: string][]): Block => ({
  kind: 'paragraph',
  text,
  spans: links.map(([words, href]): Span => {
    const start = text.indexOf(words);
    return { kind: 'link', start, end: start + words.length, href };
  }),
});

it('lists the files that the text leads to by their printed words, each once, in order', () => {
  const blocks = [
    paragraph(
      'Xem Công văn 12 và bài trước.',
      ['Công văn 12', 'https://x.example/12.PDF?v=1'],
      ['bài trước', 'https://x.example/tin.htm'],
    ),
    paragraph(
      'Biểu mẫu kèm theo; lại Công văn 12.',
      ['Biểu mẫu', 'https://x.example/mau.docx'],
      ['Công văn 12', 'https://x.example/12.PDF?v=1'],
    ),
  ];
  expect(attachedDocumentsOf(blocks)).toEqual([
    { name: 'Công văn 12', url: 'https://x.example/12.PDF?v=1' },
    { name: 'Biểu mẫu', url: 'https://x.example/mau.docx' },
  ]);
});

it('lists nothing that cannot be opened from here, and no picture', () => {
  const blocks = [
    paragraph('a b c', ['a', 'file:///etc/12.pdf'], ['b', '/12.pdf'], ['c', 'https://x.example/anh.jpg']),
    { kind: 'paragraph', text: 'không có gì' } satisfies Block,
  ];
  expect(attachedDocumentsOf(blocks)).toEqual([]);
});
