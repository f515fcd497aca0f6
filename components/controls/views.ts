/** What the controls are given. */

import type { ErrorCode } from '../../lib/model/error';

/** Something to tell the reader. A new `id` is a new notice, even with the same words. */
export type Notice = {
  id: string;
} /**
 * `action`: what can be done about it, run by `onUndo`; in its place stands Undo where it can be taken back. `refusal`: its
 * turning down, run by `onRefuse`.
 */ & (
  | { kind: 'done'; text: string; canUndo: boolean; action?: string; refusal?: string }
  | { kind: 'problem'; error: ErrorCode; action?: string }
);

/** A note and its tags. */
export interface NoteContent {
  note: string;
  tags: readonly string[];
}

/** A note and its tags as they are being written, with what was stored when the writing began. */
export interface NoteDraft extends NoteContent {
  over: NoteContent;
}
