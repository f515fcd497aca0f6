/** What a page is told whose extension was updated. Apart from the other words, since then none can be asked for. */

import type { Language } from '../../lib/model/settings/settings';
import type { ErrorWords } from './words';

export const UPDATED: Record<Language, ErrorWords> = {
  vi: {
    what: 'Điểm Báo vừa được cập nhật trong lúc trang đang mở.',
    safe: 'Những gì đã báo “đã lưu” vẫn còn; phần đang viết vẫn chép ra được.',
    todo: 'Hãy chép phần đang viết nếu cần, rồi tải lại trang.',
  },
  en: {
    what: 'Điểm Báo was updated while this page was open.',
    safe: 'Whatever was reported as saved is kept; what you are writing can still be copied.',
    todo: 'Copy what you are writing if you need it, then reload the page.',
  },
};
