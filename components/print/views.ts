import type { ErrorCode } from '../../lib/model/error';
import type { Sheet } from '../../lib/sheet/sheet';

/** What the print view shows. */
export type PrintView = { kind: 'loading' } | { kind: 'error'; error: ErrorCode } | { kind: 'article'; sheet: Sheet };
