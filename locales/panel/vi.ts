import type { PanelWords } from './words';

export const panelVi: PanelWords = {
  copy: (count) => `Sao chép ${count} đoạn`,
  copyHint: 'Sao chép các đoạn đã chọn, hoặc mọi đoạn đang hiện, kèm nguồn',
  export: (count) => `Xuất ${count} đoạn`,
  choose: (quote) => `Chọn đoạn: ${quote}`,
  chooseShort: 'Chọn để sao chép hoặc xuất',
  chooseAll: 'Chọn tất cả',
  chosen: (count) => `Đã chọn ${count}`,
  byState: 'Lọc theo tình trạng trên trang',
  same: 'Còn nguyên',
  toolbar: 'Làm với các đoạn đánh dấu',
};
