import type { DigestWords } from '../../lib/digest/words';
import { fieldsVi } from '../day/vi';

/** The words of the document, but for the colours' meanings, which are the reader's. */
export const documentVi: Omit<DigestWords, 'colours'> = {
  language: 'vi',
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  numberLine: (serial, symbol) => `Số: ${withZero(serial)}${symbol === '' ? '' : `/${symbol}`}`,
  placeAndDay: (place, day) => (place === '' ? capitalised(written(day)) : `${place}, ${written(day)}`),
  title: 'Điểm báo',
  subjectOfDay: (day) => capitalised(written(day)),
  subjectOfDays: (from, to) => `Từ ngày ${printed(from)} đến ngày ${printed(to)}`,
  subjectOfView: (name, from, to) =>
    `${name}, ${from === to ? `ngày ${printed(from)}` : `từ ngày ${printed(from)} đến ngày ${printed(to)}`}`,
  subjectOfSelection: (articles) => `Tuyển chọn ${articles} bài`,
  addressedTo: 'Kính gửi',
  total: (articles, outlets, before) =>
    `Tổng số ${articles} bài của ${outlets} báo${before === null ? '' : ` (kỳ trước ${before} bài)`}.`,
  counts: {
    title: 'Số liệu chung',
    now: 'Kỳ này',
    before: 'Kỳ trước',
    change: 'Tăng, giảm',
    otherTopics: (count) => `${count} chủ đề khác`,
    otherOutlets: (count) => `${count} báo khác`,
  },
  byTopic: 'Theo chủ đề',
  byOutlet: 'Theo báo',
  byTone: 'Theo sắc thái',
  contents: 'Mục lục',
  noTopic: 'Chưa xếp chủ đề',
  noOutlet: 'Không rõ báo',
  noDay: 'Không rõ ngày đăng',
  noHeadline: '(Không có tít)',
  noTone: fieldsVi.noTone,
  day: printed,
  dateUnknown: 'không rõ ngày đăng',
  source: (name) => `nguồn: ${name}`,
  tone: (name) => `sắc thái: ${name.toLocaleLowerCase('vi')}`,
  tones: fieldsVi.tones,
  reprints: (count) => `${count} báo khác đăng lại`,
  note: 'Ghi chú',
  missing: (count) => `${count} bài không đưa vào được vì bản lưu bị hỏng`,
  unnamed: '(không rõ tít)',
  empty: 'Không có bài nào.',
  recipients: 'Nơi nhận',
};

/** `2026-03-07` as 07/03/2026. */
function printed(day: string): string {
  return day.split('-').reverse().join('/');
}

/** As official letters write it: with a zero before a day below 10, and before the first two months alone. */
function written(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** The decree writes numbers below 10 with a zero before them. */
function withZero(number: string): string {
  return /^\d$/.test(number) ? `0${number}` : number;
}
