import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../lib/model/article';
import { changeMarks, changesToMarks } from '../../../../lib/model/article-marks';
import { writeCorrections } from '../../../../lib/model/corrections';
import { deleteRecord, restoreRecord } from '../../../../lib/model/deletion';
import { HIGHLIGHT_COLOURS, type Highlight, type NewHighlight } from '../../../../lib/model/highlight';
import type { ArticleId, HighlightId } from '../../../../lib/model/ids';
import { mergeArticles, mergeHighlights } from '../../../../lib/model/merging/merge';
import { isNewer, newestStamp, nextStamp, type Stamp } from '../../../../lib/model/merging/stamp';
import { writeNote } from '../../../../lib/model/note';
import { withoutRuleTags, withRuleTags } from '../../../../lib/model/tag-rules';
import { makeArticle, renewArticle } from '../../../../lib/model/write-article';
import { changeHighlight, changesTo, makeHighlight } from '../../../../lib/model/write-highlight';

const ADDED: NewHighlight = {
  id: 'highlight-1' as HighlightId,
  quote: { exact: 'đò', prefix: '', suffix: '' },
  position: { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: 2 },
  fingerprint: 'f1',
  colour: 'yellow',
  note: '',
  tags: ['bến'],
  createdAt: '2026-03-07T09:00:00.000+07:00',
};

const FIRST = nextStamp(1000, undefined, 'install-a');
const READ = {
  addresses: ['https://bao.example.vn/1'],
  url: 'https://bao.example.vn/1',
  host: 'bao.example.vn',
  language: 'vi',
  headline: 'Mở tuyến đò',
  authors: [],
  blocks: [{ kind: 'headline', text: 'Mở tuyến đò' }],
  fingerprint: 'f1',
} as const;

const highlight = makeHighlight(ADDED, 'article-1' as ArticleId, FIRST);
const article = keepable('article-1', READ.addresses[0], 'f1', FIRST);

function keepable(id: string, address: string, fingerprint: string, stamp: Stamp): Article {
  const read = { ...READ, addresses: [address], authors: [], blocks: [...READ.blocks], fingerprint };
  const at = { moment: '2026-03-07T09:00:00.000+07:00', stamp };
  return makeArticle(id as ArticleId, { read, outletName: 'Báo Ví Dụ', addresses: [address] }, at);
}

/** One thing that happens on one of the installs. `clock` may be set back at any time. */
interface Deed {
  install: number;
  clock: number;
  what: 'note' | 'tag' | 'untag' | 'field' | 'correct' | 'mark' | 'rule' | 'delete' | 'restore' | 'pull';
  detail: number;
}

const deeds = fc.array(
  fc.record<Deed>({
    install: fc.nat(2),
    clock: fc.nat(3000),
    what: fc.constantFrom('note', 'tag', 'untag', 'field', 'correct', 'mark', 'rule', 'delete', 'restore', 'pull'),
    detail: fc.nat(2),
  }),
  { maxLength: 25 },
);

type Edit<Item> = (item: Item, deed: Deed, stamp: Stamp) => Item;

/** Lets three installs live through the deeds and gives the copies that they end with. */
function liveThrough<Item extends Highlight | Article>(
  start: Item,
  history: Deed[],
  edit: Edit<Item>,
  merge: (left: Item, right: Item) => Item,
): [Item, Item, Item] {
  const copies: [Item, Item, Item] = [start, start, start];
  const last: Stamp[] = [FIRST, FIRST, FIRST];
  for (const deed of history) {
    const mine = copies[deed.install] ?? start;
    if (deed.what === 'pull') {
      const theirs = copies[deed.detail] ?? start;
      copies[deed.install] = merge(mine, theirs);
      const seen = newestStamp(theirs.stamps);
      if (isNewer(seen, last[deed.install])) last[deed.install] = seen ?? FIRST;
    } else {
      const stamp = nextStamp(deed.clock, last[deed.install], `install-${'abc'.charAt(deed.install)}`);
      last[deed.install] = stamp;
      copies[deed.install] = edit(mine, deed, stamp);
    }
  }
  return copies;
}

const MOMENT = '2026-03-08T00:00:00.000+07:00';

