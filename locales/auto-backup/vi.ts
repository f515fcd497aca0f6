import { CHANGES_A_BACKUP } from '../../lib/model/settings/auto-backup';
import { quoted } from '../../lib/text/quotation';
import type { AutoBackupWords } from './words';

const count = (number: number) => number.toLocaleString('vi');

export const vi: AutoBackupWords = {
  title: 'Sao lưu tự động',
  label: 'Tự sao lưu',
  hint: 'Khi có gì mới, Điểm Báo tự ghi một bản sao lưu vào máy này. Không gì được gửi đi đâu.',
  refused: 'Trình duyệt chưa được phép ghi tệp tải về, nên chưa bật.',
  rhythm: 'Bao lâu một lần',
  rhythms: {
    daily: 'Mỗi ngày',
    weekly: 'Mỗi tuần',
    changes: `Sau mỗi ${count(CHANGES_A_BACKUP)} thay đổi`,
  },
  when: 'Điểm Báo xem lúc mở trình duyệt và nửa giờ một lần. Không có gì mới thì không ghi.',
  place: 'Ghi vào đâu',
  places: {
    downloads: 'Thư mục tải về của trình duyệt, trong “Diem Bao”',
    folder: 'Thư mục bạn chọn',
  },
  placeHint:
    'Nếu trình duyệt đang đặt là hỏi nơi lưu trước mỗi lần tải về, nó có thể hỏi cả ở đây; đóng câu hỏi là không có bản sao lưu.',
  folderHint:
    'Khi trình duyệt hỏi, hãy chọn cho phép ở mọi lần truy cập. Nếu chỉ cho phép lần này, mở lại trình duyệt là phải cho phép lại; đến lúc đó các bản tự động không ghi được và Điểm Báo báo rõ.',
  noFolders: 'Trình duyệt này không cho tiện ích giữ một thư mục, nên chỉ có thư mục tải về.',
  pick: 'Chọn thư mục',
  pickOther: 'Chọn thư mục khác',
  picked: (name) => `Đang ghi vào thư mục ${quoted(name)}.`,
  askFolder: 'Trình duyệt muốn bạn cho phép ghi vào thư mục này lần nữa.',
  allow: 'Cho phép',
  kept: 'Giữ lại',
  keptOf: (files) => `${count(files)} bản gần nhất`,
  keptHint:
    'Đủ số đó thì bản mới ghi đè lên bản cũ nhất do chính Điểm Báo trên máy này ghi. Tệp khác không bị đụng đến.',
  withPictures: (pictures, size) =>
    pictures === 0 ? 'Cả ảnh đã lưu' : `Cả ảnh đã lưu (${count(pictures)} ảnh, khoảng ${size} trong mỗi bản)`,
  lock: {
    title: 'Mã hóa',
    off: 'Các bản tự động không mã hóa: ai mở được thư mục là đọc được.',
    on: 'Các bản tự động từ nay được mã hóa theo chuẩn age. Bản cũ chưa mã hóa sẽ lần lượt bị ghi đè.',
    start: 'Đặt mật khẩu',
    end: 'Bỏ mã hóa',
    passphrase: 'Mật khẩu cho bản tự động',
    again: 'Nhập lại mật khẩu',
    hint: 'Mật khẩu không được lưu ở đâu cả: Điểm Báo chỉ giữ khóa công khai để ghi, còn khóa để mở nằm trong mỗi tệp, khóa lại bằng mật khẩu này. Quên mật khẩu là không ai mở được tệp nữa.',
    differs: 'Hai lần nhập không giống nhau.',
    tooShort: 'Mật khẩu cần ít nhất 8 ký tự.',
    save: 'Mã hóa từ nay',
    leave: 'Thôi',
    locking: 'Đang tạo khóa',
  },
  now: 'Sao lưu ngay',
  running: 'Đang sao lưu',
  none: 'Chưa có bản tự động nào.',
  last: (moment, size) => `Bản gần nhất: ${moment}, ${size}.`,
  lies: (path) => `Tệp: ${path}`,
  files: (files) => `Các bản đang giữ: ${count(files)}`,
  file: (name, moment, size) => `${name}: ${moment}, ${size}`,
  failed: (moment) => `Lần thử lúc ${moment} không thành.`,
  problems: {
    'no-permission': {
      what: 'Sao lưu tự động không còn quyền ghi tệp tải về.',
      safe: 'Các bản trước vẫn còn.',
      todo: 'Hãy tắt rồi bật lại sao lưu tự động và cho phép khi trình duyệt hỏi.',
    },
    'no-folder': {
      what: 'Không ghi được vào thư mục đã chọn: thư mục không còn ở đó, hoặc trình duyệt chưa cho phép lại.',
      safe: 'Các bản trước vẫn còn.',
      todo: 'Hãy cho phép lại, hoặc chọn thư mục khác.',
    },
    'disk-full': {
      what: 'Ổ đĩa không đủ chỗ cho bản sao lưu.',
      safe: 'Các bản trước vẫn còn.',
      todo: 'Hãy dọn bớt ổ đĩa, giữ ít bản hơn, hoặc bỏ ảnh ra ngoài.',
    },
    'not-written': {
      what: 'Trình duyệt không ghi được tệp sao lưu.',
      safe: 'Các bản trước vẫn còn.',
      todo: 'Hãy bấm “Sao lưu ngay”; nếu vẫn không được, hãy tạo bản sao lưu bằng tay ở trên.',
    },
    'not-read': {
      what: 'Không đọc được kho bài để sao lưu.',
      safe: 'Các bản trước vẫn còn.',
      todo: 'Hãy bấm “Sao lưu ngay”; nếu vẫn không được, hãy mở lại trình duyệt.',
    },
  },
};
