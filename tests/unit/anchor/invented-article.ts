/** An invented article of plain sentences, long enough that places differ, and marks on it. */

import { describePosition } from '../../../lib/anchor/describe';
import { locateTarget } from '../../../lib/anchor/locate';
import { toSearchable } from '../../../lib/anchor/searchable';
import type { HighlightTarget } from '../../../lib/model/highlight';
import { textAt } from '../../../lib/model/text-position';

export type Blocks = Array<{ text: string }>;

export const ARTICLE: Blocks = [
  'Tỉnh Hòa Giang khánh thành hồ Nậm Thoa',
  'Sáng 3/11, tại xã Nậm Thoa, Ủy ban nhân dân tỉnh Hòa Giang khánh thành hồ chứa nước Nậm Thoa, dung tích 12,5 triệu m³.',
  'Theo Nghị quyết số 57-NQ/TU, công trình tưới cho 1.240 héc ta lúa của bảy xã vùng hạ du, nơi mỗi năm khô hạn bốn tháng.',
  'Bà Quàng Thị Mẫu, Phó Chủ tịch tỉnh, nói: “Nước chưa về tới ruộng thì việc chưa xong”; tỉnh sẽ làm tiếp 38 km kênh trong quý II.',
  'Ông Lò Văn Thử, trưởng bản Pá Sung, kể rằng trước đây cả bản phải gánh nước từ suối Hua Và cách đó ba cây số.',
  'Việc đền bù',
  'Đến nay 96% số hộ đã nhận tiền đền bù; 14 hộ không đồng ý với đơn giá và đã gửi đơn tới huyện.',
  'Phát biểu kết luận, đồng chí Bí thư yêu cầu giải quyết xong đơn thư trước Tết, không để người dân chờ đợi.',
].map((text) => ({ text }));

/** The target of the first `words` in one block. */
export function mark(blocks: Blocks, words: string, from = 0): HighlightTarget {
  const startBlock = blocks.findIndex(({ text }, index) => index >= from && text.includes(words));
  const startOffset = blocks[startBlock]?.text.indexOf(words) ?? -1;
  const position = { startBlock, startOffset, endBlock: startBlock, endOffset: startOffset + words.length };
  const target = describePosition(blocks, 'before', position);
  if (target?.quote.exact !== words) throw new Error(`no "${words}" to mark`);
  return target;
}

/** The article with some words replaced, each of which has to be in it. */
export function rewritten(blocks: Blocks, ...changes: Array<[string, string]>): Blocks {
  return changes.reduce((texts, [from, to]) => {
    if (!texts.some(({ text }) => text.includes(from))) throw new Error(`no "${from}" to replace`);
    return texts.map(({ text }) => ({ text: text.replace(from, to) }));
  }, blocks);
}

/** How a target is found, and the words at its place. */
export function locate(target: HighlightTarget, blocks: Blocks, fingerprint = 'after') {
  const located = locateTarget(target, toSearchable(blocks, fingerprint));
  return { ...located, words: 'position' in located ? textAt(blocks, located.position) : null };
}