const editHighlight: Edit<Highlight> = (item, { what, detail, clock }, stamp) => {
  const tag = `thẻ ${detail}`;
  if (what === 'note')
    return changeHighlight(item, changesTo(item, { note: detail === 2 ? '' : `ghi ${clock}` }), stamp);
  if (what === 'tag') return changeHighlight(item, changesTo(item, { tags: [...item.tags, tag] }), stamp);
  if (what === 'untag')
    return changeHighlight(item, changesTo(item, { tags: item.tags.filter((other) => other !== tag) }), stamp);
  if (what === 'delete') return deleteRecord(item, MOMENT, stamp);
  if (what === 'restore') return restoreRecord(item, stamp);
  return changeHighlight(item, changesTo(item, { colour: HIGHLIGHT_COLOURS[detail] ?? 'red' }), stamp);
};

const editArticle: Edit<Article> = (item, { what, detail, clock }, stamp) => {
  if (what === 'note') return writeNote(item, `ghi ${clock}`, stamp);
  if (what === 'delete') return deleteRecord(item, MOMENT, stamp);
  if (what === 'restore') return restoreRecord(item, stamp);
  if (what === 'correct') {
    const corrections = [{ headline: `tít ${clock}`, publishedAt: null }, { authors: [`${clock}`], source: null }, {}];
    return writeCorrections(item, corrections[detail] ?? {}, stamp);
  }
  if (what === 'mark') {
    const wanted = [
      { tone: clock % 2 === 0 ? ('positive' as const) : null, topic: `chủ đề ${clock}`, tags: [`thẻ ${clock % 3}`] },
      { status: 'handled' as const, summary: clock % 2 === 0 ? `tóm tắt ${clock}` : null, readAt: MOMENT },
      { tray: clock % 3 === 0 ? null : { day: '2026-03-08', place: `i${clock}` }, tags: [] },
    ];
    return changeMarks(item, changesToMarks(item, wanted[detail] ?? {}), stamp);
  }
  if (what === 'rule') {
    return (clock % 2 === 0 ? withRuleTags : withoutRuleTags)(item, [`thẻ ${detail}`, 'hạ tầng'], stamp);
  }
  const addresses = [`https://bao.example.vn/${detail}`];
  const read = { ...READ, addresses, authors: ['A Páo'], blocks: [], fingerprint: `f${clock}` };
  const published = { iso: MOMENT, precision: 'day' as const, words: `${clock}` };
  const renewed = what === 'tag' ? { ...read, publishedAt: published } : read;
  return renewArticle(item, { read: renewed, outletName: 'Báo', addresses }, { moment: MOMENT, stamp });
};

function holdsTheLaws<Item>(copies: [Item, Item, Item], merge: (left: Item, right: Item) => Item): void {
  const [a, b, c] = copies;
  expect(merge(a, a)).toEqual(a);
  expect(merge(a, b)).toEqual(merge(b, a));
  const all = merge(merge(a, b), c);
  expect(merge(a, merge(b, c))).toEqual(all);
  expect(merge(merge(c, a), b)).toEqual(all);
  expect(merge(all, a)).toEqual(all);
}

/** A merge sorts sets, an edit does not: what matters is the copy after it was merged once. */
const settle = <Item>(copies: [Item, Item, Item], merge: (left: Item, right: Item) => Item) =>
  copies.map((copy) => merge(copy, copy)) as [Item, Item, Item];

