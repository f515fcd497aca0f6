/** Seeded writes of every kind to a small collection whose words collide, each with what is to be found once it is acknowledged. */

import type { Article, ReadArticle } from '../../lib/model/article';
import { HIGHLIGHT_COLOURS, type Highlight, type NewHighlight } from '../../lib/model/highlight';
import type { ArticleId, HighlightId } from '../../lib/model/ids';
import { fingerprintOf } from '../../lib/text/fingerprint';
import { SYLLABLES, TAGS } from '../measures/search/invented';
import type { Records } from './collection-page';

/** How a write is sent: as a content script does by message, or as a page of the extension does by itself. */
export type Sent =
  | { by: 'message'; type: string; payload: unknown }
  | { by: 'page'; method: 'keep'; given: [ArticleId, ReadArticle, string] }
  | { by: 'page'; method: 'correctHeadline'; given: [ArticleId, string] }
  | { by: 'page'; method: 'delete' | 'restore'; given: [ArticleId] };

export interface IndexWrite {
  /** The record that it is about. */
  id: string;
  /** What `wordsOf` says of it then. */
  words: string;
  sent: Sent;
}

/** Who writes has articles of its own: so what one of them is told to be depends on no other. */
export type Lane = 'message' | 'page';

const OUTLET = 'Báo Điện tử Chính phủ';
const WORDS_OF_NOTE = 3;
/** Beside words that collide: else the texts would be taken for one another. */
const OWN_WORDS = 8;
const PARAGRAPHS = 3;
/** So many articles of a lane are kept at most: the others are changed, deleted and brought back. */
const MOST_ARTICLES = 60;

export const wordsOfArticle = ({ headline, corrections, deletedAt }: Article): string =>
  JSON.stringify([deletedAt === undefined, corrections?.headline ?? headline]);
export const wordsOfHighlight = ({ colour, note, deletedAt }: Highlight): string =>
  JSON.stringify([deletedAt === undefined, colour, note]);

/** Who writes this article. */
export const laneOf = (id: string): Lane => (id.startsWith('trang-') ? 'page' : 'message');

/** The next write of a lane, for a collection that is so. */
export function nextWrite(
  random: () => number,
  lane: Lane,
  host: string,
  number: number,
  records: Records,
): IndexWrite {
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
  const words = (count: number) => Array.from({ length: count }, () => pick(SYLLABLES)).join(' ');
  const own = records.articles.filter(({ id }) => laneOf(id) === lane);
  const article = pick(own.filter(({ deletedAt }) => deletedAt === undefined));
  const isKept = article === undefined || (own.length < MOST_ARTICLES && random() < 0.3);
  if (isKept) return keepOf(lane, host, number, words);
  return lane === 'page' ? ownWrite() : markWrite();

  function ownWrite(): IndexWrite {
    const kind = random();
    const deleted = pick(own.filter(({ deletedAt }) => deletedAt !== undefined));
    if (kind < 0.3 && deleted) {
      const restored = wordsOfArticle({ ...deleted, deletedAt: undefined } as unknown as Article);
      return { id: deleted.id, words: restored, sent: { by: 'page', method: 'restore', given: [deleted.id] } };
    }
    const { id } = article as Article;
    if (kind < 0.6) {
      const gone = JSON.stringify([false, JSON.parse(wordsOfArticle(article as Article))[1]]);
      return { id, words: gone, sent: { by: 'page', method: 'delete', given: [id] } };
    }
    const headline = `${words(WORDS_OF_NOTE)} ${number}`;
    return {
      id,
      words: JSON.stringify([true, headline]),
      sent: { by: 'page', method: 'correctHeadline', given: [id, headline] },
    };
  }

  function markWrite(): IndexWrite {
    const { id: articleId } = article as Article;
    const kind = random();
    const marks = records.highlights.filter((one) => one.articleId === articleId);
    const live = pick(marks.filter(({ deletedAt }) => deletedAt === undefined));
    const deleted = pick(marks.filter(({ deletedAt }) => deletedAt !== undefined));
    if (kind < 0.2 && deleted) {
      const { id, colour, note } = deleted;
      return {
        id,
        words: JSON.stringify([true, colour, note]),
        sent: { by: 'message', type: 'highlight/restore', payload: { id } },
      };
    }
    if (kind < 0.4 && live) {
      const { id, colour, note } = live;
      return {
        id,
        words: JSON.stringify([false, colour, note]),
        sent: { by: 'message', type: 'highlight/delete', payload: { id } },
      };
    }
    if (kind < 0.7 && live) {
      const { id, colour } = live;
      const note = `${words(WORDS_OF_NOTE)} ${number}`;
      return {
        id,
        words: JSON.stringify([true, colour, note]),
        sent: {
          by: 'message',
          type: 'highlight/edit',
          payload: { id, changes: { note: { from: live.note, to: note } } },
        },
      };
    }
    return markOn(article as Article);
  }

  function markOn(marked: Article): IndexWrite {
    const reading = readingOf(marked);
    const block = 1 + Math.floor(random() * (reading.blocks.length - 1));
    const exact = reading.blocks[block]?.text.slice(0, 12) ?? '';
    const highlight: NewHighlight = {
      id: `danh-dau-${String(number).padStart(8, '0')}` as HighlightId,
      quote: { exact, prefix: '', suffix: '' },
      position: { startBlock: block, startOffset: 0, endBlock: block, endOffset: exact.length },
      fingerprint: reading.fingerprint,
      colour: pick(HIGHLIGHT_COLOURS) ?? 'yellow',
      note: random() < 0.5 ? '' : words(WORDS_OF_NOTE),
      tags: random() < 0.5 ? [] : [pick(TAGS) ?? ''],
      createdAt: '2026-03-07T09:00:00.000+07:00',
    };
    return {
      id: highlight.id,
      words: wordsOfHighlight(highlight as Highlight),
      sent: { by: 'message', type: 'highlight/add', payload: { id: marked.id, article: reading, highlight } },
    };
  }
}

function keepOf(lane: Lane, host: string, number: number, words: (count: number) => string): IndexWrite {
  const id = `${lane === 'page' ? 'trang' : 'thu'}-${String(number).padStart(8, '0')}` as ArticleId;
  const url = `https://${host}/ghi-chep/bai-${id}.html`;
  const headline = `${words(WORDS_OF_NOTE)} ${number}`;
  const own = Array.from({ length: OWN_WORDS }, (_none, at) => `q${(number * 31 + at * 7).toString(36)}z${at}`).join(
    ' ',
  );
  const blocks: ReadArticle['blocks'] = [
    { kind: 'headline', text: headline },
    ...Array.from({ length: PARAGRAPHS }, (_none, at) => ({
      kind: 'paragraph' as const,
      text: `Đoạn ${at + 1} của bài ${number}: ${words(6)} ${own} ${at * 37 + number}.`,
    })),
  ];
  const reading: ReadArticle = {
    addresses: [url],
    url,
    host,
    language: 'vi',
    headline,
    authors: [],
    blocks,
    fingerprint: fingerprintOf(blocks),
  };
  const sent: Sent =
    lane === 'page'
      ? { by: 'page', method: 'keep', given: [id, reading, OUTLET] }
      : { by: 'message', type: 'article/keep', payload: { id, article: reading } };
  return { id, words: JSON.stringify([true, headline]), sent };
}

function readingOf({ addresses, url, host, language, headline, authors, blocks, fingerprint }: Article): ReadArticle {
  return { addresses, url, host, language, headline, authors, blocks, fingerprint };
}
