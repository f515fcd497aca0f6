import type { WelcomeWords } from './words';

export const vi: WelcomeWords = {
  title: 'Đọc báo cho gọn, giữ lại điều cần giữ',
  lead: 'Điểm Báo nhận ra bài trên báo Đảng, Nhà nước, Chính phủ và làm ba việc:',
  steps: {
    clear: {
      title: 'Dọn trang',
      text: 'Mở một bài là chỉ còn bài báo. Không đổi chữ nào của báo; bấm một phím là trang trở lại như cũ.',
    },
    mark: {
      title: 'Đánh dấu',
      text: 'Bôi đen một câu rồi chọn màu. Bài và đoạn đánh dấu được lưu, lần sau mở lại vẫn còn.',
    },
    digest: {
      title: 'Điểm báo',
      text: 'Bài đã lưu trong ngày nằm ở nút Điểm Báo: tìm, sao chép, in, xuất thành tệp.',
    },
  },
  pinTitle: 'Ghim nút lên thanh công cụ',
  pin: 'Bấm biểu tượng mảnh ghép ở góc trên bên phải trình duyệt, rồi ghim Điểm Báo. Nút cho biết bài đã lưu (✓) hay có mấy đoạn đánh dấu.',
  keysTitle: 'Phím tắt',
  keys: {
    'toggle-clear': 'Dọn trang, hoặc hiện lại toàn trang',
    'mark-selection': 'Đánh dấu đoạn đang bôi đen',
    'save-article': 'Lưu bài',
    'next-highlight': 'Đến đoạn đánh dấu kế tiếp',
  },
  lookTitle: 'Bạn muốn đọc thế nào?',
  lookHint: 'Đổi lúc nào cũng được: nút Aa ở mép trang, hoặc trong nút Điểm Báo.',
  open: 'Mở một tờ báo và chọn bài hôm nay',
  promise: 'Mọi thứ nằm trên máy này: không gửi đi đâu, không cần tài khoản.',
};
