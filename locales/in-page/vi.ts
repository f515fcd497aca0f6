import { UPDATED } from './updated';
import type { InPageWords } from './words';

const KEPT = 'Bộ sưu tập trên máy vẫn còn nguyên.';

export const inPageVi: InPageWords = {
  language: 'vi',
  product: 'Điểm Báo',

  colours: {
    yellow: { name: 'vàng', meaning: 'Số liệu', line: 'gạch liền' },
    green: { name: 'xanh lục', meaning: 'Chỉ đạo', line: 'gạch đôi' },
    blue: { name: 'xanh lam', meaning: 'Trích dẫn', line: 'gạch đứt' },
    red: { name: 'đỏ', meaning: 'Nghi vấn', line: 'gạch lượn sóng' },
    grey: { name: 'xám', meaning: 'Khác', line: 'gạch chấm' },
  },

  errors: {
    'storage-unavailable': {
      what: 'Trình duyệt không cho mở kho lưu trên máy.',
      safe: 'Những gì đã lưu trước đây không bị đụng đến.',
      todo: 'Hãy thử ở cửa sổ thường (không phải cửa sổ riêng tư), hoặc khởi động lại trình duyệt.',
    },
    'storage-blocked': {
      what: 'Kho lưu đang bận: một thẻ khác còn mở bản cũ của Điểm Báo.',
      safe: KEPT,
      todo: 'Hãy đóng hoặc tải lại các thẻ Điểm Báo khác rồi thử lại.',
    },
    'storage-newer': {
      what: 'Kho lưu do một bản Điểm Báo mới hơn tạo ra, bản này không đọc được.',
      safe: 'Không có gì bị sửa hay xoá.',
      todo: 'Hãy cập nhật Điểm Báo lên bản mới nhất.',
    },
    'storage-full': {
      what: 'Ổ đĩa đã hết chỗ nên lần lưu này không thành.',
      safe: 'Mọi thứ đã lưu trước đó vẫn còn nguyên.',
      todo: 'Hãy giải phóng dung lượng rồi lưu lại.',
    },
    'storage-failed': {
      what: 'Lần ghi hoặc đọc kho lưu vừa rồi không thành.',
      safe: 'Mọi thứ đã lưu trước đó vẫn còn nguyên.',
      todo: 'Hãy thử lại; nếu vẫn lỗi, khởi động lại trình duyệt.',
    },
    'bad-message': {
      what: 'Trang gửi dữ liệu không hợp lệ nên đã bị từ chối.',
      safe: KEPT,
      todo: 'Hãy tải lại trang rồi thử lại.',
    },
    'not-allowed': {
      what: 'Trình duyệt không cho Điểm Báo làm việc này trên trang đang xem.',
      safe: KEPT,
      todo: 'Hãy mở bài trong một thẻ thường rồi bấm biểu tượng Điểm Báo.',
    },
    'no-article': {
      what: 'Không tìm thấy bài báo trên trang này.',
      safe: 'Không có gì thay đổi.',
      todo: 'Hãy mở hẳn một bài, rồi thử lại.',
    },
    'nothing-selected': {
      what: 'Chưa chọn đoạn nào.',
      safe: 'Không có gì thay đổi.',
      todo: 'Hãy bôi chọn một đoạn trong bài rồi đánh dấu.',
    },
    'selection-outside': {
      what: 'Đoạn vừa chọn nằm ngoài bài báo.',
      safe: 'Không có gì thay đổi.',
      todo: 'Hãy chọn trong phần tít, sapo, chính văn hoặc chú thích ảnh.',
    },
    'not-found': {
      what: 'Mục này không còn trong bộ sưu tập.',
      safe: 'Các mục khác vẫn còn nguyên.',
      todo: 'Hãy mở lại cửa sổ Điểm Báo để xem danh sách mới.',
    },
    'page-unreachable': {
      what: 'Điểm Báo chưa có mặt trên trang này.',
      safe: KEPT,
      todo: 'Hãy tải lại trang rồi thử lại.',
    },
    'copy-failed': {
      what: 'Trình duyệt không cho chép vào bộ nhớ tạm.',
      safe: 'Đoạn đang chọn vẫn còn nguyên.',
      todo: 'Hãy bấm Ctrl+C để chép đoạn đang chọn.',
    },
    'extension-updated': UPDATED.vi,
    'export-empty': {
      what: 'Chưa có bài nào để xuất.',
      safe: 'Không có tệp nào được tạo.',
      todo: 'Hãy lưu ít nhất một bài trước.',
    },
    unexpected: {
      what: 'Có lỗi ngoài dự kiến.',
      safe: 'Mọi thứ đã lưu trước đó vẫn còn nguyên.',
      todo: 'Hãy thử lại; nếu vẫn lỗi, tải lại trang.',
    },
  },

  states: {
    exact: { label: '', hint: 'Đoạn đánh dấu nằm đúng chỗ cũ.' },
    moved: { label: 'Đã dời chỗ', hint: 'Câu chữ còn nguyên nhưng nằm ở chỗ khác trong bài.' },
    edited: {
      label: 'Đã sửa câu chữ',
      hint: 'Bài trên trang đã sửa lời văn ở đoạn này; số liệu, ngày tháng vẫn như cũ.',
    },
    changed: {
      label: 'Nội dung đã đổi',
      hint: 'Số liệu, ngày tháng, số văn bản hoặc từ phủ định ở đoạn này không còn như khi đánh dấu. Hãy đối chiếu lại.',
    },
    ambiguous: {
      label: 'Chưa rõ vị trí',
      hint: 'Câu này xuất hiện nhiều lần trong bài, không rõ chỗ nào là chỗ đã đánh dấu nên không tô lên trang.',
    },
    orphan: {
      label: 'Không còn trên trang',
      hint: 'Câu này không còn trong bài trên trang. Nguyên văn đã lưu vẫn ở đây.',
    },
    otherArticle: {
      label: 'Bài khác ở địa chỉ này',
      hint: 'Tên riêng và số liệu trên trang là của bài khác, nên không tô gì lên trang. Nguyên văn đã lưu vẫn ở đây.',
    },
  },

  close: 'Đóng',
  cancel: 'Thôi',
  undo: 'Hoàn tác',
  retry: 'Thử lại',
  remove: 'Xoá',

  pick: 'Chỉ vào phần chính văn rồi bấm, hoặc dùng ↑ ↓ ← → và Enter',
  makeArticle: 'Lấy phần này làm bài',

  chip: {
    label: 'Đánh dấu đoạn đang chọn',
    colours: 'Màu đánh dấu',
    mark: 'Đánh dấu: {meaning} ({name})',
    whole: 'Chọn cả đoạn',
    note: 'Đánh dấu và ghi chú',
    copy: 'Chép kèm dòng nguồn',
    close: 'Đóng thanh đánh dấu',
  },

  pen: {
    label: 'Bút đánh dấu đang bật: bôi chọn là đánh dấu',
    colours: 'Màu bút',
    off: 'Tắt bút đánh dấu',
  },

  nearlyAll: {
    question: 'Đoạn chọn gần như cả bài. Vẫn đánh dấu?',
    hint: 'Điểm báo dễ đọc hơn khi chỉ đánh dấu những ý chính. Bài vẫn được lưu trọn vẹn dù không đánh dấu.',
    mark: 'Vẫn đánh dấu',
    save: 'Chỉ lưu bài',
  },

  note: {
    label: 'Ghi chú',
    placeholder: 'Viết ghi chú cho đoạn này…',
    save: 'Lưu ghi chú',
    saving: 'Đang lưu…',
    keys: 'Ctrl+Enter để lưu, Esc để thôi',
    discardQuestion: 'Ghi chú chưa lưu. Bỏ những gì vừa viết?',
    discard: 'Bỏ',
    keepWriting: 'Viết tiếp',
  },

  tags: {
    label: 'Thẻ',
    placeholder: 'Thêm thẻ, ví dụ: đầu tư công',
    hint: 'Enter hoặc dấu phẩy để thêm thẻ',
    remove: 'Bỏ thẻ {tag}',
    suggested: '{count} thẻ gợi ý, dùng ↑ ↓ để chọn',
  },

  card: {
    label: 'Đoạn đánh dấu: {meaning}',
    colours: 'Đổi màu',
    overlap: '{index}/{count} đoạn chồng nhau',
    nextHere: 'Đoạn chồng kế tiếp',
    previous: 'Đoạn đánh dấu trước',
    next: 'Đoạn đánh dấu sau',
    was: 'Khi đánh dấu:',
    is: 'Trên trang:',
    accept: 'Nhận câu chữ mới',
    noNote: 'Chưa có ghi chú',
    addNote: 'Thêm ghi chú',
    editNote: 'Sửa ghi chú',
    copy: 'Chép kèm dòng nguồn',
    remove: 'Xoá đoạn đánh dấu',
  },

  place: {
    question: 'Đoạn này có ở {count} chỗ. Chỗ {index}: đúng chỗ này không?',
    here: 'Đúng chỗ này',
    other: 'Xem chỗ khác',
    later: 'Để sau',
    notice: '{count} đoạn đánh dấu có ở nhiều chỗ trong bài',
    choose: 'Chọn chỗ',
  },

  reprint: {
    notice: 'Bài này đã lưu từ {outlet} ({count} đoạn đánh dấu). Mở Điểm Báo trên thanh công cụ để mang sang.',
    dismiss: 'Bỏ qua',
  },

  list: {
    label: 'Các đoạn đánh dấu trong bài ({count})',
    more: 'Thêm {count} đoạn (còn {rest} đoạn chưa hiện)',
  },

  notices: {
    highlightSaved: 'Đã lưu đoạn đánh dấu',
    highlightChanged: 'Đã đổi màu đoạn đánh dấu',
    highlightDeleted: 'Đã xoá đoạn đánh dấu',
    noteSaved: 'Đã lưu ghi chú',
    undone: 'Đã hoàn tác',
    redone: 'Đã làm lại',
    attached: 'Đã gắn đoạn đánh dấu vào chỗ này',
    penOn: 'Đã bật bút: bôi chọn là đánh dấu',
    penOff: 'Đã tắt bút',
    noHighlights: 'Bài này chưa có đoạn đánh dấu nào trên trang',
    articleSaved: 'Đã lưu bài',
    bodyTaken: 'Đã lấy bài từ phần vừa chọn và nhớ cho trang này',
    copied: 'Đã chép kèm dòng nguồn',
    pageCleared: 'Đã dọn trang, chỉ còn bài báo',
    pageShown: 'Đã hiện lại toàn trang',
  },
};
