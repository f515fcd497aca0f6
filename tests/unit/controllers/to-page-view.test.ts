import { describe, expect, it } from 'vitest';
import { toFailedView, toPageView, toSilentView, withKeptCopy } from '../../../lib/controllers/to-page-view';
import type { PageState } from '../../../lib/messages/contract';
import { ReaderError } from '../../../lib/model/error';
import { newArticleId } from '../../../lib/model/ids';
import { OUTLETS } from '../../../lib/outlets/table';
import { HIGHLIGHTS } from '../../screens/samples';
import { articleOf } from '../export/sample';

const URL_IN_VIEW = 'https://baovungcao.vn/duong-be-tong';

const STATE: PageState = {
  kind: 'article',
  article: {
    addresses: ['baovungcao.vn/duong-be-tong'],
    url: URL_IN_VIEW,
    host: 'baovungcao.vn',
    language: 'vi',
    headline: 'Bản vùng cao có đường bê tông',
    authors: [],
    blocks: [],
    fingerprint: '0',
  },
  certain: true,
  remarks: [{ kind: 'more-pages', count: 3 }],
  cleared: false,
  fromBody: false,
  view: 'clear',
  kept: { id: newArticleId(() => 'article'), savedAt: '2026-11-03T09:00:00+07:00', highlights: [] },
  question: null,
  found: {},
};

describe('toPageView', () => {
  it('hands on what the reading remarks', () => {
    expect(toPageView(STATE, undefined)).toMatchObject({ remarks: [{ kind: 'more-pages', count: 3 }] });
  });

  it('offers the address that the article is kept under only where it is another', () => {
    expect(toPageView(STATE, URL_IN_VIEW)).toMatchObject({ kept: { id: 'article' } });
    expect(toPageView(STATE, URL_IN_VIEW)).not.toHaveProperty('kept.otherUrl');
    expect(toPageView(STATE, undefined)).not.toHaveProperty('kept.otherUrl');
    expect(toPageView(STATE, `${URL_IN_VIEW}-cu`)).toHaveProperty('kept.otherUrl', `${URL_IN_VIEW}-cu`);
  });

  it('has words for every reason, known or not', () => {
    expect(toPageView({ kind: 'no-article', reason: 'portal', asked: false }, undefined)).toMatchObject({
      reason: 'portal',
    });
    for (const reason of ['', 'constructor', 'a reason of a later version']) {
      expect(toPageView({ kind: 'no-article', reason, asked: true }, undefined)).toEqual({
        kind: 'no-article',
        reason: 'unknown',
        asked: true,
      });
    }
  });
});

const silent = (...readerHosts: string[]) => ({ readerHosts, isGranted: true, isLoaded: false });

describe('a page that does not answer', () => {
  it('is told by its host: listed, not listed, or no web page at all', () => {
    const listed = OUTLETS.find(({ optional }) => !optional)?.host ?? '';
    const optional = OUTLETS.find((outlet) => outlet.optional)?.host ?? '';
    expect(toSilentView(listed, silent())).toEqual({ kind: 'not-read' });
    expect(toSilentView(optional, silent())).toEqual({ kind: 'unlisted', host: optional, addable: optional });
    expect(toSilentView(`the-gioi.${optional}`, silent())).toMatchObject({ kind: 'unlisted', addable: optional });
    expect(toSilentView('vi-du.example', silent())).toMatchObject({ kind: 'unlisted', addable: 'vi-du.example' });
    expect(toSilentView('dichvucong.vi-du.example', silent())).toMatchObject({ kind: 'unlisted', addable: null });
    expect(toSilentView(null, silent())).toEqual({ kind: 'browser-page' });
  });

  it('is a page that will be read where the reader switched its host on', () => {
    expect(toSilentView('so.vi-du.example', silent('vi-du.example'))).toEqual({ kind: 'not-read' });
    expect(toSilentView('vi-du.example', silent('so.vi-du.example'))).toMatchObject({ kind: 'unlisted' });
  });

  it('needs the permission that the browser does not give, or to be loaded again', () => {
    const listed = OUTLETS.find(({ optional }) => !optional)?.host ?? '';
    const loaded = { readerHosts: [], isGranted: true, isLoaded: true };
    expect(toSilentView(listed, loaded)).toEqual({ kind: 'left-behind' });
    expect(toSilentView(listed, { ...loaded, isGranted: false })).toEqual({ kind: 'no-permission', host: listed });
    expect(toSilentView('vi-du.example', { ...loaded, isGranted: false })).toMatchObject({ kind: 'unlisted' });
    expect(toSilentView(`dichvucong.${listed}`, loaded)).toMatchObject({ kind: 'unlisted', addable: null });
  });

  it('is told apart from a failure', () => {
    expect(toFailedView(new ReaderError('page-unreachable'), 'vi-du.example', silent())).toEqual({
      kind: 'unlisted',
      host: 'vi-du.example',
      addable: 'vi-du.example',
    });
    expect(toFailedView(new ReaderError('storage-full'), 'vi-du.example', silent())).toEqual({
      kind: 'error',
      error: 'storage-full',
    });
    expect(toFailedView(new TypeError('x is undefined'), 'vi-du.example', silent())).toEqual({
      kind: 'error',
      error: 'unexpected',
    });
  });
});

describe('withKeptCopy', () => {
  const page = { kind: 'no-article', reason: 'empty', asked: false } as const;

  it('puts what is kept beside what the page is, without its text', () => {
    const article = articleOf([{ kind: 'headline', text: 'Mở tuyến đò' }]);
    const { id, headline, outletName, host, savedAt } = article;
    const view = withKeptCopy(page, { article, highlights: HIGHLIGHTS });
    expect(view).toMatchObject({
      kind: 'kept-copy',
      page,
      kept: { id, headline, outletName, host, savedAt, highlights: HIGHLIGHTS.length },
    });
    expect(view).not.toHaveProperty('kept.blocks');
  });

  it('leaves a page of which nothing is kept as it is', () => {
    expect(withKeptCopy(page, null)).toBe(page);
  });
});