describe('merging is idempotent, commutative and associative, with clocks set back', () => {
  it('for highlights', () => {
    fc.assert(
      fc.property(deeds, (history) => {
        holdsTheLaws(
          settle(liveThrough(highlight, history, editHighlight, mergeHighlights), mergeHighlights),
          mergeHighlights,
        );
      }),
      { numRuns: 400 },
    );
  });

  it('for articles', () => {
    fc.assert(
      fc.property(deeds, (history) => {
        holdsTheLaws(settle(liveThrough(article, history, editArticle, mergeArticles), mergeArticles), mergeArticles);
      }),
      { numRuns: 400 },
    );
  });

  it('loses no note that was written without knowledge of the one that won', () => {
    fc.assert(
      fc.property(deeds, (history) => {
        const copies = liveThrough(highlight, history, editHighlight, mergeHighlights);
        const merged = copies.reduce(mergeHighlights);
        const found = [merged.note, ...(merged.earlierNotes ?? []).map(({ text }) => text)];
        // The last words of each install are either shown, filed, or were seen and replaced by a later writer.
        for (const copy of copies) {
          const stamp = copy.stamps.note;
          if (stamp === undefined || found.includes(copy.note)) continue;
          const install = stamp.slice(16);
          const successors = [merged, ...copies].filter(({ stamps, noteOver = [] }) =>
            [stamps.note ?? '', ...noteOver].some((seen) => seen.slice(16) === install && seen > stamp),
          );
          const readers = copies.filter(({ noteOver = [] }) => noteOver.includes(stamp));
          expect(successors.length + readers.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('merging by example', () => {
  const at = (time: number, install: string) => nextStamp(time, undefined, install);

  it('lets the newest stamp win each field by itself', () => {
    const recoloured = changeHighlight(highlight, changesTo(highlight, { colour: 'red' }), at(2000, 'install-a'));
    const noted = changeHighlight(
      highlight,
      changesTo(highlight, { note: 'Hỏi lại sở', colour: 'blue' }),
      at(1500, 'install-b'),
    );
    expect(mergeHighlights(recoloured, noted)).toMatchObject({ colour: 'red', note: 'Hỏi lại sở' });
  });

  it('files the older of two notes that did not know of each other', () => {
    const older = changeHighlight(highlight, changesTo(highlight, { note: 'Bản của máy bàn' }), at(1500, 'install-b'));
    const newer = changeHighlight(
      highlight,
      changesTo(highlight, { note: 'Bản của máy xách tay' }),
      at(2000, 'install-c'),
    );
    const merged = mergeHighlights(older, newer);
    expect(merged.note).toBe('Bản của máy xách tay');
    expect(merged.earlierNotes).toEqual([{ text: 'Bản của máy bàn', stamp: at(1500, 'install-b') }]);
    // And keeps it when the reader writes on after that.
    const after = changeHighlight(merged, changesTo(merged, { note: 'Gộp hai bản' }), at(3000, 'install-c'));
    expect(mergeHighlights(after, older).earlierNotes?.map(({ text }) => text)).toEqual(['Bản của máy bàn']);
    expect(mergeHighlights(after, newer).note).toBe('Gộp hai bản');
  });

  it('does not take one machine’s rewording, restored from an old backup, for a conflict', () => {
    const backup = changeHighlight(highlight, changesTo(highlight, { note: 'Nháp' }), at(1500, 'install-a'));
    const reworded = changeHighlight(backup, changesTo(backup, { note: 'Bản sạch' }), at(2000, 'install-a'));
    const onOther = changeHighlight(reworded, changesTo(reworded, { note: 'Bản in' }), at(2500, 'install-b'));
    expect(mergeHighlights(reworded, backup)).toEqual(reworded);
    expect(mergeHighlights(onOther, backup)).toEqual(onOther);
  });

  it('keeps tags by element: one added here and one removed there', () => {
    const added = changeHighlight(highlight, changesTo(highlight, { tags: ['bến', 'giá vé'] }), at(1500, 'install-a'));
    const removed = changeHighlight(highlight, changesTo(highlight, { tags: [] }), at(2000, 'install-b'));
    expect(mergeHighlights(added, removed).tags).toEqual(['giá vé']);
    const again = changeHighlight(removed, changesTo(removed, { tags: ['bến'] }), at(2500, 'install-b'));
    expect(mergeHighlights(removed, again).tags).toEqual(['bến']);
  });

  it('keeps a deletion against an older edit, and a restoring against an older deletion', () => {
    const deleted = deleteRecord(highlight, MOMENT, at(2000, 'install-a'));
    const edited = changeHighlight(highlight, changesTo(highlight, { note: 'x' }), at(1500, 'install-b'));
    expect(mergeHighlights(edited, deleted)).toMatchObject({ deletedAt: MOMENT, note: 'x' });
    const back = restoreRecord(deleted, at(2500, 'install-a'));
    expect(mergeHighlights(back, deleted).deletedAt).toBeUndefined();
  });

  it('makes one of an article that two machines kept under two ids', () => {
    const here = keepable('article-2', 'https://bao.example.vn/1', 'f1', at(1500, 'install-a'));
    const there = keepable('article-1', 'https://bao.example.vn/1?trang=2', 'f2', at(2000, 'install-b'));
    const merged = mergeArticles(here, there);
    expect(merged).toEqual(mergeArticles(there, here));
    expect(merged).toMatchObject({
      id: 'article-1',
      fingerprint: 'f2',
      addresses: ['https://bao.example.vn/1', 'https://bao.example.vn/1?trang=2'],
    });
  });

  it('refuses two different highlights', () => {
    const other = { ...highlight, id: 'highlight-2' as HighlightId };
    expect(() => mergeHighlights(highlight, other)).toThrow(RangeError);
  });
});
