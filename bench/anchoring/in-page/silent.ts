/**
 * Changes inside a selection that turn what it says. What is to change is written into the page before it is read and
 * marked, so that every page has each case. The same value written otherwise is in `meaning/unturned.ts`.
 */

interface SilentCase {
  /** What the selection holds when it is marked; empty where something is added later. */
  before: string;
  after: string;
}

export const SILENT: Readonly<Record<string, readonly SilentCase[]>> = {
  'a number altered': [
    { before: '1.240 hộ', after: '1.420 hộ' },
    { before: '15,6%', after: '16,5%' },
    { before: '38 người', after: '33 người' },
    { before: '5 tỷ đồng', after: '5 triệu đồng' },
    { before: 'mười hai xã', after: 'mười ba xã' },
  ],
  'a number added': [
    { before: '', after: '17' },
    { before: '', after: 'thêm 2,5%' },
    { before: '', after: '3 lần' },
  ],
  'a number removed': [
    { before: '17', after: '' },
    { before: 'thêm 2,5%', after: 'thêm' },
    { before: 'khoảng 300 hộ', after: 'khoảng hộ' },
  ],
  'a date altered': [
    { before: 'ngày 3/11', after: 'ngày 8/11' },
    { before: 'ngày 3/11/2025', after: 'ngày 3/11/2026' },
    { before: 'ngày 30 tháng 4', after: 'ngày 30 tháng 5' },
    { before: 'lúc 8h30', after: 'lúc 9h30' },
  ],
  'a document number altered': [
    { before: 'Nghị quyết số 57-NQ/TW', after: 'Nghị quyết số 59-NQ/TW' },
    { before: 'Luật số 202/2025/QH15', after: 'Luật số 203/2025/QH15' },
    { before: 'Nghị định 168/2024/NĐ-CP', after: 'Nghị định 168/2024/TT-BTC' },
    { before: 'Khóa XIII', after: 'Khóa XIV' },
  ],
  'a negation added': [
    { before: '', after: 'không' },
    { before: '', after: 'chưa' },
    { before: '', after: 'bác bỏ' },
    { before: '', after: 'chẳng' },
  ],
  'a negation removed': [
    { before: 'không', after: '' },
    { before: 'chưa', after: '' },
    { before: 'không được', after: 'được' },
  ],
  'a negation altered': [
    { before: 'không', after: 'chưa' },
    { before: 'chưa', after: 'đã' },
    { before: 'không', after: 'cũng' },
  ],
};
