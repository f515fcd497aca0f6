import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/model/article';
import {
  type ArticleMarkChanges,
  changeMarks,
  changesToMarks,
  editableMarksOf,
  takeMarksBack,
  turnedMarkChanges,
  wouldLoseSummary,
} from '../../../lib/model/article-marks';
import type { ArticleId } from '../../../lib/model/ids';
import { mergeArticles } from '../../../lib/model/merging/merge';
import { nextStamp, type Stamp } from '../../../lib/model/merging/stamp';
import { parseMarkChanges } from '../../../lib/model/parse-article-marks';
import { makeArticle } from '../../../lib/model/write-article';
import { readingOf } from '../store/sample';

const INSTALLS = ['install-a', 'install-b'];
const stampAt = (time: number, install = 'install-a'): Stamp => nextStamp(time, undefined, install);
const read = readingOf(1);
const fresh = makeArticle(
  'article-1' as ArticleId,
  { read, outletName: 'Báo', addresses: read.addresses },
  { moment: '2026-03-07T09:00:00.000+07:00', stamp: stampAt(0) },
);

/** Two machines with two tabs each. A tab writes in sight of what it saw last. */
interface Deed {
  what: 'look' | 'note' | 'tag' | 'untag' | 'topic' | 'undo' | 'redo' | 'merge';
  tab: number;
  detail: number;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  what: fc.constantFrom('look', 'note', 'tag', 'untag', 'topic', 'undo', 'redo', 'merge'),
  tab: fc.nat(3),
  detail: fc.nat(2),
});

interface Tab {
  seen: Article;
  done: ArticleMarkChanges | null;
  undone: ArticleMarkChanges | null;
}

/** Runs the deeds; answers both machines' copies merged, and the notes that nobody replaced or took back knowingly. */
function run(deeds: Deed[]): { merged: Article; toBeKept: Set<string> } {
  const stored = INSTALLS.map(() => fresh);
  const tabs: Tab[] = Array.from({ length: 4 }, () => ({ seen: fresh, done: null, undone: null }));
  const toBeKept = new Set<string>();
  for (const [index, { what, tab: number, detail }] of deeds.entries()) {
    const tab = tabs[number] as Tab;
    const machine = number % 2;
    const record = stored[machine] as Article;
    const stamp = stampAt(index + 1, INSTALLS[machine]);
    const write = (changes: ArticleMarkChanges) => {
      const after = changeMarks(record, changes, stamp);
      if (changes.note) {
        toBeKept.delete(changes.note.from);
        toBeKept.add(changes.note.to);
      }
      stored[machine] = after;
      Object.assign(tab, { seen: after, done: changes, undone: null });
    };
    const takeBack = (changes: ArticleMarkChanges): boolean => {
      const back = takeMarksBack(record, changes, stamp);
      if (back === null) return false;
      const again = turnedMarkChanges(changes);
      if (again.note) toBeKept.delete(again.note.from);
      if (again.note?.to) toBeKept.add(again.note.to);
      stored[machine] = back;
      tab.seen = back;
      return true;
    };
    const tag = `thẻ ${detail}`;
    const to = (wanted: Parameters<typeof changesToMarks>[1]) => write(changesToMarks(tab.seen, wanted));
    if (what === 'look') tab.seen = record;
    else if (what === 'note') to({ note: `ghi ${index}` });
    else if (what === 'tag') to({ tags: [...tab.seen.tags, tag] });
    else if (what === 'untag') to({ tags: tab.seen.tags.filter((other) => other !== tag) });
    else if (what === 'topic') to({ topic: detail === 0 ? null : `chủ đề ${detail}`, tone: 'positive' });
    else if (what === 'undo' && tab.done) {
      if (takeBack(tab.done)) tab.undone = tab.done;
      tab.done = null;
    } else if (what === 'redo' && tab.undone) {
      if (takeBack(turnedMarkChanges(tab.undone))) tab.done = tab.undone;
      tab.undone = null;
    } else if (what === 'merge') stored[machine] = mergeArticles(record, stored[1 - machine] as Article);
  }
  toBeKept.delete('');
  return { merged: mergeArticles(stored[0] as Article, stored[1] as Article), toBeKept };
}

