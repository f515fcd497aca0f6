import { describe, expect, it } from 'vitest';
import type { HighlightId } from '../../../lib/model/ids';
import { createDrafts } from '../../../lib/session/drafts';

const A = 'a' as HighlightId;
const B = 'b' as HighlightId;
const NOTE = { note: 'viết dở', tags: [], over: { note: '', tags: [] } };

describe('notes that were begun', () => {
  it('make the browser ask before the page is left, for as long as there is one', () => {
    const target = new EventTarget();
    const drafts = createDrafts(target as unknown as Window);
    const asks = () => !target.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(asks()).toBe(false);
    drafts.keep(A, NOTE);
    drafts.keep(B, NOTE);
    expect([drafts.of(A), asks()]).toEqual([NOTE, true]);
    drafts.keep(A, null);
    expect([drafts.of(A), asks()]).toEqual([null, true]);
    drafts.keep(B, null);
    expect(asks()).toBe(false);
  });
});
