import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALL_SELECTED,
  addRows,
  isSelected,
  type LibrarySelection,
  NO_SELECTION,
  selectedCount,
  toggleRow,
} from '../../../lib/library/selection';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];
const step = fc.oneof(
  fc.nat({ max: 5 }).map((at) => ({ kind: 'toggle' as const, at })),
  fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })).map(([from, to]) => ({ kind: 'range' as const, from, to })),
  fc.constantFrom({ kind: 'all' as const }, { kind: 'none' as const }),
);

describe('the selection', () => {
  it('is what a plain set of all rows would be', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let selection: LibrarySelection<string> = NO_SELECTION;
        let model = new Set<string>();
        for (const one of steps) {
          if (one.kind === 'toggle') {
            const id = ROWS[one.at] ?? '';
            selection = toggleRow(selection, id, one.at);
            if (!model.delete(id)) model.add(id);
          } else if (one.kind === 'range') {
            const rows = ROWS.slice(Math.min(one.from, one.to), Math.max(one.from, one.to) + 1);
            selection = addRows(selection, rows);
            for (const id of rows) model.add(id);
          } else {
            selection = one.kind === 'all' ? ALL_SELECTED : NO_SELECTION;
            model = new Set(one.kind === 'all' ? ROWS : []);
          }
          expect(ROWS.filter((id) => isSelected(selection, id))).toEqual(ROWS.filter((id) => model.has(id)));
          expect(selectedCount(selection, ROWS.length)).toBe(model.size);
        }
      }),
      { seed: 13 },
    );
  });
});
