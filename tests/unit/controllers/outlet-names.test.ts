import { expect, it } from 'vitest';
import { nameOutlet, nameOutlets } from '../../../lib/controllers/outlet-names';
import type { ListedView } from '../../../lib/controllers/saved-pages';
import { toPageView } from '../../../lib/controllers/to-page-view';
import { successorOf } from '../../../lib/outlets/outlet-of';
import { OUTLETS } from '../../../lib/outlets/table';
import { wordsFor } from '../../../locales';
import { articleId, readingOf } from '../store/sample';
import { stateOf } from './page-states';

const [vi, en] = [wordsFor('vi'), wordsFor('en')];
const requireOutlet = (which: (host: string, isOptional: boolean) => boolean) => {
  const outlet = OUTLETS.find(({ host, optional }) => which(host, optional === true));
  if (outlet === undefined) throw new Error('the table has no such outlet');
  return outlet;
};
const viewAt = (host: string) => toPageView(stateOf({ ...readingOf(1), host }), undefined);

it('names the outlet of the article in the reader’s language, and a host without a row by itself', () => {
  const listed = requireOutlet((host) => successorOf(host) === undefined);
  expect(nameOutlet(viewAt(listed.host), null, vi)).toMatchObject({ outletName: listed.vi, reprint: null });
  expect(nameOutlet(viewAt(listed.host), null, en)).toMatchObject({ outletName: listed.en });
  expect(nameOutlet(viewAt('vi-du.example'), null, vi)).toMatchObject({ outletName: 'vi-du.example' });
});

it('names what an outlet has become part of beside it', () => {
  const joined = requireOutlet((host) => successorOf(host) !== undefined);
  const successor = successorOf(joined.host);
  if (successor === undefined) throw new Error('no successor');
  const { outlet, uncertain } = successor;
  expect(nameOutlet(viewAt(joined.host), null, vi)).toMatchObject({
    outletName: vi.article.nowPartOf(joined.vi, outlet.vi, uncertain),
  });
});

it('names a row of the table that is switched off, and no other unlisted host', () => {
  const general = requireOutlet((_host, isOptional) => isOptional);
  const off = { kind: 'unlisted', host: general.host, addable: general.host } as const;
  expect(nameOutlet(off, null, en)).toEqual({ ...off, outletName: general.en });
  const other = { kind: 'unlisted', host: 'vi-du.example', addable: null } as const;
  expect(nameOutlet(other, null, en)).toEqual(other);
});

it('names the rows of the list, apart from those kept under a name that is not the table’s', () => {
  const { host, vi: name, en: english } = requireOutlet(() => true);
  const row = { id: articleId(1), url: `https://${host}/1`, host, headline: '', savedAt: '', highlightCount: 0 };
  const view: ListedView = {
    kind: 'rows',
    rows: [
      { ...row, outletName: name },
      { ...row, outletName: 'Báo Cũ' },
    ],
    hasMore: false,
    counts: { articles: 2, highlights: 0 },
    today: { since: '', count: 0 },
  };
  expect(nameOutlets(view, 'en')).toMatchObject({ rows: [{ outletName: english }, { outletName: 'Báo Cũ' }] });
  expect(nameOutlets({ kind: 'loading' }, 'en')).toEqual({ kind: 'loading' });
});
