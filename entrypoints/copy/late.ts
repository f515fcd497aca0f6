/** What a saved copy loads after its text: the session that marks it, notes, versions, damaged records, the names of formats. */

export { articleFormats } from '../../lib/controllers/export-formats';
export { MarksBeside } from './MarksBeside';
export { PartsBelow } from './PartsBelow';
