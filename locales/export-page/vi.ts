import { brief } from '../brief';
import { showSize } from './show-size';
import type { ExportPageWords } from './words';

const bracketed = (articles: number | null) => (articles === null ? '' : ` (${articles.toLocaleString('vi')} bài)`);

export const vi: ExportPageWords = {
  title: 'Xuất bài',
  choice: 'Xuất những gì',
  format: 'Dạng tệp',
  scope: 'Những bài nào',
  scopes: {
    all: (articles) => `Tất cả${bracketed(articles)}`,
    chosen: (articles) => `Các bài đã chọn${bracketed(articles)}`,
    view: (articles) => `Góc nhìn của thư viện${bracketed(articles)}`,
    tray: (articles) => `Điểm báo hôm nay${bracketed(articles)}`,
  },
  view: 'Góc nhìn',
  unsavedView: (typed) => (typed === '' ? 'Mọi bài trong thư viện' : `Đang xem: ${brief(typed)}`),
  namePattern: 'Cách đặt tên tệp',
  nameTokens:
    'Mỗi mục trong ngoặc được thay bằng thông tin của bài: {ngày} {báo} {tít} {tácgiả} {mục} {chủđề} {tênmiền} {ngàylưu}. Ký tự không dùng được trong tên tệp thành dấu cách.',
  exampleName: 'Ví dụ:',
  example: {
    headline: 'Mở tuyến đò ngang qua sông mùa nước nổi',
    outlet: 'Báo Ví Dụ',
    author: 'Lê Văn Đò',
    section: 'Giao thông',
    topic: 'Hạ tầng',
  },
  contents: 'Một tệp ZIP: mỗi bài một tệp Markdown để đọc, kèm một tệp JSON chứa toàn bộ dữ liệu.',
  start: 'Xuất',
  cancel: 'Dừng',
  saveAgain: 'Lưu tệp lần nữa',
  startAgain: 'Xuất tệp khác',
  progress: 'Tiến độ xuất',
  written: (articles, all) => `Đã viết ${articles.toLocaleString('vi')}/${all.toLocaleString('vi')} bài`,
  writingRecords: 'Đã viết đủ các bài, đang viết tệp JSON',
  percent: (percent) => `Đã xuất ${percent}%`,
  keepOpen: 'Hãy để tab này mở cho đến khi xong. Bạn vẫn dùng các tab khác bình thường.',
  cancelled: 'Đã dừng. Chưa lưu tệp nào.',
  done: 'Đã xuất xong',
  fileFacts: (bytes, articles) => `${showSize(bytes, 'vi')}, ${articles.toLocaleString('vi')} bài`,
  damaged: (count) =>
    `${count} bản ghi hỏng nằm nguyên dạng trong tệp diem-bao-damaged.json, không có trong các tệp khác:`,
  copy: 'Sao chép…',
  copying: 'Đang sao chép…',
  copied: (articles) => `Đã sao chép ${articles.toLocaleString('vi')} bài, dán được vào văn bản`,
  tooManyToCopy: (most) => `Mỗi lần sao chép được nhiều nhất ${most.toLocaleString('vi')} bài. Hãy xuất ra tệp.`,
  notCopied: (count) => `${count} bản ghi hỏng chưa sao chép được. Xuất ra tệp thì chúng nằm nguyên dạng bên cạnh:`,
  where: 'Tệp nằm trong thư mục tải về của trình duyệt.',
};
