/** What it says of a place that its neighbours are gone, came, or only open alike. */

import { describe, expect, it } from 'vitest';
import { describePosition } from '../../../lib/anchor/describe';
import { locateTarget } from '../../../lib/anchor/locate';
import { toSearchable } from '../../../lib/anchor/searchable';
import { textAt } from '../../../lib/model/text-position';

const ARTICLE = [
  'Xã Khe Thử khánh thành trạm bơm',
  'Sáng nay, xã Khe Thử khánh thành trạm bơm phục vụ bốn bản ven suối, người dân đến xem từ sớm.',
  'Máy bơm và đường ống',
  'Đường ống dẫn nước lên bản Pù Thử.',
  'Thưa Ngài đại biểu,',
  'Thưa các vị khách quý, trạm bơm này là công sức của cả bốn bản trong ba mùa khô liên tiếp vừa qua.',
  'Trạm được dựng ở chân dốc. Trong 10 ngày đầu vận hành, tổ quản lý đo mực nước hai lần mỗi ngày.',
  'Lịch bơm và lịch trực',
  'Ban quản lý niêm yết tại nhà văn hóa từng bản.',
];

function locate(quote: string, now: readonly string[]): { state: string; text: string | null } {
  const blocks = ARTICLE.map((text) => ({ text }));
  const startBlock = ARTICLE.findIndex((text) => text.includes(quote));
  const startOffset = ARTICLE[startBlock]?.indexOf(quote) ?? -1;
  const target = describePosition(blocks, 'before', {
    startBlock,
    startOffset,
    endBlock: startBlock,
    endOffset: startOffset + quote.length,
  });
  if (target?.quote.exact !== quote) throw new Error(`no "${quote}" to mark`);
  const after = now.map((text) => ({ text }));
  const located = locateTarget(target, toSearchable(after, 'after'));
  return { state: located.state, text: 'position' in located ? textAt(after, located.position) : null };
}

const without = (...gone: string[]) => ARTICLE.filter((text) => !gone.includes(text));
const at = (index: number) => ARTICLE[index] ?? '';

describe('a quote whose neighbours are gone', () => {
  it('is found where a heading between it and what stood before was taken out', () => {
    expect(locate(at(3), without(at(2), at(4)))).toEqual({ state: 'moved', text: at(3) });
  });

  it('is found where the one that was taken out opened like the one after it', () => {
    expect(locate(at(3), without(at(4)))).toEqual({ state: 'exact', text: at(3) });
  });

  it('is found in a short block that is the same from end to end', () => {
    expect(locate('trực', without(at(6), at(8)))).toEqual({ state: 'moved', text: 'trực' });
  });

  it('is not found where the block is another one', () => {
    const now = without(at(6), at(8)).map((text) => (text === at(7) ? 'Tổ vận hành và lịch trực' : text));
    expect(locate('trực', now)).toEqual({ state: 'orphan', text: null });
  });
});

describe('what stands around a few words', () => {
  it('may have a sentence put in, though its words recur further out', () => {
    const now = ARTICLE.map((text) => text.replace('Trong 10', 'Nước trong và mát suốt cả mùa. Trong 10'));
    expect(locate('đo mực nước', now)).toEqual({ state: 'moved', text: 'đo mực nước' });
  });

  it('may be followed by another paragraph that opens like the one that was there', () => {
    const now = ARTICLE.map((text) => (text === at(5) ? 'Thưa các vị, mời vào xem.' : text)).filter(
      (text) => text !== at(4),
    );
    expect(locate('ống dẫn nước', now)).toMatchObject({ text: 'ống dẫn nước' });
  });

  it('is another sentence where it breaks off in the middle', () => {
    const now = ['Đường ống dẫn nước về nhà máy giấy bị khóa.', ...without(at(3), at(2), at(4))];
    expect(locate('ống dẫn nước', now)).toEqual({ state: 'orphan', text: null });
  });
});
