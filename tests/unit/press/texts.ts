/** Invented texts of some length, and what happens to texts. */

import type { ArticleLanguage, Block, BlockKind, TextFlaw } from '../../../lib/model/article';
import type { WeighedText } from '../../../lib/press/choose-text';
import { fingerprintOf } from '../../../lib/text/fingerprint';

export const HEADLINE = 'Xã Đồng Mẫu đưa trạm bơm mới vào chạy thử trước vụ hè';

export const LEAD =
  'Chiều 4/5, xã Đồng Mẫu đưa trạm bơm mới vào chạy thử, lấy nước từ kênh Giữa cho hơn hai trăm héc-ta ruộng cao của bốn thôn.';

export const PARAGRAPHS = [
  'Trạm có ba tổ máy, mỗi giờ đưa lên kênh chừng hai nghìn mét khối nước, gấp đôi trạm cũ đã dùng từ ba mươi năm trước.',
  'Ông Lý Văn Thử, tổ trưởng tổ thủy nông, cho biết đội vận hành gồm bảy người đã học việc ở huyện trong sáu tuần và chia ca trực cả đêm.',
  'Theo dự toán, công trình tốn 14,2 tỷ đồng, trong đó dân các thôn góp công đào 1.800 m mương nhánh và hiến gần hai sào đất bờ vùng.',
  'Bà Nông Thị Ví ở thôn Hạ kể rằng ba vụ liền nhà bà bỏ hoang bốn sào vì nước không lên tới; vụ này bà đã gieo mạ từ cuối tháng.',
  'Chủ tịch Ủy ban nhân dân xã Hà Quang Mẫu yêu cầu các thôn nạo vét mương trước ngày 20/5 và không cho xe chở vật liệu chạy trên bờ kênh.',
  'Huyện dự kiến xây thêm một trạm ở đầu nguồn trong năm tới, nối với hồ Thượng để cấp nước cho cả vụ đông, khi mực nước kênh xuống thấp.',
  'Trong ba ngày chạy thử, trạm sẽ đo độ rung, độ ồn và lượng điện tiêu thụ từng giờ; số liệu được dán ở nhà văn hóa để dân theo dõi.',
];

export interface TextParts {
  lead?: string | null;
  paragraphs?: readonly (string | [BlockKind, string])[];
  flaws?: TextFlaw[];
  language?: ArticleLanguage;
  headline?: string;
}

export function textOf({
  lead = LEAD,
  paragraphs = PARAGRAPHS,
  flaws,
  language = 'vi',
  headline = HEADLINE,
}: TextParts = {}): WeighedText & { blocks: Block[] } {
  const blocks = [
    { kind: 'headline', text: headline },
    ...(lead === null ? [] : [{ kind: 'lead', text: lead }]),
    ...paragraphs.map((one) => (typeof one === 'string' ? { kind: 'paragraph', text: one } : toBlock(one))),
  ] as Block[];
  return { blocks, fingerprint: fingerprintOf(blocks), language, ...(flaws && { flaws }) };
}

function toBlock([kind, text]: [BlockKind, string]): object {
  if (kind === 'heading') return { kind, text, level: 2 };
  if (kind === 'item') return { kind, text, list: 1, ordered: false, depth: 0 };
  return { kind, text };
}

/** The first words of a text. */
export const wordsOf = (text: string, count: number): string => text.split(' ').slice(0, count).join(' ');

export const ENGLISH = [
  'On the afternoon of May 4, Dong Mau commune started a trial run of its new pumping station, which takes water from the Middle canal for more than two hundred hectares of high fields.',
  'The station has three units, each of which lifts about two thousand cubic metres an hour into the canal, twice as much as the one that was in use for thirty years.',
  'Mr Ly Van Thu, the head of the irrigation team, said that its seven members had been trained in the district for six weeks and would be on duty through the night.',
];
