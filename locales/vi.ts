import { brief } from './brief';
import { showDay, showMoment, showPressDate } from './moments';
import type { Words } from './words';

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

const KEPT = 'Bộ sưu tập trên máy vẫn còn nguyên.';

export const vi: Words = {
  language: 'vi',
  product: 'Điểm Báo',

  colours: {
    yellow: { name: 'vàng', meaning: 'Số liệu', line: 'gạch liền' },
    green: { name: 'xanh lục', meaning: 'Chỉ đạo', line: 'gạch đôi' },
    blue: { name: 'xanh lam', meaning: 'Trích dẫn', line: 'gạch đứt' },
    red: { name: 'đỏ', meaning: 'Nghi vấn', line: 'gạch lượn sóng' },
    grey: { name: 'xám', meaning: 'Khác', line: 'gạch chấm' },
  },

  states: {
    exact: { label: '', hint: 'Đoạn đánh dấu nằm đúng chỗ cũ.' },
    moved: { label: 'Đã dời chỗ', hint: 'Câu chữ còn nguyên nhưng nằm ở chỗ khác trong bài.' },
    ambiguous: {
      label: 'Chưa rõ vị trí',
      hint: 'Câu này xuất hiện nhiều lần trong bài, không rõ chỗ nào là chỗ đã đánh dấu nên không tô lên trang.',
    },
    orphan: {
      label: 'Không còn trên trang',
      hint: 'Câu này không còn trong bài trên trang. Nguyên văn đã lưu vẫn ở đây.',
    },
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
    'extension-updated': {
      what: 'Điểm Báo vừa được cập nhật trong lúc trang đang mở.',
      safe: 'Những gì đã báo “đã lưu” vẫn còn; phần đang viết vẫn chép ra được.',
      todo: 'Hãy chép phần đang viết nếu cần, rồi tải lại trang.',
    },
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

  noArticle: {
    list: 'Đây là trang danh mục, không phải một bài.',
    'front-page': 'Đây là trang nhất, không phải một bài.',
    portal: 'Đây là trang cổng thông tin, không phải một bài.',
    form: 'Đây là trang biểu mẫu, không phải một bài.',
    empty: 'Trang này không có đủ chữ để là một bài báo.',
    'too-large': 'Trang này quá lớn nên không đọc được trọn vẹn.',
    unknown: 'Không nhận ra bài báo trên trang này.',
  },

  close: 'Đóng',
  cancel: 'Thôi',
  undo: 'Hoàn tác',
  retry: 'Thử lại',
  remove: 'Xoá',

  pressDate: showPressDate,
  moment: showMoment,
  today: (date) => `${WEEKDAYS[date.getDay()] ?? ''}, ${showDay(date)}`,
  highlightCount: (count) => `${count} đoạn`,
  articleCount: (count) => `${count} bài`,

  menu: { mark: 'Đánh dấu đoạn đã chọn' },
  chip: {
    label: 'Đánh dấu đoạn đang chọn',
    colours: 'Màu đánh dấu',
    mark: ({ meaning, name }) => `Đánh dấu: ${meaning} (${name})`,
    note: 'Đánh dấu và ghi chú',
    copy: 'Chép kèm dòng nguồn',
    close: 'Đóng thanh đánh dấu',
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

  card: {
    label: ({ meaning }) => `Đoạn đánh dấu: ${meaning}`,
    colours: 'Đổi màu',
    noNote: 'Chưa có ghi chú',
    addNote: 'Thêm ghi chú',
    editNote: 'Sửa ghi chú',
    copy: 'Chép kèm dòng nguồn',
    remove: 'Xoá đoạn đánh dấu',
  },

  done: {
    highlightSaved: 'Đã lưu đoạn đánh dấu',
    highlightChanged: 'Đã đổi màu đoạn đánh dấu',
    highlightDeleted: 'Đã xoá đoạn đánh dấu',
    highlightRestored: 'Đã khôi phục đoạn đánh dấu',
    noteSaved: 'Đã lưu ghi chú',
    articleSaved: 'Đã lưu bài',
    articleDeleted: (headline) => `Đã xoá bài “${brief(headline)}”`,
    articleRestored: 'Đã khôi phục bài',
    copied: 'Đã chép kèm dòng nguồn',
    pageCleared: 'Đã dọn trang, chỉ còn bài báo',
    pageShown: 'Đã hiện lại toàn trang',
    exported: (fileName) => `Đã xuất tệp ${fileName}`,
  },

  popup: {
    language: 'Ngôn ngữ',
    theme: 'Giao diện',
    themes: { light: 'Sáng', dark: 'Tối', auto: 'Theo máy' },
    thisPage: 'Trang đang xem',
    loading: 'Đang đọc trang…',
    saved: 'Đã lưu',
    savedAt: (moment) => `Lưu lúc ${moment}`,
    clearPage: 'Dọn trang',
    clearHint: 'Chỉ để lại bài báo, ẩn phần còn lại',
    save: 'Lưu bài',
    saving: 'Đang lưu…',
    saveAnyway: 'Vẫn lưu bài',
    openSaved: 'Mở địa chỉ đã lưu',
    exportMarkdown: 'Xuất Markdown',
    exporting: 'Đang xuất…',
    deleteArticle: 'Xoá bài',
    deleteSaved: (headline) => `Xoá bài “${brief(headline)}”`,
    deleteHighlight: (quote) => `Xoá đoạn “${brief(quote)}”`,
    jump: (quote) => `Đến đoạn “${brief(quote)}” trên trang`,
    jumpShort: 'Đến đoạn này',
    highlights: 'Đoạn đánh dấu',
    noHighlights: 'Chưa có đoạn nào. Bôi chọn một câu trên trang để đánh dấu.',
    note: 'Ghi chú',
    noDate: 'Không rõ ngày',
    noHeadline: '(Không có tít)',
    uncertainTitle: 'Chưa chắc đây là một bài báo',
    uncertain: 'Trang được để nguyên. Nếu tít và ngày ở trên là đúng, cứ dọn trang hoặc lưu bài.',
    unlistedTitle: 'Trang ngoài danh sách',
    unlisted: (host) => `${host} không có trong danh sách báo Đảng, Nhà nước, Chính phủ nên Điểm Báo không tự đọc.`,
    notReadTitle: 'Chưa đọc trang này',
    notRead: 'Trang đang tải, hoặc thẻ này mở từ trước khi Điểm Báo được cài hay cập nhật.',
    readPage: 'Đọc trang này',
    reading: 'Đang đọc…',
    noArticleTitle: 'Không có bài báo',
    readAnyway: 'Vẫn đọc trang này',
    browserPageTitle: 'Không đọc được ở đây',
    browserPage: 'Trang riêng của trình duyệt và tệp trên máy không đọc được. Hãy mở một bài báo.',
    collection: 'Bộ sưu tập',
    collectionEmptyTitle: 'Chưa có bài nào',
    collectionEmpty:
      'Mở một bài báo, bôi chọn một câu để đánh dấu, hoặc bấm “Lưu bài”. Bài sẽ nằm ở đây, ngay trên máy này.',
    loadingCollection: 'Đang mở bộ sưu tập…',
    openShort: 'Mở bài ở thẻ mới',
    more: 'Xem thêm',
    exportAll: 'Xuất tất cả',
    exportAllHint: 'Một tệp ZIP: mỗi bài một tệp Markdown, kèm một tệp JSON đủ mọi thứ',
  },

  export: {
    highlights: 'Đoạn đánh dấu',
    note: 'Ghi chú',
    tags: 'Thẻ',
    image: 'Ảnh',
  },
};
