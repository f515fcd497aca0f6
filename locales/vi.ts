import { quoted } from '../lib/text/quotation';
import { brief } from './brief';
import { copyVi } from './copy/vi';
import { damagedVi } from './damaged/vi';
import { fieldsVi, keepAllVi, trayVi } from './day/vi';
import { inPageVi as inPage } from './in-page/vi';
import { showMoment, showPressDate, showToday } from './moments';
import { panelVi } from './panel/vi';
import { popupVi } from './popup/vi';
import { searchVi } from './search/vi';
import type { Words } from './words';

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

export const vi: Words = {
  ...inPage,
  pressDate: showPressDate,
  moment: (iso) => showMoment(iso, 'giờ Việt Nam'),
  today: (now) => showToday(now, WEEKDAYS, 'giờ Việt Nam'),
  highlightCount: (count) => `${count.toLocaleString('vi')} đoạn`,
  articleCount: (count) => `${count.toLocaleString('vi')} bài`,
  decimal: (value) => value.toLocaleString('vi', { minimumFractionDigits: 1 }),

  contextMenu: { mark: 'Đánh dấu đoạn đã chọn', markBlock: 'Đánh dấu cả đoạn này' },
  toolbar: {
    notRead: 'Điểm Báo: trang này không có bài báo',
    read: 'Điểm Báo: đã đọc bài, chưa lưu',
    kept: 'Điểm Báo: bài đã lưu',
    marked: (count) => `Điểm Báo: bài đã lưu, ${count} đoạn đánh dấu`,
  },
  appearance: {
    language: 'Ngôn ngữ',
    theme: 'Giao diện',
    themes: { light: 'Sáng', dark: 'Tối', auto: 'Theo máy' },
  },
  screens: {
    options: 'Tùy chọn',
    library: 'Thư viện',
    panel: 'Thanh bên',
    panelHint: 'Mở các đoạn đánh dấu ở thanh bên cạnh trang',
    print: 'In bài kèm đánh dấu',
    transfer: 'Sao lưu, khôi phục, nhập',
  },
  page: {
    inView: 'Trang đang xem',
    loading: 'Đang đọc trang…',
    read: 'Đọc trang này',
    reading: 'Đang đọc…',
    readAnyway: 'Vẫn đọc trang này',
    noArticle: {
      list: 'Đây là trang danh mục, không phải một bài.',
      'front-page': 'Đây là trang chủ, không phải một bài.',
      portal: 'Đây là trang cổng thông tin, không phải một bài.',
      form: 'Đây là trang biểu mẫu, không phải một bài.',
      empty: 'Trang này không có đủ chữ để là một bài báo.',
      'too-large': 'Trang này quá lớn nên không đọc được trọn vẹn.',
      pdf: 'Trang này là một tệp PDF; tiện ích không đọc được chữ trong tệp PDF.',
      unknown: 'Không nhận ra bài báo trên trang này.',
    },
    noArticleTitle: 'Không có bài báo',
    unlistedTitle: 'Trang ngoài danh sách',
    unlisted: (host) => `${host} không có trong danh sách báo Đảng, Nhà nước, Chính phủ nên Điểm Báo không tự đọc.`,
    switchedOffTitle: 'Báo này đang tắt',
    switchedOff: (outlet) => `${outlet} thuộc báo chí chung, bạn chưa bật nên Điểm Báo không tự đọc.`,
    alwaysRead: (host) => `Luôn đọc trang của ${host}`,
    alwaysReadHint:
      'Trình duyệt sẽ hỏi phép cho riêng trang này. Bài chỉ được đọc trên máy bạn; tắt lúc nào cũng được trong Tùy chọn.',
    refused: (host) => `Chưa được phép đọc ${host}, nên Điểm Báo không tự đọc trang này`,
    noPermissionTitle: 'Chưa được phép đọc trang này',
    noPermission: (host) =>
      `Trình duyệt đang không cho Điểm Báo đọc ${host}: quyền đã bị tắt, hoặc bị mất lúc cài. Bài mở ở đây không tự được dọn, đoạn đã đánh dấu không hiện lại.`,
    allow: 'Cho phép đọc các báo trong danh sách',
    allowHint:
      'Trình duyệt sẽ hỏi một lần cho mọi báo trong danh sách. Điểm Báo chỉ đọc bài trên máy này, không gửi đi đâu.',
    stillRefused: 'Chưa được phép nên Điểm Báo không tự đọc. Bạn có thể cho phép lúc khác.',
    leftBehindTitle: 'Cần tải lại trang này',
    leftBehind:
      'Trang mở từ trước khi Điểm Báo được cài hay cập nhật, nên ở đây chưa đánh dấu được. Những gì đã lưu vẫn còn nguyên.',
    reload: 'Tải lại trang',
    notReadTitle: 'Chưa đọc trang này',
    notRead: 'Trang đang tải. Tải xong, Điểm Báo tự đọc.',
    browserPageTitle: 'Không đọc được ở đây',
    browserPage: 'Trang của trình duyệt, trang của Điểm Báo và tệp trên máy không đọc ở đây. Hãy mở một bài báo.',
  },
  article: {
    noHeadline: '(Không có tít)',
    noDate: 'Không rõ ngày',
    nowPartOf: (outlet, successor, uncertain) => `${outlet} (${uncertain ? 'có thể nay' : 'nay'} là ${successor})`,
    uncertainTitle: 'Chưa chắc đây là một bài báo',
    uncertain: 'Trang được để nguyên. Nếu tít và ngày ở trên là đúng, cứ dọn trang hoặc lưu bài.',
    uncertainCleared: 'Trang đang được dọn theo ý bạn. Nếu thiếu nội dung, tắt “Dọn trang” để xem toàn trang.',
    unreadableDate: (written) => `Không đọc được ngày ghi trên trang: ${quoted(brief(written))}.`,
    cutText: 'Trang chỉ hiện phần đầu của bài; phần còn lại dành cho người đăng nhập hoặc mua báo.',
    showsPdf: 'Trang có nhúng một tệp PDF; chữ trong tệp đó không được đọc.',
    legacyFont: 'Một phần bài dùng phông chữ cũ (trước Unicode) nên có thể hiện sai dấu.',
    shortened: 'Bài quá dài nên chỉ đọc và lưu được phần đầu.',
    translated: 'Trang đang được trình duyệt dịch: chữ trên trang không phải lời của báo, nên không đánh dấu được.',
    morePages: (count) =>
      `Bài ${count === undefined ? 'còn các trang khác' : `có ${count} trang`}; tiện ích chỉ đọc trang đang xem.`,
    save: 'Lưu bài',
    saving: 'Đang lưu…',
    saveAnyway: 'Vẫn lưu bài',
    saved: 'Bản đã lưu',
    savedAt: (moment) => `Lưu lúc ${moment}`,
    notKeptTitle: 'Bài chưa lưu',
    notKept: 'Bôi đen một câu trên trang để đánh dấu, hoặc lưu cả bài. Các đoạn đánh dấu sẽ hiện ở đây.',
    openSaved: 'Mở địa chỉ đã lưu',
    delete: 'Xóa bài',
    deleteNamed: (headline) => `Xóa bài ${quoted(brief(headline))}`,
  },
  clearing: {
    label: 'Dọn trang',
    hint: 'Chỉ để lại bài báo, ẩn phần còn lại',
  },
  pen: { ...inPage.pen, switch: 'Bút đánh dấu', switchHint: 'Bôi đen là đánh dấu ngay' },
  highlights: {
    title: 'Đoạn đánh dấu',
    noneTitle: 'Chưa có đoạn nào',
    none: 'Bôi đen một câu trên trang để đánh dấu.',
    note: 'Ghi chú',
    jump: (quote) => `Đến đoạn ${quoted(brief(quote))} trên trang`,
    jumpShort: 'Đến đoạn này',
    delete: (quote) => `Xóa đoạn ${quoted(brief(quote))}`,
    changeColour: (meaning, quote) => `${meaning}: đổi màu đoạn ${quoted(brief(quote))}`,
    editNote: (quote) => `Sửa ghi chú và thẻ của đoạn ${quoted(brief(quote))}`,
    addNote: (quote) => `Thêm ghi chú, thẻ cho đoạn ${quoted(brief(quote))}`,
    savedPassage: 'Đoạn văn đã lưu',
    attach: 'Gắn vào đoạn đang chọn',
    attachNamed: (quote) => `Gắn vào đoạn đang chọn: ${quoted(brief(quote))}`,
    attachHint: 'Nếu trên trang có câu tương ứng, hãy bôi đen câu ấy rồi bấm nút này.',
    places: (count) => `Câu này có ở ${count} chỗ. Chỗ nào là chỗ đã đánh dấu?`,
    here: (index) => `Đúng chỗ này (chỗ ${index})`,
  },
  filters: {
    byColour: 'Lọc theo màu',
    byTag: 'Lọc theo thẻ',
    clear: 'Bỏ lọc',
    shown: (count, all) => `${count}/${all} đoạn`,
    noMatchTitle: 'Không có đoạn nào khớp',
    noMatch: 'Không đoạn nào có đủ màu, thẻ và tình trạng đang lọc.',
  },
  loss: {
    mendedTitle: 'Bộ sưu tập bị mất đã được khôi phục',
    lostTitle: 'Bộ sưu tập đã bị mất',
    mended: (articles, highlights) =>
      `Trình duyệt làm mất bộ sưu tập, thường là sau khi ổ đĩa hết chỗ. Đã lấy lại ${articles} bài, ${highlights} đoạn từ bản chép thứ hai trên máy này.`,
    noneMended:
      'Trình duyệt làm mất bộ sưu tập, thường là sau khi ổ đĩa hết chỗ. Bản chép thứ hai không có gì để lấy lại.',
    missing: (count) =>
      count === null
        ? 'Không biết trước đó có bao nhiêu bài.'
        : count === 0
          ? 'Số bài nay không ít hơn trước.'
          : `So với trước còn thiếu ${count} bài.`,
    todo: 'Hãy xuất cả bộ sưu tập ra một ổ khác.',
    seen: 'Đã rõ',
  },
  fields: fieldsVi,
  tray: trayVi,
  keepAll: keepAllVi,
  collection: {
    title: 'Bộ sưu tập',
    emptyTitle: 'Chưa có bài nào',
    empty: 'Mở một bài báo, bôi đen một câu để đánh dấu, hoặc bấm “Lưu bài”. Bài sẽ nằm ở đây, ngay trên máy này.',
    loading: 'Đang mở bộ sưu tập…',
    open: 'Mở bài ở tab mới',
    more: 'Xem thêm',
    today: (count) => `Hôm nay: ${count} bài`,
    before: 'Trước hôm nay',
  },
  panel: panelVi,
  popup: popupVi,
  search: searchVi,
  copy: copyVi,
  damaged: damagedVi,
  correction: {
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
    corrected: (fields) => `Bạn đã sửa: ${fields}`,
    dateWords: (text) => `người đọc sửa: ${text}`,
  },
  news: {
    title: 'Báo đăng lại, bài tương tự',
    looking: 'Đang tìm trong bộ sưu tập…',
    printed: (reprints, copies) =>
      [
        ...(reprints !== 0 ? [`${reprints} báo đăng lại`] : []),
        ...(copies !== 0 ? [`${copies} bản nữa ở cùng báo`] : []),
      ]
        .join(', ')
        .concat('.'),
    none: 'Trong bộ sưu tập chưa có báo nào đăng lại, cũng chưa có bài tương tự.',
    same: 'Các báo đăng bài này',
    alike: 'Bài tương tự',
    parts: { origin: 'Bản gốc', copy: 'Cùng báo', reprint: 'Đăng lại' },
    isThis: 'bài đang xem',
    building: 'Chỉ mục đang được lập, có thể còn bài khác.',
    unavailable: 'Chưa tìm được bài tương tự vì máy không còn chỗ cho chỉ mục.',
  },
  versions: {
    title: (count) => `Các bản khác của bài (${count})`,
    beside: 'đọc thêm, không thay bản đang dùng',
    flaws: {
      cut: 'Chỉ có phần đầu của bài.',
      'one-page': 'Chỉ là một trang trong bài nhiều trang.',
      unread: 'Chưa đọc trang báo: tít và đoạn trích là của tệp đã nhập. Mở trang để lấy nguyên văn.',
      translated: 'Bản dịch của trình duyệt, không phải lời của báo.',
    },
    differs: (what) => `Khác bản đang dùng ở: ${what}`,
    isShown: 'Giống hệt bản đang dùng',
    facts: {
      headline: 'tít',
      kicker: 'tít phụ',
      lead: 'sapo',
      authors: 'tác giả',
      source: 'nguồn',
      section: 'chuyên mục',
      publishedAt: 'ngày đăng',
      modifiedAt: 'giờ cập nhật',
      language: 'ngôn ngữ',
    },
    blocks: (count) => `${count} đoạn`,
    read: 'Đọc',
    hide: 'Ẩn',
    compare: 'So sánh',
    compareWith: 'So với',
    shownText: 'bản đang dùng',
    noDifference: 'Hai bản giống nhau từng chữ.',
    takeBack: 'Dùng lại bản này',
    ofVersion: (act, moment) => `${act}: bản ${moment}`,
  },

  region: {
    point: 'Chọn lại vùng chính văn',
    pointNone: 'Chọn vùng chính văn trên trang',
    used: 'Chính văn lấy từ phần bạn đã chọn trên trang của báo này.',
    forget: 'Bỏ vùng đã chọn',
  },
  adoption: {
    label: 'Bài đăng lại',
    kept: (outlet, highlights) =>
      `Bài này đã lưu từ ${outlet} (${highlights === 0 ? 'chưa có đoạn đánh dấu' : `${highlights} đoạn đánh dấu`}).`,
    missing: (count) => `${count} đoạn không còn nguyên văn ở đây nên để lại bài kia.`,
    adopt: (count) => `Mang ${count} đoạn sang bài này`,
    open: (outlet) => `Mở bài đã lưu từ ${outlet}`,
  },

  exporting: {
    one: (format) => `Xuất ${format}`,
    some: 'Xuất',
    busy: 'Đang xuất…',
    word: 'Word (qua trang Soạn điểm báo)',
    all: 'Xuất tất cả',
    allHint: 'Một tệp ZIP: mỗi bài một tệp Markdown để đọc, kèm một tệp JSON chứa toàn bộ dữ liệu',
    choose: 'Xuất theo dạng khác…',
  },
  export: {
    highlights: 'Đoạn đánh dấu',
    betweenBraces: 'trong bài đặt giữa { và }',
    note: 'Ghi chú',
    tags: 'Thẻ',
    image: 'Ảnh',
    edited: 'Bài đã sửa câu chữ ở đoạn này sau khi đánh dấu.',
    changed:
      'Đoạn này nay nói khác khi đánh dấu: số liệu, ngày tháng, số văn bản, lời phủ định, chiều hướng hoặc tên riêng đã đổi.',
  },
  print: {
    print: 'In',
    loading: 'Đang mở bài…',
    notes: 'Ghi chú của người đọc',
    legend: 'Chú giải',
    address: 'Địa chỉ',
    source: 'Nguồn',
    savedAt: (moment) => `Lưu lúc ${moment}`,
    notInText: 'Không xác định được chỗ của câu này trong bài đã lưu.',
    changedInText: 'Bài đã lưu nay nói khác ở đoạn này.',
    note: (number) => `Ghi chú ${number}`,
    table: 'Bảng, cuộn ngang được',
  },

  notices: {
    ...inPage.notices,
    highlightRestored: 'Đã khôi phục đoạn đánh dấu',
    articleDeleted: (headline) => `Đã xóa bài ${quoted(brief(headline))}`,
    articleRestored: 'Đã khôi phục bài',
    exported: (fileName) => `Đã xuất tệp ${fileName}`,
    corrected: 'Đã lưu phần sửa',
    correctionUndone: 'Đã bỏ phần vừa sửa',
    regionForgotten: 'Đã bỏ vùng đã chọn',
    versionTaken: 'Đã dùng lại bản ấy; bản vừa thay vẫn còn trong danh sách',
    adopted: (count, isNewlyKept) => `Đã ${isNewlyKept ? 'lưu bài và ' : ''}mang ${count} đoạn đánh dấu sang`,
    reprintDismissed: 'Đã bỏ qua, không nhắc lại ở bài này',
    damagedRepaired: (name) => `Đã sửa ${quoted(brief(name))}; bản gốc đã cất`,
    damagedDeleted: (name) => `Đã xóa ${quoted(brief(name))}; bản gốc đã cất`,
    damagedTakenBack: 'Đã đưa bản gốc trở lại',
  },
};
