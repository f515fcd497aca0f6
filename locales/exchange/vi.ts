import type { ExchangeWords } from './words';

const count = (number: number) => number.toLocaleString('vi');
const articlesAnd = (articles: number, highlights: number) =>
  [articles > 0 && `${count(articles)} bài`, highlights > 0 && `${count(highlights)} đoạn đánh dấu`]
    .filter((part) => part !== false)
    .join(', ');

export const vi: ExchangeWords = {
  title: 'Dùng chung giữa các máy',
  hint: 'Chọn một thư mục mà các máy cùng thấy: thư mục của Google Drive, OneDrive, Dropbox, Syncthing hoặc ổ mạng. Mỗi máy ghi phần thay đổi của mình vào tệp riêng rồi gộp phần của máy khác, nên các máy giữ cùng một kho bài. Cả những gì đã xóa cũng theo sang.',
  content:
    'Trong thư mục có toàn bộ bài, đoạn đánh dấu và ghi chú của bạn. Ai mở được thư mục thì đọc được, trừ khi bạn đặt mật khẩu. Cài đặt và ảnh đã lưu không nằm trong đó.',
  absent:
    'Trình duyệt này không cho tiện ích ghi vào một thư mục do bạn chọn, nên không dùng được phần này. Chrome, Edge và Cốc Cốc dùng được. Ở đây bạn có thể sao lưu trên máy này rồi khôi phục trên máy kia: hai bên cũng được gộp lại.',

  machine: 'Tên máy này',
  machineHint: 'Tên này nằm trong tên tệp, để biết tệp của máy nào.',
  thisMachine: 'Máy của tôi',
  passphrase: 'Mật khẩu của thư mục (không bắt buộc)',
  passphraseHint:
    'Các máy dùng cùng một mật khẩu. Mật khẩu không được lưu; chìa khóa mở thư mục nằm lại trên máy này. Quên mật khẩu thì không thêm được máy mới.',
  pick: 'Chọn thư mục',
  locked: (folder) => `Thư mục ${folder} có mật khẩu.`,
  wrong: 'Mật khẩu không đúng.',
  join: 'Mở',
  notNow: 'Để sau',

  state: (folder, machine) => `Thư mục: ${folder}. Máy này: ${machine}.`,
  isLocked: 'Tệp được mã hóa.',
  byItself:
    'Khi kho bài hoặc trang này đang mở, việc trao đổi tự chạy mỗi năm phút và sau khi bạn thay đổi. Khi không mở trang nào, nó chạy lúc trình duyệt khởi động rồi nửa giờ một lần, nếu bạn đã chọn cho phép thư mục ở mọi lần truy cập.',
  start: 'Trao đổi ngay',
  stop: 'Dừng',
  allow: 'Cho phép dùng thư mục',
  needsAccess: (folder) => `Trình duyệt cần bạn cho phép lại thì mới đọc và ghi được thư mục ${folder}.`,
  refused: (folder) => `Trình duyệt không cho dùng thư mục ${folder}. Hãy chọn lại thư mục.`,
  leave: 'Thôi dùng chung',
  leaveHint: 'Những gì đã ghi vẫn nằm trong thư mục, những gì đã lấy về vẫn ở lại máy này.',
  left: 'Đã thôi dùng chung.',

  joining: 'Đang mở thư mục',
  taking: (articles) => `Đang lấy về: đã xem ${count(articles)} bài`,
  sending: (articles) => `Đang ghi cho máy khác: ${count(articles)} bài`,
  takingBack: 'Đang hoàn tác',

  last: (moment) => `Lần trao đổi gần nhất: ${moment}.`,
  from: ({ name, articles, highlights }) => `Từ ${name}: ${articlesAnd(articles, highlights)}.`,
  nothingNew: 'Không có gì mới từ máy khác.',
  sent: (articles) => (articles === 0 ? 'Không có gì mới để gửi.' : `Đã gửi ${count(articles)} bài.`),
  undoable: (label, moment, articles, highlights) =>
    `Đã lấy về từ ${label} lúc ${moment}${articles + highlights > 0 ? `: ${articlesAnd(articles, highlights)}` : ''}.`,
  undo: 'Hoàn tác',
  takenBack:
    'Đã bỏ những gì lấy về. Máy kia sửa thêm hoặc ghi lại toàn bộ thì chúng sẽ trở lại; muốn bỏ hẳn thì hãy xóa bài.',
  leftOver: (records) => `Đã hoàn tác. ${count(records)} mục bạn sửa sau đó được giữ lại.`,

  machines: 'Các máy trong thư mục',
  machineName: 'Máy',
  written: 'Ghi gần nhất',
  files: 'Tệp',
  damaged: (files) =>
    `${count(files)} tệp chưa nguyên vẹn: có thể đang đồng bộ dở. Sẽ đọc lại lần sau; nếu vẫn vậy, hãy trao đổi một lần nữa trên máy đã ghi tệp.`,
  lockedFiles: (files) => `${count(files)} tệp có mật khẩu mà máy này chưa mở được.`,
  unlock: 'Mở các tệp đó',
  newer: (files) => `${count(files)} tệp do phiên bản mới hơn ghi. Hãy cập nhật Điểm Báo trên máy này.`,
  foreign: (files) => `${count(files)} tệp mang tên của Điểm Báo nhưng không phải; không đụng tới.`,
  recordsRefused: (records) => `${count(records)} mục không hợp lệ trong tệp của máy khác, bị bỏ qua.`,

  problems: {
    'no-picker': {
      what: 'Trình duyệt này không cho chọn thư mục.',
      safe: 'Không gì thay đổi.',
      todo: 'Hãy dùng Chrome, Edge hoặc Cốc Cốc, hoặc sao lưu và khôi phục.',
    },
    gone: {
      what: 'Không thấy thư mục nữa.',
      safe: 'Kho bài trên máy này vẫn nguyên.',
      todo: 'Hãy nối lại ổ đĩa, hoặc chọn lại thư mục nếu nó đã đổi chỗ.',
    },
    refused: {
      what: 'Trình duyệt không cho dùng thư mục này.',
      safe: 'Kho bài trên máy này vẫn nguyên.',
      todo: 'Hãy bấm cho phép khi trình duyệt hỏi, hoặc chọn một thư mục khác.',
    },
    full: {
      what: 'Thư mục không còn chỗ.',
      safe: 'Không tệp nào bị ghi dở; kho bài vẫn nguyên.',
      todo: 'Hãy dọn bớt ổ đĩa rồi trao đổi lại.',
    },
    failed: {
      what: 'Không ghi hoặc đọc được thư mục.',
      safe: 'Không tệp nào bị ghi dở; kho bài vẫn nguyên.',
      todo: 'Hãy thử lại; nếu vẫn vậy, xem chương trình đồng bộ có đang chạy không.',
    },
  },
  wrongPassphrase: {
    what: 'Mật khẩu không mở được thư mục.',
    safe: 'Không gì thay đổi.',
    todo: 'Hãy thử lại mật khẩu đang dùng trên các máy kia.',
  },
};
