import { quoted } from '../../lib/text/quotation';
import type { MarkActWords } from './mark-act-words';

const number = (value: number) => value.toLocaleString('vi');
const highlights = (count: number) => `${number(count)} đoạn`;

export const markActVi: MarkActWords = {
  label: 'Làm với các đoạn đã chọn',
  selected: (count) => `Đã chọn ${highlights(count)}`,
  selectedAll: (count) => `Đã chọn tất cả ${highlights(count)} khớp`,
  selectAll: (count) => `Chọn tất cả ${highlights(count)}`,
  tag: 'Gắn thẻ',
  untag: 'Gỡ thẻ',
  colour: 'Đổi màu',
  copy: 'Sao chép danh sách',
  export: 'Xuất các bài chứa…',
  delete: 'Xóa',
  done: {
    tag: (tags, count) => `Đã gắn thẻ ${tags} cho ${highlights(count)}`,
    untag: (tags, count) => `Đã gỡ thẻ ${tags} khỏi ${highlights(count)}`,
    colour: (meaning, count) => `Đã đổi ${highlights(count)} sang màu ${quoted(meaning)}`,
    copied: (count) => `Đã sao chép danh sách ${highlights(count)}`,
    delete: (count) => `Đã xóa ${highlights(count)}`,
    nothing: 'Các đoạn đã chọn vốn đã như vậy',
    cancelled: (count) => `Đã dừng; mới làm xong ${highlights(count)}`,
    undone: (count) => `Đã hoàn tác cho ${highlights(count)}`,
    partly: (count, all) =>
      `Đã hoàn tác ${number(count)}/${highlights(all)}; số còn lại đã đổi ở nơi khác nên giữ nguyên`,
    tooMany: (most) => `Mỗi lần chỉ làm được với ${highlights(most)}; hãy chọn ít hơn`,
    tooManyArticles: (most) => `Các đoạn này nằm trong hơn ${number(most)} bài; hãy chọn ít hơn`,
  },
  working: (done, all) => `Đang làm: ${number(done)}/${highlights(all)}`,
};
