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
  handle: 'Thanh công cụ ở mép trang đã dọn',
  handleHint: 'Báo, chữ, lưu, đoạn đánh dấu, xem toàn trang',
  letters: 'Cỡ chữ, giãn dòng, phông chữ, nền',
  highlights: (count) => `Đoạn đánh dấu: ${count}`,
  health: {
    label: 'Tình trạng kho lưu',
    unsaved: (count) => `${count} bài chưa sao lưu`,
    allSaved: 'mọi bài đã sao lưu',
    hint: 'Bản xuất là bản sao lưu nằm ngoài trình duyệt: hãy cất ở một ổ khác.',
  },
  copied: 'Đã sao chép bài kèm nguồn',
};
