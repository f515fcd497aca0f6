import { brief } from '../brief';
import type { CopyPageWords } from './words';

export const vi: CopyPageWords = {
  title: 'Bản đã lưu',
  live: 'Mở trang báo',
  liveHint: 'Mở trang báo ở đoạn đang đọc',
  liveAt: (quote) => `Mở trang báo ở đoạn “${brief(quote)}”`,
  liveAtShort: 'Mở trang báo ở đoạn này',
  letters: 'Kiểu chữ',
  about: 'Về bài này',
  addresses: 'Địa chỉ',
  savedAt: 'Lưu lúc',
  documents: 'Tài liệu kèm theo',
  imageNotKept: 'Ảnh không lưu cùng bài',
  openImage: 'Mở ảnh trên trang báo',
  table: 'Bảng, cuộn ngang được',
  noHighlights: 'Bôi đen một câu trong bài để đánh dấu. Đoạn đánh dấu ở đây cũng hiện trên trang báo.',
  versionShown: (moment) => `Đang xem bản đọc lúc ${moment}`,
  versionHint: 'Đây không phải bản đang lưu làm bản chính. Đoạn đánh dấu hiện ở chỗ còn đúng chữ.',
  backToKept: 'Về bản chính',
  missingTitle: 'Không tìm thấy bài này',
  missing: 'Địa chỉ này không ứng với bài nào đang lưu trên máy. Bài có thể đã bị xóa hẳn, hoặc lưu ở máy khác.',
  deletedTitle: 'Bài này đã bị xóa',
  deleted: (headline) => `“${brief(headline)}” không còn trong danh sách. Bài và các đoạn đánh dấu vẫn khôi phục được.`,
  restore: 'Khôi phục bài',
  damagedTitle: 'Bản ghi của bài này bị hỏng',
  damaged:
    'Bài không hiện được như một bài lành lặn. Dưới đây là phần bị hỏng và việc có thể làm; không gì bị xóa khi bạn chưa bấm.',
};
