import { quoted } from '../../lib/text/quotation';
import { brief } from '../brief';
import type { CopyWords } from './words';

export const copyVi: CopyWords = {
  open: 'Mở bản đã lưu',
  openNamed: (headline) => `Mở bản đã lưu của ${quoted(brief(headline))}`,
  keptTitle: 'Bạn đã lưu bài này',
  kept: (highlights, moment) =>
    `${highlights === 0 ? 'Chưa đánh dấu đoạn nào' : `${highlights} đoạn đánh dấu`}, lưu lúc ${moment}.`,
  gone: {
    'no-article': 'Trang ở địa chỉ này hiện không còn bài: bài có thể đã gỡ hoặc chuyển đi.',
    'not-read': 'Trang không trả lời: đang tải, không mở được, hoặc đã gỡ.',
    other: 'Trang ở địa chỉ này chưa được đọc.',
  },
  pageTitle: 'Trang đang mở',
  readPage: 'Thử đọc trang đang mở',
};
