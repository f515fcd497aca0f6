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
      what: 'Trình duyệt không cho mở bộ sưu tập trên máy.',
      safe: 'Những gì đã lưu trước đây không bị đụng đến.',
      todo: 'Hãy thử ở cửa sổ thường (không phải cửa sổ riêng tư), hoặc khởi động lại trình duyệt.',
    },
    'storage-blocked': {
      what: 'Bộ sưu tập đang bận: một tab khác còn mở bản cũ của Điểm Báo.',
      safe: KEPT,
      todo: 'Hãy đóng hoặc tải lại các tab Điểm Báo khác rồi thử lại.',
    },
    'storage-newer': {
      what: 'Bộ sưu tập do một bản Điểm Báo mới hơn tạo ra, bản này không đọc được.',
      safe: 'Không có gì bị sửa hay xóa.',
      todo: 'Hãy cập nhật Điểm Báo lên bản mới nhất.',
    },
    'storage-full': {
      what: 'Ổ đĩa đã hết chỗ nên chưa lưu được.',
      safe: 'Mọi thứ đã lưu trước đó vẫn còn nguyên.',
      todo: 'Hãy giải phóng dung lượng rồi lưu lại, và xuất cả bộ sưu tập ra một ổ khác ngay bây giờ.',
    },
    'storage-failed': {
      what: 'Chưa ghi hoặc đọc được bộ sưu tập.',
      safe: 'Mọi thứ đã lưu trước đó vẫn còn nguyên.',
      todo: 'Hãy thử lại; nếu vẫn lỗi, khởi động lại trình duyệt.',
    },
    'index-unavailable': {
      what: 'Tìm kiếm chưa có chỗ để làm việc: ổ đĩa đã hết chỗ, hoặc trình duyệt không cấp tệp.',
      safe: 'Mọi thứ đã lưu vẫn còn nguyên, và vẫn lưu được như thường.',
      todo: 'Hãy giải phóng dung lượng; có chỗ là tìm kiếm tự dựng lại. Nếu vẫn chưa được, hãy khởi động lại trình duyệt.',
    },
    'bad-message': {
      what: 'Trang gửi dữ liệu không hợp lệ nên đã bị từ chối.',
      safe: KEPT,
      todo: 'Hãy tải lại trang rồi thử lại.',
    },
    'not-allowed': {
      what: 'Trình duyệt không cho Điểm Báo làm việc này trên trang đang xem.',
      safe: KEPT,
      todo: 'Hãy mở bài trong một tab thường rồi bấm biểu tượng Điểm Báo.',
    },
    'no-article': {
      what: 'Không tìm thấy bài báo trên trang này.',
      safe: 'Không có gì thay đổi.',
      todo: 'Hãy mở hẳn một bài, rồi thử lại.',
    },
    'nothing-selected': {
      what: 'Chưa chọn đoạn nào.',
      safe: 'Không có gì thay đổi.',
      todo: 'Hãy bôi đen một đoạn trong bài rồi đánh dấu. Chỉ dùng bàn phím: bấm F7 để có con trỏ, giữ Shift và bấm phím mũi tên để bôi đen.',
    },
    'selection-outside': {
      what: 'Đoạn vừa chọn nằm ngoài bài báo.',
      safe: 'Không có gì thay đổi.',
      todo: 'Hãy chọn trong phần tít, sapo, chính văn hoặc chú thích ảnh.',
    },
    'translated-page': {
      what: 'Trang đang được trình duyệt dịch nên không đánh dấu: chữ trên trang không phải lời của báo.',
      safe: KEPT,
      todo: 'Hãy cho trang hiện lại nguyên bản rồi đánh dấu.',
    },
    'needs-answer': {
      what: 'Chưa lưu, vì cần biết đây có phải bài đã lưu trước đó không.',
      safe: 'Bài đã lưu và các đoạn đánh dấu của bài vẫn giữ nguyên.',
      todo: 'Hãy mở Điểm Báo trên thanh công cụ rồi chọn.',
    },
    'not-found': {
      what: 'Mục này không còn trong bộ sưu tập.',
      safe: 'Các mục khác vẫn còn nguyên.',
      todo: 'Hãy mở lại cửa sổ Điểm Báo để xem danh sách mới.',
    },
    'changed-elsewhere': {
      what: 'Đoạn đánh dấu này đã được sửa ở nơi khác.',
      safe: 'Bản sửa kia vẫn nguyên; chưa hoàn tác gì.',
      todo: 'Nếu vẫn muốn đổi, hãy sửa lại trên đoạn đánh dấu.',
    },
    'record-damaged': {
      what: 'Bản đã lưu của mục này bị hỏng.',
      safe: 'Các bài khác không bị ảnh hưởng; bản hỏng vẫn còn đó.',
      todo: 'Hãy mở cửa sổ Điểm Báo: ở đầu bộ sưu tập có thể tải bản gốc, sửa hoặc xóa.',
    },
    'page-unreachable': {
      what: 'Điểm Báo chưa có mặt trên trang này.',
      safe: KEPT,
      todo: 'Hãy tải lại trang rồi thử lại.',
    },
    'copy-failed': {
      what: 'Trình duyệt không cho sao chép vào bộ nhớ tạm.',
      safe: 'Đoạn đang chọn vẫn còn nguyên.',
      todo: 'Hãy bấm Ctrl+C để sao chép đoạn đang chọn.',
    },
    'extension-updated': UPDATED.vi,
    'export-empty': {
      what: 'Chưa có bài nào để xuất.',
      safe: 'Không có tệp nào được tạo.',
      todo: 'Hãy lưu ít nhất một bài trước.',
    },
    'too-many-pictures': {
      what: 'Bài này đã có đủ số ảnh được lưu kèm.',
      safe: 'Ảnh đã lưu vẫn còn nguyên.',
      todo: 'Hãy bỏ bớt ảnh chụp trong bản đã lưu rồi thử lại.',
    },
    unexpected: {
      what: 'Có lỗi ngoài dự kiến.',
      safe: 'Mọi thứ đã lưu trước đó vẫn còn nguyên.',
      todo: 'Hãy thử lại; nếu vẫn lỗi, tải lại trang.',
    },
  },

  states: {
    exact: { label: '', hint: 'Đoạn đánh dấu nằm đúng chỗ cũ.' },
    moved: { label: 'Đã chuyển vị trí', hint: 'Câu chữ còn nguyên nhưng nằm ở chỗ khác trong bài.' },
    edited: {
      label: 'Đã sửa câu chữ',
      hint: 'Bài trên trang đã sửa lời văn ở đoạn này. Chưa thấy số liệu, mức của số liệu, ngày tháng, lời phủ định, chiều hướng hay tên riêng nào bị thay.',
    },
    changed: {
      label: 'Nội dung đã đổi',
      hint: 'Đoạn này nay nói khác khi đánh dấu: số liệu, mức của số liệu, ngày tháng, số văn bản, lời phủ định, chiều hướng hoặc tên riêng đã đổi. Hãy đối chiếu lại.',
    },
    ambiguous: {
      label: 'Chưa rõ vị trí',
      hint: 'Trong bài có nhiều chỗ khớp hoặc gần khớp với câu này, không rõ chỗ nào là chỗ đã đánh dấu nên không tô lên trang.',
    },
    orphan: {
      label: 'Không thấy trên trang',
      hint: 'Không tìm thấy câu này trong bài trên trang: có thể đã bỏ, hoặc đã sửa quá nhiều. Nguyên văn đã lưu vẫn ở đây.',
    },
    otherArticle: {
      label: 'Bài khác ở địa chỉ này',
      hint: 'Tên riêng và số liệu trên trang là của bài khác, nên không tô gì lên trang. Nguyên văn đã lưu vẫn ở đây.',
    },
  },

  differences: {
    figure: 'Số liệu',
    date: 'Thời gian',
    degree: 'Mức của số liệu',
    negation: 'Phủ định',
    direction: 'Chiều hướng',
    name: 'Tên riêng',
    rewritten: 'Viết cách khác, cùng giá trị',
  },

  close: 'Đóng',
  cancel: 'Hủy',
  undo: 'Hoàn tác',
  retry: 'Thử lại',
  remove: 'Xóa',

  pick: 'Đưa chuột đến vùng chính văn rồi bấm, hoặc dùng ↑ ↓ ← → và Enter',
  makeArticle: 'Lấy phần này làm bài',

  chip: {
    label: 'Đánh dấu đoạn đang chọn',
    colours: 'Màu đánh dấu',
    mark: 'Đánh dấu: {meaning} ({name})',
    whole: 'Chọn cả đoạn',
    note: 'Đánh dấu và ghi chú',
    copy: 'Sao chép kèm dòng nguồn',
    close: 'Đóng thanh đánh dấu',
  },

  pen: {
    label: 'Bút đánh dấu đang bật: bôi đen là đánh dấu ngay',
    colours: 'Màu bút',
    off: 'Tắt bút đánh dấu',
  },

  letters: {
    view: 'Kiểu trình bày',
    views: {
      clear: { label: 'Như báo', hint: 'Giữ chữ và màu của báo' },
      comfort: { label: 'Dễ đọc', hint: 'Dễ đọc: cỡ chữ, giãn dòng, nền theo ý bạn' },
    },
    fontSize: 'Cỡ chữ',
    lineHeight: 'Giãn dòng',
    width: 'Bề rộng cột chữ',
    less: { fontSize: 'Chữ nhỏ hơn', lineHeight: 'Dòng sát hơn', width: 'Cột chữ hẹp hơn' },
    more: { fontSize: 'Chữ to hơn', lineHeight: 'Dòng thưa hơn', width: 'Cột chữ rộng hơn' },
    font: 'Phông chữ',
    fonts: {
      page: { label: 'Chữ của báo', hint: 'Phông chữ của báo' },
      serif: { label: 'Có chân', hint: 'Phông chữ có chân' },
      sans: { label: 'Không chân', hint: 'Phông chữ không chân' },
    },
    ground: 'Màu nền',
    grounds: {
      auto: { label: 'Theo máy', hint: 'Nền sáng hay tối theo máy' },
      light: { label: 'Sáng', hint: 'Nền sáng' },
      sepia: { label: 'Ngà', hint: 'Nền màu ngà' },
      dark: { label: 'Tối', hint: 'Nền tối' },
    },
  },
  handle: {
    label: 'Điểm Báo đã dọn trang này',
    open: 'Mở thanh Điểm Báo',
    letters: 'Kiểu trình bày',
    save: 'Lưu bài',
    saved: 'Bài đã lưu',
    marks: '{count} đoạn đánh dấu: đến đoạn kế tiếp',
    whole: 'Xem toàn trang',
    move: 'Kéo hoặc bấm ↑ ↓ để di chuyển thanh này',
    hide: 'Ẩn thanh này trên mọi trang',
    first: 'Điểm Báo đã dọn trang này: chỉ ẩn những gì quanh bài, không đổi chữ nào của báo. Alt+Q để xem toàn trang.',
    sample: {
      headline: 'Đê sông Lệ vững sau lũ',
      facts: 'Hoài Thu · 03/11/2026',
      text: 'Sáng 3/11, mực nước tại trạm Bến Đá đã xuống dưới báo động một; bà con trở lại đồng ruộng.',
    },
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
    keys: 'Ctrl+Enter để lưu, Esc để hủy',
    discardQuestion: 'Ghi chú chưa lưu. Bỏ những gì vừa viết?',
    discard: 'Bỏ',
    keepWriting: 'Viết tiếp',
    changedElsewhere: 'Ghi chú này vừa được sửa ở nơi khác. Lưu ở đây thì bản kia vẫn được giữ bên dưới:',
    earlier: 'Ghi chú trước',
  },

  tags: {
    label: 'Thẻ',
    placeholder: 'Thêm thẻ, ví dụ: đê điều',
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
    was: 'Trước:',
    is: 'Nay:',
    accept: 'Cập nhật theo bài mới',
    noNote: 'Chưa có ghi chú',
    addNote: 'Thêm ghi chú',
    editNote: 'Sửa ghi chú',
    copy: 'Sao chép kèm dòng nguồn',
    remove: 'Xóa đoạn đánh dấu',
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
    notice: 'Bài này đã lưu từ {outlet} ({count} đoạn đánh dấu).',
    bring: 'Mang sang…',
    dismiss: 'Bỏ qua',
  },

  question: {
    open: 'Xem lại',
    dismiss: 'Bỏ qua',
    kinds: {
      'other-article': {
        notice: 'Địa chỉ này đã lưu một bài khác: {headline} ({count} đoạn đánh dấu). Bài ấy vẫn giữ nguyên.',
        ask: 'Ở địa chỉ này đã lưu bài {headline}. Bài đang xem là bài nào?',
        hint: 'Lời hoặc ngày đăng ở đây khác hẳn bài đã lưu nên chưa lưu gì thêm; bài đã lưu ({count} đoạn đánh dấu) vẫn giữ nguyên.',
        choices: { same: 'Vẫn bài ấy, đã viết lại', new: 'Bài khác, lưu riêng' },
      },
      'same-text-elsewhere': {
        notice: 'Hình như đã lưu bài này ở một địa chỉ khác: {headline} ({count} đoạn đánh dấu).',
        ask: 'Đây có phải bài đã lưu {headline} không?',
        hint: 'Cùng một báo, lời gần như một, chỉ khác địa chỉ. Bài đã lưu có {count} đoạn đánh dấu; chưa lưu gì thêm.',
        choices: { same: 'Đúng bài ấy', new: 'Bài khác, lưu riêng' },
      },
      'poorer-text': {
        notice: 'Trang đang hiện ít hơn bản đã lưu. Bản đã lưu vẫn đủ, không bị thay.',
        ask: 'Trang đang hiện ít hơn bài đã lưu {headline}. Giữ bản nào?',
        hint: 'Bản đã lưu ({count} đoạn đánh dấu) vẫn nguyên vẹn. Đánh dấu trên trang này vẫn được lưu vào bài.',
        choices: { keep: 'Giữ bản đầy đủ hơn', take: 'Lấy bản trên trang' },
      },
      translated: {
        notice: 'Trang đang hiện bài này bằng ngôn ngữ khác bản đã lưu. Bản đã lưu không bị thay.',
        ask: 'Trang đang hiện bài {headline} bằng ngôn ngữ khác bản đã lưu. Giữ bản nào?',
        hint: 'Bản đã lưu ({count} đoạn đánh dấu) vẫn nguyên vẹn. Nếu lấy bản trên trang, bản đã lưu thành một bản trước của bài.',
        choices: { keep: 'Giữ bản đã lưu', take: 'Lấy bản trên trang' },
      },
    },
  },

  list: {
    label: 'Các đoạn đánh dấu trong bài ({count})',
    more: 'Thêm {count} đoạn (còn {rest} đoạn chưa hiện)',
  },

  notices: {
    popupNotOpened: 'Mở Điểm Báo trên thanh công cụ để mang các đoạn đánh dấu sang.',
    highlightSaved: 'Đã lưu đoạn đánh dấu',
    highlightChanged: 'Đã đổi màu đoạn đánh dấu',
    highlightDeleted: 'Đã xóa đoạn đánh dấu',
    noteSaved: 'Đã lưu ghi chú',
    noteSavedBeside: 'Đã lưu ghi chú. Ghi chú viết ở nơi khác trong lúc đó được giữ bên dưới.',
    undone: 'Đã hoàn tác',
    redone: 'Đã làm lại',
    attached: 'Đã gắn đoạn đánh dấu vào chỗ này',
    penOn: 'Đã bật bút: bôi đen là đánh dấu ngay',
    penOff: 'Đã tắt bút',
    noHighlights: 'Bài này chưa có đoạn đánh dấu nào trên trang',
    articleSaved: 'Đã lưu bài',
    textKept: 'Giữ bản đã lưu',
    textTaken: 'Đã lấy bản trên trang; bản trước vẫn còn trong các bản của bài',
    bodyTaken: 'Đã lấy bài từ phần vừa chọn và nhớ cho trang này',
    copied: 'Đã sao chép kèm dòng nguồn',
    pageCleared: 'Đã dọn trang, chỉ còn bài báo',
    handleHidden: 'Đã ẩn thanh ở mép trang; bật lại ở nút ⋯ của Điểm Báo',
    pageShown: 'Đã hiện lại toàn trang',
  },
};
