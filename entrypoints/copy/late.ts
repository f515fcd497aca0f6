/** What a saved copy loads after its text: the session that marks it, notes, versions, damaged records. */

export { Below } from './Below';
export { Beside } from './Beside';
