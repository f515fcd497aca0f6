import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Highlight, HighlightChanges } from '../../../lib/model/highlight';
import type { ArticleId, HighlightId } from '../../../lib/model/ids';
import { mergeHighlights } from '../../../lib/model/merging/merge';
import { nextStamp, type Stamp } from '../../../lib/model/merging/stamp';
import {
  changeHighlight,
  changesTo,
  makeHighlight,
  takeChangesBack,
  turnedChanges,
} from '../../../lib/model/write-highlight';

const INSTALLS = ['install-a', 'install-b'];
const POSITION = { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: 3 };
const TARGET = { quote: { exact: 'lũ về', prefix: '', suffix: '' }, position: POSITION, fingerprint: 'f' };
const NEW = {
  ...TARGET,
  id: 'h1' as HighlightId,
  colour: 'yellow' as const,
  note: '',
  tags: [],
  createdAt: '2026-03-08T00:00:00.000+07:00',
};
const stampAt = (time: number, install = 'install-a'): Stamp => nextStamp(time, undefined, install);
const fresh = makeHighlight(NEW, 'a1' as ArticleId, stampAt(0));

/** Two machines with two tabs each. A tab writes in sight of what it saw last. */
interface Deed {
  what: 'look' | 'note' | 'colour' | 'tag' | 'untag' | 'undo' | 'redo' | 'merge';
  tab: number;
  detail: number;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  what: fc.constantFrom('look', 'note', 'colour', 'tag', 'untag', 'undo', 'redo', 'merge'),
  tab: fc.nat(3),
  detail: fc.nat(2),
});

interface Tab {
  seen: Highlight;
  /** What it did last, and what it took back last. */
  done: HighlightChanges | null;
  undone: HighlightChanges | null;
}

/** Runs the deeds; answers both machines' copies merged, and the notes that nobody replaced or took back knowingly. */
function run(deeds: Deed[]): { merged: Highlight; toBeKept: Set<string> } {
  const stored = INSTALLS.map(() => fresh);
  const tabs: Tab[] = Array.from({ length: 4 }, () => ({ seen: fresh, done: null, undone: null }));
  const toBeKept = new Set<string>();
  for (const [index, { what, tab: number, detail }] of deeds.entries()) {
    const tab = tabs[number] as Tab;
    const machine = number % 2;
    const record = stored[machine] as Highlight;
    const stamp = stampAt(index + 1, INSTALLS[machine]);
    const replaced = ({ note }: HighlightChanges) => note && toBeKept.delete(note.from);
    const write = (changes: HighlightChanges) => {
      stored[machine] = changeHighlight(record, changes, stamp);
      replaced(changes);
      if (changes.note) toBeKept.add(changes.note.to);
      Object.assign(tab, { seen: stored[machine], done: changes, undone: null });
    };
    const takeBack = (changes: HighlightChanges): boolean => {
      const back = takeChangesBack(record, changes, stamp);
      if (back === null) return false;
      const again = turnedChanges(changes);
      replaced(again);
      if (again.note?.to) toBeKept.add(again.note.to);
      stored[machine] = back;
      tab.seen = back;
      return true;
    };
    const tag = `thẻ ${detail}`;
    if (what === 'look') tab.seen = record;
    else if (what === 'note') write(changesTo(tab.seen, { note: `ghi ${index}` }));
    else if (what === 'colour') write(changesTo(tab.seen, { colour: detail === 0 ? 'red' : 'blue' }));
    else if (what === 'tag') write(changesTo(tab.seen, { tags: [...tab.seen.tags, tag] }));
    else if (what === 'untag') write(changesTo(tab.seen, { tags: tab.seen.tags.filter((other) => other !== tag) }));
    else if (what === 'undo' && tab.done) {
      if (takeBack(tab.done)) tab.undone = tab.done;
      tab.done = null;
    } else if (what === 'redo' && tab.undone) {
      if (takeBack(turnedChanges(tab.undone))) tab.done = tab.undone;
      tab.undone = null;
    } else if (what === 'merge') stored[machine] = mergeHighlights(record, stored[1 - machine] as Highlight);
  }
  toBeKept.delete('');
  return { merged: mergeHighlights(stored[0] as Highlight, stored[1] as Highlight), toBeKept };
}

describe('two tabs and two machines at one highlight', () => {
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
    const other = changeHighlight(fresh, changesTo(fresh, { colour: 'blue', tags: ['của thẻ kia'] }), stampAt(1));
    const both = changeHighlight(other, changesTo(fresh, { note: 'ghi', tags: ['của thẻ này'] }), stampAt(2));
    expect(both).toMatchObject({ colour: 'blue', note: 'ghi', tags: ['của thẻ kia', 'của thẻ này'] });
    expect(both.stamps.colour).toBe(other.stamps.colour);
  });

  it('take back their own change alone', () => {
    const mine = changesTo(fresh, { note: 'của tôi', colour: 'red' });
    const written = changeHighlight(fresh, mine, stampAt(1));
    expect(takeChangesBack(written, mine, stampAt(2))).toMatchObject({ note: '', colour: 'yellow' });
    const since = changeHighlight(written, changesTo(written, { note: 'viết thêm' }), stampAt(3));
    expect(takeChangesBack(since, mine, stampAt(4))).toBeNull();
    // A field that the change was not about may be another one by now.
    const tagged = changeHighlight(written, changesTo(written, { tags: ['thẻ'] }), stampAt(3));
    expect(takeChangesBack(tagged, mine, stampAt(4))).toMatchObject({ note: '', tags: ['thẻ'] });
  });

  it('take a change back once, though it is asked for twice', () => {
    const mine = changesTo(fresh, { note: 'của tôi' });
    const back = takeChangesBack(changeHighlight(fresh, mine, stampAt(1)), mine, stampAt(2));
    expect(back && takeChangesBack(back, mine, stampAt(3))).toBe(back);
  });
});
