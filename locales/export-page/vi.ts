import { showSize } from './show-size';
import type { ExportPageWords } from './words';

export const vi: ExportPageWords = {
  title: 'Xuất tất cả',
  contents: 'Một tệp ZIP: mỗi bài một tệp Markdown, kèm một tệp JSON đủ mọi thứ.',
  start: 'Xuất',
  cancel: 'Dừng',
  saveAgain: 'Lưu tệp lần nữa',
  progress: 'Tiến độ xuất',
  written: (articles, all) => `Đã viết ${articles.toLocaleString('vi')}/${all.toLocaleString('vi')} bài`,
  writingRecords: 'Đã viết đủ các bài, đang viết tệp JSON',
  percent: (percent) => `Đã xuất ${percent}%`,
  keepOpen: 'Hãy để thẻ này mở cho đến khi xong. Bạn vẫn dùng các thẻ khác bình thường.',
  cancelled: 'Đã dừng. Chưa lưu tệp nào.',
  done: 'Đã xuất xong',
  fileFacts: (bytes, articles) => `${showSize(bytes, 'vi')}, ${articles.toLocaleString('vi')} bài`,
  damaged: (count) =>
    `${count} bản ghi hỏng nằm nguyên dạng trong tệp diem-bao-damaged.json, không có trong các tệp khác:`,
  where: 'Tệp nằm trong thư mục tải về của trình duyệt.',
};
