import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveIndexFile } from '../lib/index/load-engine';
import { createIndexFile } from '../lib/index/sqlite-engine';

/** SQLite, for the owner's worker: a script of its own, which is loaded when something is asked of the index. */
export default defineUnlistedScript(() => leaveIndexFile(createIndexFile));
