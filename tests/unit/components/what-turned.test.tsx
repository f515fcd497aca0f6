// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { HighlightCard } from '../../../components/in-page';
import type { HighlightState, MeaningDifference } from '../../../lib/model/highlight';
import { wordsFor } from '../../../locales';
import { ARTICLE, locate, mark, rewritten } from '../anchor/invented-article';
import { draw } from './draw';

const QUOTE = 'Đến nay 96% số hộ đã nhận tiền đền bù';

/** What the page did to the quote, how it is found, and what turned. */
const CASES: Array<[string, HighlightState, Parameters<typeof rewritten>[1], MeaningDifference[]]> = [
  ['another figure', 'changed', ['96%', '69%'], [{ kind: 'figure', before: '96%', after: '69%' }]],
  ['a negation', 'changed', ['đã nhận', 'chưa nhận'], [{ kind: 'negation', before: 'đã', after: 'chưa' }]],
  ['a tense', 'changed', ['đã nhận', 'sẽ nhận'], [{ kind: 'direction', before: 'đã', after: 'sẽ' }]],
  ['a degree', 'changed', ['96%', 'gần 96%'], [{ kind: 'degree', before: '96%', after: 'gần 96%' }]],
  [
    'the same figure in words',
    'edited',
    ['96%', '96 phần trăm'],
    [{ kind: 'rewritten', before: '96%', after: '96 phần trăm' }],
  ],
  ['other words', 'edited', ['số hộ', 'bà con'], []],
];

describe.each(['vi', 'en'] as const)('what the card says in %s', (language) => {
  const words = wordsFor(language);

  it.each(CASES)('of %s: %s', async (_, state, change, differences) => {
    const located = locate(mark(ARTICLE, QUOTE), rewritten(ARTICLE, change));
    expect(located.state).toBe(state);
    const told = 'differences' in located ? located.differences : undefined;
    if (state === 'changed' && differences[0]?.kind === 'negation')
      expect(told).toMatchObject([{ kind: 'negation', after: 'chưa' }]);
    else expect(told ?? []).toEqual(differences);
    const calls = { onColour: vi.fn(), onEditNote: vi.fn(), onCopy: vi.fn(), onDelete: vi.fn(), onClose: vi.fn() };
    const highlight = { colour: 'red' as const, note: '', tags: [], quote: { exact: QUOTE, prefix: '', suffix: '' } };
    const { root } = await draw(
      <HighlightCard
        words={words}
        highlight={highlight}
        state={located.state}
        {...('diff' in located && { diff: located.diff })}
        {...(told && { differences: told })}
        {...calls}
      />,
    );
    expect(root.textContent).toContain(words.states[state].hint);
    const lines = [...root.querySelectorAll('.db-differences li')].map(({ textContent }) => textContent ?? '');
    expect(lines).toHaveLength(differences.length);
    for (const [at, { kind, after }] of differences.entries()) {
      expect(lines[at]).toContain(`${words.differences[kind]}:`);
      expect(lines[at]).toContain(after);
    }
  });

  it('never says more than is known of the state', () => {
    const { edited, changed, ambiguous, orphan, moved } = words.states;
    // An edit is known by what was compared, not to be without any change of meaning.
    expect(edited.hint).not.toMatch(/như cũ|không đổi|the same|unchanged/i);
    expect(edited.hint).toMatch(language === 'vi' ? /chưa thấy/i : /was seen/i);
    // A place that was not found may still be there in other words; of several, each may be an edit.
    expect(orphan.hint).not.toMatch(/không còn trong bài|no longer in/i);
    expect(ambiguous.hint).not.toMatch(/xuất hiện nhiều lần|occurs several times/i);
    expect(moved.hint).not.toBe('');
    // Each kind that makes it changed is named.
    const kinds =
      language === 'vi'
        ? ['số liệu', 'ngày tháng', 'số văn bản', 'phủ định', 'chiều hướng', 'tên']
        : ['figure', 'date', 'document number', 'negation', 'direction', 'name'];
    for (const kind of kinds) expect(changed.hint).toContain(kind);
    for (const kind of kinds) expect(words.export.changed).toContain(kind);
  });
});
