/** What a saved copy loads after its text: the session that marks it, notes, versions, damaged records. */

export { MarksBeside } from './MarksBeside';
export { PartsBelow } from './PartsBelow';
