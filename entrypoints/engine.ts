import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ENGINE } from '../lib/article/engine';
import { TYPESETTING } from '../lib/page/clear/typesetting';
import { leavePart, leaveTypesetting } from '../lib/session/page-parts';

/** Brought into a page that may be an article, while it is still arriving where its address says so. */
export default defineUnlistedScript(() => {
  leaveTypesetting(TYPESETTING);
  leavePart('engine', ENGINE);
});
