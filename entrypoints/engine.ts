import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ENGINE } from '../lib/article/engine';
import { leavePart } from '../lib/session/page-parts';

/** Brought into a page that may be an article, while it is still arriving where its address says so. */
export default defineUnlistedScript(() => leavePart('engine', ENGINE));
