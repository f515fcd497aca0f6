import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchView } from '../../../components/popup/views';
import { createSearch, type Search } from '../../../lib/controllers/search';
import { ReaderError } from '../../../lib/model/error';
import type { ArticleId } from '../../../lib/model/ids';
import type { SearchAnswer, SearchPage } from '../../../lib/search/answer';
import type { SearchQuery } from '../../../lib/search/query';

const NOTHING: SearchView = {
  typed: '',
  pieces: [],
  remarks: [],
  completions: [],
  isAsking: false,
  answer: { kind: 'idle' },
};

interface Asked {
  text: string;
  page: SearchPage;
  answer: (more?: Partial<SearchAnswer>) => Promise<void>;
  refuse: (error: Error) => Promise<void>;
  /** As the owner does where a later question has come. */
  giveUp: () => Promise<void>;
}

let asked: Asked[];
let view: SearchView;
let search: Search;
let language: 'vi' | 'en';

const textOf = ({ clauses }: SearchQuery) => clauses.map(({ anyOf }) => anyOf[0]?.text ?? '').join(' ');

function answerOf(text: string, more: Partial<SearchAnswer> = {}): SearchAnswer {
  const row = {
    articleId: `${text} 1` as ArticleId,
    url: '',
    host: 'nhandan.vn',
    outletName: 'Báo Nhân Dân',
    language: 'vi' as const,
    headline: text,
    headlineHits: [],
    savedAt: '',
    highlightCount: 0,
    passages: [],
  };
  return { rows: [row], total: 1, isSettled: true, reach: { kind: 'whole' }, ...more };
}

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  view = NOTHING;
  language = 'vi';
  search = createSearch({
    ask: (query, page) => {
      const { promise, resolve, reject } = Promise.withResolvers<SearchAnswer | null>();
      const settle = async () => void (await vi.advanceTimersByTimeAsync(0));
      asked.push({
        text: textOf(query),
        page,
        answer: (more) => {
          resolve(answerOf(textOf(query), more));
          return settle();
        },
        refuse: (error) => {
          reject(error);
          return settle();
        },
        giveUp: () => {
          resolve(null);
          return settle();
        },
      });
      return promise;
    },
    now: () => Date.parse('2026-11-27T12:00:00+07:00'),
    initial: NOTHING,
    onChange: (changed) => {
      view = changed;
    },
    language: () => language,
    known: () => ({ tag: ['lũ'] }),
  });
});
afterEach(() => {
  search.end();
  vi.useRealTimers();
});

const lastAsked = () => asked.at(-1) as Asked;
const headlines = () =>
  view.answer.kind === 'rows' ? view.answer.rows.map(({ headline }) => headline) : view.answer.kind;

describe('preparing', () => {
  it('has the owner start, and shows nothing of it, whatever comes', async () => {
    search.prepare();
    expect(asked.map(({ text, page }) => [text, page])).toEqual([['', { limit: 1 }]]);
    await lastAsked().refuse(new ReaderError('storage-failed', 'no owner'));
    expect(view).toBe(NOTHING);
  });
});

