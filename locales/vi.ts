import { brief } from './brief';
import { showDay, showMoment, showPressDate } from './moments';
import type { Words } from './words';

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

import { vi as inPage } from './in-page/vi';

export const vi: Words = {
  ...inPage,
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

  noArticle: {
    list: 'Đây là trang danh mục, không phải một bài.',
    'front-page': 'Đây là trang nhất, không phải một bài.',
    portal: 'Đây là trang cổng thông tin, không phải một bài.',
    form: 'Đây là trang biểu mẫu, không phải một bài.',
    empty: 'Trang này không có đủ chữ để là một bài báo.',
    'too-large': 'Trang này quá lớn nên không đọc được trọn vẹn.',
    unknown: 'Không nhận ra bài báo trên trang này.',
  },

  pressDate: showPressDate,
  moment: showMoment,
  today: (date) => `${WEEKDAYS[date.getDay()] ?? ''}, ${showDay(date)}`,
  highlightCount: (count) => `${count} đoạn`,
  articleCount: (count) => `${count} bài`,

  menu: { mark: 'Đánh dấu đoạn đã chọn' },
  popup: {
    language: 'Ngôn ngữ',
    options: 'Tùy chọn',
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
    unreadableDate: (written) => `Không đọc được ngày ghi trên trang: “${brief(written)}”.`,
    morePages: (count) =>
      `Bài ${count === undefined ? 'còn các trang khác' : `có ${count} trang`}; tiện ích chỉ đọc trang đang xem.`,
    unlistedTitle: 'Trang ngoài danh sách',
    unlisted: (host) => `${host} không có trong danh sách báo Đảng, Nhà nước, Chính phủ nên Điểm Báo không tự đọc.`,
    switchedOffTitle: 'Báo này đang tắt',
    switchedOff: (outlet) => `${outlet} thuộc báo chí chung, bạn chưa bật nên Điểm Báo không tự đọc.`,
    alwaysRead: (host) => `Luôn đọc trang của ${host}`,
    refused: (host) => `Chưa được phép đọc ${host}, nên Điểm Báo không tự đọc trang này`,
    nowPartOf: (outlet, successor, uncertain) => `${outlet} (${uncertain ? 'có thể nay' : 'nay'} là ${successor})`,
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

  mend: {
    edit: 'Sửa thông tin bài',
    fields: { headline: 'Tít', publishedAt: 'Ngày đăng', authors: 'Tác giả', source: 'Nguồn' },
    hints: {
      publishedAt: 'ngày/tháng/năm giờ:phút; không rõ giờ thì chỉ ghi ngày',
      authors: 'nhiều người thì cách nhau bằng dấu phẩy',
    },
    onPage: (text) => `Trên trang: ${brief(text)}`,
    nothingOnPage: 'Trên trang không đọc được',
    giveBack: (field) => `Trả lại như trên trang: ${field}`,
    giveBackShort: 'Trả lại như trên trang',
    save: 'Lưu phần sửa',
    saving: 'Đang lưu…',
    keepsToo: 'Bài chưa lưu sẽ được lưu cùng phần sửa.',
    problems: {
      'no-headline': 'Tít không được để trống.',
      'unclear-date': 'Chưa hiểu ngày này. Hãy viết như 07/03/2026 08:05, hoặc chỉ 07/03/2026.',
      'no-such-date': 'Lịch không có ngày giờ này. Hãy xem lại ngày, tháng, năm, giờ và phút.',
    },
    mended: (fields) => `Bạn đã sửa: ${fields}`,
    dateWords: (text) => `người đọc sửa: ${text}`,
    done: 'Đã lưu phần sửa',
    undone: 'Đã bỏ phần vừa sửa',
  },
  region: {
    point: 'Chọn lại chính văn',
    pointNone: 'Chỉ vào phần chính văn',
    used: 'Chính văn lấy từ phần bạn đã chọn trên trang của báo này.',
    forget: 'Quên phần đã chọn',
    forgotten: 'Đã quên phần đã chọn',
  },

  export: {
    highlights: 'Đoạn đánh dấu',
    note: 'Ghi chú',
    tags: 'Thẻ',
    image: 'Ảnh',
  },
};
