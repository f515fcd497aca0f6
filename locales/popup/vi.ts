import type { PopupWords } from './words';

export const popupVi: PopupWords = {
  more: 'Thêm: ngôn ngữ, giao diện, bút, sửa bài',
  state: {
    label: 'Tình trạng bài',
    notKept: 'Chưa lưu',
    kept: (moment) => `Đã lưu ${moment}`,
    changed: (count) => `${count} đoạn đã đổi`,
    missing: (count) => `${count} đoạn không thấy`,
    unclear: (count) => `${count} đoạn chưa rõ chỗ`,
    cut: 'Chỉ có phần đầu',
    elsewhere: 'Đã lưu ở báo khác',
  },
  actions: {
    label: 'Việc với bài này',
    copy: 'Sao chép',
    copyHint: 'Sao chép tít, báo, ngày, liên kết và các đoạn đánh dấu',
    saveFirst: 'Hãy lưu bài trước',
  },
  handle: 'Thanh nhỏ ở mép trang đã dọn',
  handleHint: 'Báo, chữ, lưu, đoạn đánh dấu, xem toàn trang',
  letters: 'Cỡ chữ, giãn dòng, phông chữ, nền',
  highlights: (count) => `Đoạn đánh dấu: ${count}`,
  health: {
    label: 'Tình trạng bộ sưu tập',
    unsaved: (count) => `${count} bài chưa sao lưu`,
    allSaved: 'mọi bài đã sao lưu',
    hint: 'Bản xuất là bản sao lưu nằm ngoài trình duyệt: hãy cất ở một ổ khác.',
  },
  keepImages: 'Lưu bài kèm ảnh',
  keepImagesHint: 'Trình duyệt hỏi quyền tải ảnh từ máy chủ ảnh của báo; tải xong quyền được trả lại',
  imagesRefused: 'Đã lưu bài. Ảnh chưa được tải vì chưa có quyền.',
  shoot: 'Chụp phần trang đang thấy',
  shootWhole: 'Chụp cả trang báo',
  shootHint: 'Lưu ảnh chụp trang cùng bài để làm bằng chứng, có địa chỉ và giờ chụp',
  shooting: 'Đang chụp trang, xin để cửa sổ này mở…',
  shot: {
    view: 'Đã chụp phần trang đang thấy, lưu cùng bài',
    whole: 'Đã chụp cả trang, lưu cùng bài',
    cut: 'Trang quá dài: đã chụp phần đầu, lưu cùng bài',
  },
  copied: 'Đã sao chép bài kèm nguồn',
};
