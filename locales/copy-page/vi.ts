import { quoted } from '../../lib/text/quotation';
import { brief } from '../brief';
import type { CopyPageWords } from './words';

export const vi: CopyPageWords = {
  title: 'Bản đã lưu',
  live: 'Mở trang báo',
  liveHint: 'Mở trang báo ở đoạn đang đọc',
  liveAt: (quote) => `Mở trang báo ở đoạn ${quoted(brief(quote))}`,
  liveAtShort: 'Mở trang báo ở đoạn này',
  letters: 'Kiểu trình bày',
  about: 'Về bài này',
  addresses: 'Địa chỉ',
  savedAt: 'Lưu lúc',
  documents: 'Tài liệu kèm theo',
  imageNotKept: 'Ảnh không lưu cùng bài',
  openImage: 'Mở ảnh trên trang báo',
  noHighlights: 'Bôi đen một câu trong bài để đánh dấu. Đoạn đánh dấu ở đây cũng hiện trên trang báo.',
  versionShown: (moment) => `Đang xem bản đọc lúc ${moment}`,
  versionHint: 'Đây không phải bản đang lưu làm bản chính. Đoạn đánh dấu hiện ở chỗ còn đúng chữ.',
  backToKept: 'Về bản chính',
  missingTitle: 'Không tìm thấy bài này',
  missing: 'Địa chỉ này không ứng với bài nào đang lưu trên máy. Bài có thể đã bị xóa hẳn, hoặc lưu ở máy khác.',
  deletedTitle: 'Bài này đã bị xóa',
  deleted: (headline) =>
    `${quoted(brief(headline))} không còn trong danh sách. Bài và các đoạn đánh dấu vẫn khôi phục được.`,
  restore: 'Khôi phục bài',
  damagedTitle: 'Bản ghi của bài này bị hỏng',
  damaged:
    'Bài không hiện được như một bài lành lặn. Dưới đây là phần bị hỏng và việc có thể làm; không gì bị xóa khi bạn chưa bấm.',
  pictures: 'Ảnh lưu kèm bài',
  imagesKept: (kept, all) =>
    kept === 0
      ? `Bài có ${all} ảnh, chưa lưu ảnh nào trên máy này.`
      : `Đã lưu ${kept}/${all} ảnh của bài trên máy này.`,
  keepImages: 'Lưu ảnh kèm bài',
  keepImagesAgain: 'Tải các ảnh còn thiếu',
  keepingImages: 'Đang tải ảnh…',
  keepImagesHint: (hosts) =>
    `${hosts.length === 0 ? '' : `Trình duyệt sẽ hỏi quyền tải ảnh từ ${hosts.join(', ')}; tải xong quyền được trả lại ngay. `}Mỗi ảnh tối đa 2 MB, mỗi bài tối đa 30 ảnh. Ảnh chỉ nằm trên máy này, không theo bản xuất.`,
  dropImages: 'Bỏ ảnh đã lưu',
  imagesDone: (kept, all) => `Đã lưu ${kept}/${all} ảnh kèm bài`,
  imagesDropped: (count) => `Đã bỏ ${count} ảnh lưu kèm bài`,
  imagesRefused: 'Chưa có quyền tải ảnh nên không tải. Bài và ảnh đã lưu vẫn nguyên.',
  imageFailures: {
    missing: 'trang báo không còn ảnh này',
    refused: 'không tải được: máy chủ ảnh không trả lời hoặc không cho tải',
    'too-large': 'lớn hơn 2 MB',
    'no-image': 'không phải tệp ảnh',
  },
  shot: (moment, isWhole) => `${isWhole ? 'Cả trang' : 'Phần trang đang thấy'}, chụp ${moment}`,
  shotAlt: (moment) => `Ảnh chụp trang báo lúc ${moment}`,
  downloadShot: 'Tải về',
  downloadShotNamed: (moment) => `Tải về ảnh chụp ${moment}`,
  deleteShot: 'Xóa ảnh chụp',
  deleteShotNamed: (moment) => `Xóa ảnh chụp ${moment}`,
  shotDeleted: 'Đã xóa ảnh chụp trang',
  today: 'Trang báo hôm nay',
  compareToday: 'So với trang báo hôm nay',
  comparingToday: 'Đang đọc trang báo…',
  todayHint: 'Đọc trang báo ở tab đang mở bài này; chưa có tab nào thì mở một tab mới.',
  todaySame: (moment) => `Trang báo lúc ${moment} vẫn đúng như bản đã lưu.`,
  keepToday: 'Muốn lưu cả bản hôm nay: mở trang báo rồi bấm Alt+L. Bản đang lưu ở đây được giữ làm bản trước.',
  todayDiffers: (what, moment) => `Trang báo lúc ${moment} khác bản đã lưu: ${what}.`,
  todayAnother: (headline) => `Ở địa chỉ này nay là bài khác: ${quoted(brief(headline))}.`,
  todayGone: 'Trang báo không còn bài này. Bản đã lưu vẫn còn nguyên.',
  todaySilent: 'Chưa đọc được trang báo. Hãy mở trang, bấm “Đọc trang này” trong cửa sổ của Điểm Báo, rồi so lại.',
};
