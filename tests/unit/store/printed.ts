/** Invented texts as outlets print them: the same one, one on the same occasion, a short one. */

import { describePosition } from '../../../lib/anchor/describe';
import type { Block, ReadArticle } from '../../../lib/model/article';
import type { NewHighlight } from '../../../lib/model/highlight';
import { fingerprintOf } from '../../../lib/text/fingerprint';
import { highlightId } from './sample';

/** The agency's text. */
export const BRIDGE = [
  'Sáng 7/3, tại bến Đá Bạc, Ủy ban nhân dân huyện Nà Mẫu tổ chức lễ khánh thành cầu treo Suối Lành, nối hai thôn Khe Trúc và Bản Hồi.',
  'Cầu dài 120 m, rộng 2,5 m, có tổng mức đầu tư 18,6 tỷ đồng từ ngân sách tỉnh và đóng góp của nhân dân trong vùng.',
  'Phát biểu tại buổi lễ, Chủ tịch Ủy ban nhân dân huyện Lò Văn Thử đề nghị các thôn lập tổ tự quản, kiểm tra cáp treo mỗi tháng một lần và không cho xe quá tải qua cầu.',
  'Trước đây, hơn 300 học sinh của hai thôn phải đi đò ngang sông; mùa lũ, các em nghỉ học có khi đến hai tuần.',
  'Thầy giáo Hà Minh Mẫu cho biết từ nay lớp học buổi chiều sẽ mở lại, bắt đầu với 45 em của khối lớp bốn.',
];

/** Another reporter's, on the same occasion: names, titles and a statement in common. */
export const SAME_OCCASION = [
  'Người dân Khe Trúc và Bản Hồi hôm nay đã có lối đi mới qua sông sau nhiều năm mong đợi, khi cầu treo Suối Lành được đưa vào sử dụng.',
  'Bà Triệu Thị Ví, 67 tuổi, kể rằng bà đã đi đò từ thuở còn gánh muối, và chưa từng nghĩ có ngày đi bộ sang bên kia bằng dép khô.',
  'Phát biểu tại buổi lễ, Chủ tịch Ủy ban nhân dân huyện Lò Văn Thử đề nghị các thôn lập tổ tự quản.',
  'Kinh phí làm cầu do tỉnh cấp, dân góp công đào móng trụ và vận chuyển cát sỏi suốt bốn tháng mùa khô năm ngoái.',
  'Chính quyền huyện dự tính mở thêm đoạn đường bê tông dài gần một cây số từ đầu cầu đến nhà văn hóa trong năm tới.',
];

export function printedAt(
  host: string,
  paragraphs: readonly string[],
  headline = 'Khánh thành cầu Suối Lành',
): ReadArticle {
  const address = `https://${host}/khanh-thanh-cau-suoi-lanh.html`;
  const blocks: Block[] = [
    { kind: 'headline', text: headline },
    ...paragraphs.map((text): Block => ({ kind: 'paragraph', text })),
  ];
  return {
    ...{ addresses: [address], url: address, host, language: 'vi', headline, authors: [], blocks },
    fingerprint: fingerprintOf(blocks),
  };
}

/** A highlight on some words of an article, which hold them once. */
export function highlightOf(read: ReadArticle, number: number, words: string): NewHighlight {
  const startBlock = read.blocks.findIndex(({ text }) => text.includes(words));
  const startOffset = read.blocks[startBlock]?.text.indexOf(words) ?? -1;
  const position = { startBlock, startOffset, endBlock: startBlock, endOffset: startOffset + words.length };
  const target = describePosition(read.blocks, read.fingerprint, position);
  if (target === null) throw new Error(`not in the article: ${words}`);
  return {
    ...target,
    id: highlightId(number),
    colour: 'green',
    note: `Ghi chú ${number}`,
    tags: ['cầu'],
    createdAt: '2026-03-07T09:00:00.000+07:00',
  };
}