describe('two tabs and two machines at one article', () => {
  it('lose no note that nobody replaced knowingly', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 24 }), (deeds) => {
        const { merged, toBeKept } = run(deeds);
        const there = [merged.note, ...(merged.earlierNotes ?? []).map(({ text }) => text)];
        for (const note of toBeKept) expect(there).toContain(note);
      }),
      { numRuns: 3000 },
    );
  });

  it('change what was changed and nothing else', () => {
    const other = changeMarks(fresh, changesToMarks(fresh, { topic: 'Đê điều', tags: ['của thẻ kia'] }), stampAt(1));
    const both = changeMarks(other, changesToMarks(fresh, { tone: 'negative', tags: ['của thẻ này'] }), stampAt(2));
    expect(both).toMatchObject({ topic: 'Đê điều', tone: 'negative', tags: ['của thẻ kia', 'của thẻ này'] });
    expect(both.stamps.topic).toBe(other.stamps.topic);
  });

  it('take back their own change alone', () => {
    const mine = changesToMarks(fresh, { status: 'handled', tray: { day: '2026-03-08', place: 'i' } });
    const written = changeMarks(fresh, mine, stampAt(1));
    const noted = changeMarks(written, changesToMarks(written, { note: 'ghi' }), stampAt(2));
    expect(editableMarksOf(takeMarksBack(noted, mine, stampAt(3)) ?? noted)).toEqual({
      ...editableMarksOf(fresh),
      note: 'ghi',
    });
    const moved = changeMarks(
      written,
      changesToMarks(written, { tray: { day: '2026-03-08', place: 'j' } }),
      stampAt(2),
    );
    expect(takeMarksBack(moved, mine, stampAt(3))).toBeNull();
  });

  it('take a change back once, though it is asked for twice; and change nothing where nothing changes', () => {
    const mine = changesToMarks(fresh, { summary: 'Tóm tắt' });
    const written = changeMarks(fresh, mine, stampAt(1));
    expect(changeMarks(written, mine, stampAt(2))).toBe(written);
    const back = takeMarksBack(written, mine, stampAt(2));
    expect(back && takeMarksBack(back, mine, stampAt(3))).toBe(back);
  });

  it('put no summary in the place of one that was not seen', () => {
    const here = changesToMarks(fresh, { summary: 'ở đây' });
    const there = changeMarks(fresh, changesToMarks(fresh, { summary: 'ở kia' }), stampAt(1));
    expect(wouldLoseSummary(there, here)).toBe(true);
    expect(wouldLoseSummary(there, changesToMarks(there, { summary: 'ở đây' }))).toBe(false);
    expect(wouldLoseSummary(fresh, here)).toBe(false);
    expect(wouldLoseSummary(there, changesToMarks(fresh, { summary: 'ở kia' }))).toBe(false);
  });
});

describe('what was changed, parsed', () => {
  it('is canonical and within limits', () => {
    const changes = { topic: { from: null, to: ` Đê  điều`.normalize('NFD') }, other: 1 };
    expect(parseMarkChanges(changes)).toEqual({ topic: { from: null, to: 'Đê điều' } });
  });

  it.each([
    { tone: { from: null, to: 'glad' } },
    { status: { from: 'new', to: null } },
    { topic: { from: null, to: ' ' } },
    { tray: { from: null, to: { day: '2026-13-01', place: 'i' } } },
    { tray: { from: null, to: { day: '2026-03-01', place: '<' } } },
    { tags: { from: [], to: ['x'.repeat(101)] } },
    { note: { to: 'x' } },
    { readAt: { from: null, to: 'hôm nay' } },
  ])('is refused where it is none: %j', (changes) => {
    expect(() => parseMarkChanges(changes)).toThrow(expect.objectContaining({ code: 'bad-message' }));
  });
});
