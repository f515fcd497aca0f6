/** What anchoring costs, on an invented article: milliseconds, the median of nine runs in warm code. */

import { describePosition } from '../../../lib/anchor/describe';
import { locateTarget } from '../../../lib/anchor/locate';
import { layOut, toSearchable } from '../../../lib/anchor/searchable';
import type { HighlightTarget } from '../../../lib/model/highlight';
import { toKey } from '../../../lib/text/key';
import { randomOf } from '../../workshop/random';

const SYLLABLES =
  'tỉnh họp giao xã đường cầu bến lúa chợ bản làng hội nghị kế hoạch đầu tư công vốn ngân sách nhà máy trường học thầy cô giáo sinh viên nông dân ruộng vườn rừng biển đảo tàu thuyền cảng hàng hóa xuất khẩu nhập kinh tế văn hóa xã hội y tế bệnh viện bác sĩ thuốc dịch phòng chống lũ bão mưa nắng khí hậu môi'.split(
    ' ',
  );
const ORDINARY = 40;

function articleOf(paragraphs: number): Array<{ text: string }> {
  const random = randomOf(`article of ${paragraphs}`);
  return Array.from({ length: paragraphs }, () => {
    const words = Array.from({ length: 70 }, () =>
      random.next() < 0.04
        ? String(random.below(5_000))
        : random.pick(SYLLABLES) + (random.next() < 0.3 ? random.pick(SYLLABLES) : ''),
    );
    return { text: `${words.join(' ')}.` };
  });
}

function targetsOf(blocks: readonly { text: string }[], count: number): HighlightTarget[] {
  const random = randomOf(`targets ${count}`);
  return Array.from({ length: count }, () => {
    const startBlock = random.below(blocks.length);
    const length = blocks[startBlock]?.text.length ?? 0;
    const startOffset = random.below(length - 60);
    const endOffset = Math.min(length, startOffset + 20 + random.below(200));
    const target = describePosition(blocks, 'before', { startBlock, startOffset, endBlock: startBlock, endOffset });
    if (!target) throw new Error('nothing to describe');
    return target;
  });
}

function timeOf(work: () => unknown): number {
  work();
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((left, right) => left - right)[4] ?? 0;
}

/** A table that says the same everywhere, the first row but its head. */
function equalCells(count: number): { text: string }[] {
  return Array.from({ length: count }, (_, index) => ({ text: index < 10 ? `Cột ${index}` : '15' }));
}

function cellTargets(blocks: readonly { text: string }[], count: number): HighlightTarget[] {
  const step = (blocks.length - 20) / count;
  return Array.from({ length: count }, (_, index) => {
    const startBlock = 10 + Math.floor(index * step);
    const position = { startBlock, startOffset: 0, endBlock: startBlock, endOffset: 2 };
    const target = describePosition(blocks, 'before', position);
    if (!target) throw new Error('nothing to describe');
    return target;
  });
}

/** The longest of the steps in which a text is laid out. */
function longestStep(blocks: readonly { text: string }[]): number {
  const laying = layOut(toSearchable(blocks, 'after'));
  let longest = 0;
  for (let isDone = false; !isDone; ) {
    const start = performance.now();
    isDone = laying.next().done === true;
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

const locateAll = (targets: readonly HighlightTarget[], blocks: readonly { text: string }[], fingerprint: string) => {
  const searchable = toSearchable(blocks, fingerprint);
  return targets.map((target) => locateTarget(target, searchable).state);
};

export function costsOf(): string {
  const blocks = articleOf(ORDINARY);
  const shifted = [{ text: 'Một đoạn mới được thêm lên đầu bài.' }, ...blocks];
  const edited = blocks.map(({ text }) => ({ text: text.replace(/(\S+ ){9}/g, (words) => `${words}khác `) }));
  const [hundred, thousand] = [targetsOf(blocks, 100), targetsOf(blocks, 1_000)];
  const long = articleOf(ORDINARY * 10);
  const text = long
    .map((block) => block.text)
    .join('\n')
    .slice(0, 100_000);
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const cells = equalCells(50_000);
  const shiftedCells = [{ text: 'Mới.' }, ...cells];
  const cellsMarked = cellTargets(cells, 1_000);
  const tenMegabytes = Array.from({ length: 60 }, () => long).flat();
  const rows: Array<[string, number]> = [
    ['the key of 100 000 characters', timeOf(() => toKey(text))],
    ['100 highlights, page unchanged', timeOf(() => locateAll(hundred, blocks, 'before'))],
    ['100 highlights, a paragraph put in front', timeOf(() => locateAll(hundred, shifted, 'after'))],
    ['1 000 highlights, a paragraph put in front', timeOf(() => locateAll(thousand, shifted, 'after'))],
    ['100 highlights, every tenth word another one', timeOf(() => locateAll(hundred, edited, 'after'))],
    ['1 000 highlights, every tenth word another one', timeOf(() => locateAll(thousand, edited, 'after'))],
    [
      '100 highlights on a text ten times as long, shifted',
      timeOf(() => locateAll(targetsOf(long, 100), [{ text: 'Mới.' }, ...long], 'after')),
    ],
    [
      '1 000 highlights on a table of 50 000 equal cells, shifted',
      timeOf(() => locateAll(cellsMarked, shiftedCells, 'after')),
    ],
    ['the longest step of laying out 10 MB', longestStep(tenMegabytes)],
  ];
  return [
    `## Costs, an article of ${length} characters`,
    '',
    '| work | ms |',
    '|---|---|',
    ...rows.map(([work, time]) => `| ${work} | ${time.toFixed(1)} |`),
    '',
  ].join('\n');
}