describe('typing', () => {
  it('asks at once, and shows what was understood before the answer is there', async () => {
    search.type('lũ tít:đê');
    expect(view).toMatchObject({ typed: 'lũ tít:đê', isAsking: true, answer: { kind: 'waiting' } });
    expect(view.pieces.map(({ typed }) => typed)).toEqual(['lũ', 'tít:đê*']);
    expect(asked.map(({ text, page }) => [text, page])).toEqual([['lũ đê', { limit: 20 }]]);
    await lastAsked().answer({ total: 7 });
    expect(view).toMatchObject({ isAsking: false, answer: { kind: 'rows', total: 7, hasMore: false } });
  });

  it('asks at once what is typed, and never shows an old answer', async () => {
    for (const typed of ['l', 'lũ', 'lũ l', 'lũ lụt']) search.type(typed);
    expect(asked.map(({ text }) => text)).toEqual(['l', 'lũ', 'lũ l', 'lũ lụt']);
    // One is answered before it was replaced, another because it was.
    await asked[0]?.answer();
    await asked[1]?.giveUp();
    expect(headlines()).toBe('waiting');
    expect(view.isAsking).toBe(true);
    await asked[3]?.answer();
    await asked[2]?.answer();
    expect(headlines()).toEqual(['lũ lụt']);
    expect(asked).toHaveLength(4);
  });

  it('keeps the rows of before until the next ones are there', async () => {
    search.type('lũ');
    await lastAsked().answer();
    search.type('lũ q');
    expect(headlines()).toEqual(['lũ']);
    expect(view.isAsking).toBe(true);
    await lastAsked().answer();
    expect(headlines()).toEqual(['lũ q']);
  });

  it('waits for no answer that does not come', async () => {
    search.type('lũ');
    search.type('lũ q');
    expect(asked.map(({ text }) => text)).toEqual(['lũ', 'lũ q']);
    await asked[1]?.answer();
    await asked[0]?.answer();
    expect(headlines()).toEqual(['lũ q']);
  });

  it('goes on asking until an answer is settled, and offers no more rows before', async () => {
    search.type('"lũ ống về"');
    await lastAsked().answer({ total: 3, isSettled: false, next: '20' });
    expect(view).toMatchObject({ isAsking: false, answer: { total: 3, isSettled: false, hasMore: false } });
    search.more();
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toHaveLength(2);
    await lastAsked().answer({ total: 45, next: '20' });
    expect(view).toMatchObject({ answer: { total: 45, isSettled: true, hasMore: true } });
    // The next rows stand behind those: they are shown once it is certain which they are.
    search.more();
    await lastAsked().answer({ total: 45, isSettled: false, next: '40' });
    expect(view).toMatchObject({ isAsking: true, answer: { rows: [{}] } });
    await vi.advanceTimersByTimeAsync(100);
    expect(asked.map(({ page }) => page.after)).toEqual([undefined, undefined, '20', '20']);
    await lastAsked().answer({ total: 45, next: '40' });
    expect(view).toMatchObject({ isAsking: false, answer: { rows: [{}, {}], hasMore: true } });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(4);
  });

  it('stops asking for what is no longer wanted', async () => {
    search.type('"lũ ống về"');
    await lastAsked().answer({ total: 0, isSettled: false });
    search.type('');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(1);
    expect(view.answer.kind).toBe('idle');
  });

  it('asks nothing for what asks for nothing, and drops what is under way', async () => {
    search.type('lũ');
    search.type('   ');
    await asked[0]?.answer();
    expect(view).toMatchObject({ typed: '   ', isAsking: false, answer: { kind: 'idle' } });
    search.type('thẻ:');
    expect(asked).toHaveLength(1);
    expect(view).toMatchObject({ remarks: [{ kind: 'unfinished' }], completions: [{ value: 'lũ' }] });
  });

  it('tells what failed, and asks again', async () => {
    search.type('lũ');
    await lastAsked().refuse(new ReaderError('storage-blocked'));
    expect(view).toMatchObject({ isAsking: false, answer: { kind: 'error', error: 'storage-blocked' } });
    search.refresh();
    expect(view.answer.kind).toBe('waiting');
    await lastAsked().answer();
    expect(headlines()).toEqual(['lũ']);
  });
});

describe('an answer', () => {
  it('goes on with the next rows, once', async () => {
    search.type('lũ');
    await lastAsked().answer({ total: 40, next: 'there' });
    search.more();
    search.more();
    expect(asked.map(({ page }) => page)).toEqual([{ limit: 20 }, { limit: 20, after: 'there' }]);
    await lastAsked().answer({ total: 40 });
    expect(view).toMatchObject({ answer: { rows: { length: 2 }, hasMore: false, total: 40 } });
    search.more();
    expect(asked).toHaveLength(2);
  });

  it('drops the next rows of what is no longer typed', async () => {
    search.type('lũ');
    await lastAsked().answer({ next: 'there' });
    search.more();
    search.type('đê');
    await asked[1]?.answer();
    await lastAsked().answer();
    expect(headlines()).toEqual(['đê']);
  });

  it('is asked for again while the index is being made, until it is whole', async () => {
    search.type('lũ');
    await lastAsked().answer({ reach: { kind: 'building', articles: 5, all: 10 } });
    await vi.advanceTimersByTimeAsync(1_500);
    expect(asked).toHaveLength(2);
    await lastAsked().answer();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(2);
  });

  it('is asked for again where there is no index, until there is', async () => {
    search.type('lũ');
    await lastAsked().answer({ reach: { kind: 'unavailable', error: 'storage-full' } });
    expect(view).toMatchObject({ isAsking: false, answer: { reach: { kind: 'unavailable', error: 'storage-full' } } });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(2);
    await lastAsked().answer();
    expect(view).toMatchObject({ answer: { reach: { kind: 'whole' } } });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(asked).toHaveLength(2);
  });

  it('names outlets and pieces in the language of the interface', async () => {
    language = 'en';
    search.type('màu: đỏ');
    await lastAsked().answer();
    expect(view).toMatchObject({
      answer: { rows: [{ outletName: 'Nhan Dan Newspaper' }] },
      pieces: [{ names: ['red'] }],
    });
    language = 'vi';
    search.retell();
    expect(view).toMatchObject({ pieces: [{ names: ['đỏ'], typed: 'màu:đỏ' }] });
  });

  it('asks nothing once it has ended', async () => {
    search.type('lũ');
    await lastAsked().answer({ reach: { kind: 'building', articles: 5, all: 10 } });
    search.end();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(1);
  });
});
