/** Invented articles and highlights, and a collection on an empty database for each test. */

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Block, ReadArticle } from '../../../lib/model/article';
import type { NewHighlight } from '../../../lib/model/highlight';
import type { ArticleId, HighlightId } from '../../../lib/model/ids';
import { fingerprintOf } from '../../../lib/text/fingerprint';

/** An empty disk. */
export function clearDisk(): void {
  globalThis.indexedDB = new IDBFactory();
}

export const OUTLET = 'Báo Ví Dụ';

export const articleId = (number: number) => `article-${String(number).padStart(6, '0')}` as ArticleId;
export const highlightId = (number: number) => `highlight-${String(number).padStart(6, '0')}` as HighlightId;

/** A reading of article `number` of an invented newspaper; `paragraph` is the text that papers edit silently. */
export function readingOf(
  number: number,
  paragraph = 'Sáng nay tuyến đò ngang sông phục vụ học sinh hai thôn đã chạy.',
): ReadArticle {
  const address = `https://bao.example.vn/bai-so-${number}.html`;
  const blocks: Block[] = [
    { kind: 'headline', text: `Tin đò ngang số ${number}` },
    { kind: 'paragraph', text: paragraph },
  ];
  return {
    addresses: [address],
    url: address,
    host: 'bao.example.vn',
    language: 'vi',
    headline: `Tin đò ngang số ${number}`,
    authors: [],
    blocks,
    fingerprint: fingerprintOf(blocks),
  };
}

/** A highlight on the first `length` characters of the reading's paragraph. */
export function highlightOn(reading: ReadArticle, number: number, length = 8): NewHighlight {
  return {
    id: highlightId(number),
    quote: { exact: reading.blocks[1]?.text.slice(0, length) ?? '', prefix: '', suffix: '' },
    position: { startBlock: 1, startOffset: 0, endBlock: 1, endOffset: length },
    fingerprint: reading.fingerprint,
    colour: 'yellow',
    note: '',
    tags: [],
    createdAt: '2026-03-07T09:00:00.000+07:00',
  };
}
