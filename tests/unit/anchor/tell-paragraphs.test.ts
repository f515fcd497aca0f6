import { expect, it } from 'vitest';
import { tellParagraphs } from '../../../lib/anchor/tell-paragraphs';
import { compareBlocks } from '../../../lib/model/compare-versions';

const block = (text: string) => ({ kind: 'paragraph', text }) as const;

it('points out a changed figure, paragraph by paragraph, and nothing where only wording changed', () => {
  const before = [
    block('Kinh phí xây trạm là 640 triệu đồng, do tỉnh cấp.'),
    block('Thuyền chạy mỗi sáng, đông khách lắm.'),
  ];
  const after = [
    block('Kinh phí xây trạm là 460 triệu đồng, do tỉnh cấp.'),
    block('Thuyền chạy mỗi sáng, khách rất đông.'),
  ];
  const [figures, wording] = tellParagraphs(compareBlocks(before, after));
  expect(figures).toMatchObject([{ kind: 'figure' }]);
  expect(figures?.[0]?.before).toContain('640');
  expect(figures?.[0]?.after).toContain('460');
  expect(wording).toEqual([]);
});

it('tells nothing of a paragraph that came or went whole', () => {
  expect(tellParagraphs(compareBlocks([], [block('Có 12 trạm.')]))).toEqual([[]]);
});
