/** What the reader is told on the page, kept so that it can be said in whichever language is shown. */

import type { Notice } from '../../components/in-page';
import type { ReprintHint } from '../../lib/messages/contract';
import type { ErrorCode } from '../../lib/model/error';
import { fillIn } from '../../locales/fill-in';
import type { InPageWords, NoticeWords } from '../../locales/in-page/words';

export type PageNotice = { id: string } & (
  | { kind: 'done'; done: keyof NoticeWords; canUndo: boolean }
  /** `offersArticle`: the selection lies outside the article, and can be made one. */
  | { kind: 'problem'; error: ErrorCode; offersArticle: boolean }
  /** So many highlights stand in several places: the reader is asked which. */
  | { kind: 'places'; count: number }
  | { kind: 'reprint'; hint: ReprintHint }
);

export function toNotice(told: PageNotice, words: InPageWords): Notice {
  const { id } = told;
  switch (told.kind) {
    case 'done':
      return { id, kind: 'done', text: words.notices[told.done], canUndo: told.canUndo };
    case 'places':
      return {
        id,
        kind: 'done',
        text: fillIn(words.place.notice, { count: told.count }),
        canUndo: false,
        action: words.place.choose,
      };
    case 'reprint':
      return {
        id,
        kind: 'done',
        text: fillIn(words.reprint.notice, { outlet: told.hint.outlet[words.language], count: told.hint.highlights }),
        canUndo: false,
        action: words.reprint.dismiss,
      };
    case 'problem':
      return { id, kind: 'problem', error: told.error, ...(told.offersArticle && { action: words.makeArticle }) };
  }
}
