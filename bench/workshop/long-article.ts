/** An invented article as long as the longest that the press prints: 300 paragraphs, about 100 000 characters. */

import { randomOf } from './random.ts';

const PARAGRAPHS = 300;
const SENTENCES = 5;
const WHO = 'Tổ quản lý đập|Bà con xóm Bến Trong|Hợp tác xã Nam Sơn|Trạm đo nước số hai|Ban quản lý chợ Vùng Cao'.split(
  '|',
);
const DID = 'ghi sổ|kiểm tra|sửa lại|bàn giao|dọn sạch|đo đạc|vận hành thử|khảo sát'.split('|');
const WHAT =
  'cửa xả tràn|tuyến kênh cấp hai|mười hai lồng cá|đoạn đường vào trường|trạm bơm cuối nguồn|bờ kè phía đông'.split(
    '|',
  );
const WHEN = 'trong tháng mười|trước mùa mưa|từ đầu tuần|sau phiên chợ|khi nước rút|vào sáng thứ bảy'.split('|');

export function longArticle(): string {
  const random = randomOf('the long article');
  const sentence = () =>
    `${random.pick(WHO)} ${random.pick(DID)} ${random.pick(WHAT)} ${random.pick(WHEN)}, lần thứ ${1 + random.below(900)}.`;
  const paragraph = () => {
    const sentences = Array.from({ length: SENTENCES }, sentence);
    // As outlets write: some words of a paragraph stand in elements of their own.
    if (random.below(3) === 0) sentences[1] = `<b>${sentences[1]}</b>`;
    if (random.below(4) === 0) sentences[3] = `<a href="/tin-${random.below(99)}.html">${sentences[3]}</a>`;
    return `<p>${sentences.join(' ')}</p>`;
  };
  const body = Array.from({ length: PARAGRAPHS }, paragraph).join('\n');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Nhật ký một mùa nước ở Nam Sơn</title></head>
<body><article><h1>Nhật ký một mùa nước ở Nam Sơn</h1><div class="content">${body}</div></article></body></html>`;
}
