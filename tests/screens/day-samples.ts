/** The press officer's day in invented articles, as popup and panel show it. */

import type { FieldsCardProps } from '../../components/article/FieldsCard';
import type { KeepAllProps } from '../../components/day/KeepAll';
import type { TrayPanelProps } from '../../components/day/TrayPanel';
import type { FieldsView, TrayItem } from '../../components/day/views';
import { newArticleId } from '../../lib/model/ids';
import type { Stamp } from '../../lib/model/merging/stamp';
import { ROWS_SAVED } from './samples';

const nothing = () => {};
const DAY = '2026-11-03';
const TOPICS = ['Đầu tư công', 'Hợp tác xã và xuất khẩu nông sản vùng cao', 'Đầu tư công', undefined, undefined];
const TONES = ['negative', 'positive', undefined, 'neutral', undefined] as const;

export const TRAY_ITEMS: TrayItem[] = ROWS_SAVED.slice(0, 5).map((row, at) => {
  const { [at]: topic } = TOPICS;
  const { [at]: tone } = TONES;
  return {
    ...row,
    host: 'example.vn',
    tray: { day: DAY, place: 'abcdefgh'.charAt(at) },
    ...(topic !== undefined && { topic }),
    ...(tone !== undefined && { tone }),
  };
});

const FIELDS: FieldsView = {
  id: newArticleId(() => 'row-0'),
  note: '',
  tags: [],
  tone: null,
  topic: null,
  summary: null,
  status: 'new',
  readAt: null,
  tray: null,
  lead: 'Mười tháng đầu năm, các dự án ven hồ Thượng mới giải ngân được 61,2% vốn đầu tư công.',
  language: 'vi',
};
export const FIELDS_NEW = FIELDS;
export const FIELDS_FULL: FieldsView = {
  ...FIELDS,
  note: 'Đối chiếu **báo cáo tháng 9**; hỏi Sở Tài chính về phần vốn chuyển nguồn.',
  earlierNotes: [{ text: 'Bản ghi ở máy văn phòng', stamp: '001776000000000-b' as Stamp, settled: true }],
  tags: ['đầu tư công', 'quý III'],
  tone: 'negative',
  topic: 'Đầu tư công',
  summary: 'Giải ngân chậm vì vướng mặt bằng; tỉnh hẹn gỡ trong tháng 11.',
  status: 'handled',
  readAt: '2026-11-03T07:40:00.000+07:00',
  tray: { day: DAY, place: 'a' },
};

export function fieldsOf(view: FieldsView): Omit<FieldsCardProps, 'words'> {
  return {
    view,
    known: { tags: ['đầu tư công', 'quý III', 'lũ'], topics: ['Đầu tư công', 'Đê điều'] },
    day: DAY,
    actions: { onEdit: async () => nothing() },
    onTray: nothing,
  };
}

export function trayOf(rows: readonly TrayItem[], before: readonly TrayItem[] = []): Omit<TrayPanelProps, 'words'> {
  return {
    view: { kind: 'rows', day: DAY, rows, before },
    actions: {
      onRemove: nothing,
      onOrder: nothing,
      onCopy: nothing,
      onDigest: nothing,
      onOpenUrl: nothing,
      onRetry: nothing,
    },
  };
}

export function keepAllOf(view: KeepAllProps['view'] = { kind: 'idle' }): Omit<KeepAllProps, 'words'> {
  return { view, actions: { onKeepAll: nothing, onAddToTray: nothing, onShowTab: nothing, onClose: nothing } };
}

const tabAt = (place: number, title = '') => ({ id: place, place, title });

export const KEPT_ALL: KeepAllProps['view'] = {
  kind: 'done',
  counts: [
    { result: 'kept', count: 12, tabs: [] },
    { result: 'already', count: 3, tabs: [] },
    {
      result: 'uncertain',
      count: 1,
      tabs: [tabAt(4, 'Lịch tiếp công dân tháng 11 của lãnh đạo tỉnh và các sở, ngành')],
    },
    { result: 'no-article', count: 2, tabs: [tabAt(1, 'Kinh tế - Báo Ví Dụ'), tabAt(9, 'Trang chủ')] },
    { result: 'asleep', count: 2, tabs: [tabAt(16, 'Báo Ví Dụ'), tabAt(17)] },
    { result: 'no-permission', count: 2, tabs: [tabAt(11), tabAt(18)] },
    { result: 'damaged', count: 1, tabs: [tabAt(12, 'Mở tuyến đò ngang qua sông mùa nước nổi')] },
    { result: 'no-page', count: 1, tabs: [tabAt(19, 'Thư viện · Điểm Báo')] },
  ],
  addable: ROWS_SAVED.map(({ id }) => id),
};
