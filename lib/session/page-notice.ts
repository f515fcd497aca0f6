/** What the reader is told on the page. It is kept without its words, so that it can be said in whichever language is shown. */

import type { Notice } from '../../components/controls/views';
import { fillIn } from '../../locales/fill-in';
import type { InPageWords, NoticeWords } from '../../locales/in-page/words';
import type { ReprintHint } from '../messages/contract';
import type { ErrorCode } from '../model/error';
import type { Question } from '../model/question';
import { quoted } from '../text/quotation';

/** How something that was done is taken back: the last step of the article's highlights, or where its text is read from. */
export type NoticeUndo = { of: 'step' } | { of: 'pointing'; regions: string[][] };

/** What is told, and with it all that is needed to do what it offers. */
export type NoticeContent =
  | { kind: 'done'; done: keyof NoticeWords; undo: NoticeUndo | null }
  /** `selected`: what the reader selected outside the article, which can be made one. */
  | { kind: 'problem'; error: ErrorCode; selected: Node | null }
  /** Who cleared the page, on the first pages that are. */
  | { kind: 'first-clearing' }
  /** So many highlights stand in several places: the reader is asked which. */
  | { kind: 'places'; count: number }
  /** `addresses` are those of the article in view. */
  | { kind: 'reprint'; hint: ReprintHint; addresses: string[] }
  /** Something is kept that the page may show or not: what is asked can be opened from here. */
  | { kind: 'question'; question: Question };

/** `id` tells one notice from the next, also where both say the same. */
export type PageNotice = { id: string } & NoticeContent;

export function toNotice(notice: PageNotice, words: InPageWords): Notice {
  const { id } = notice;
  switch (notice.kind) {
    case 'done':
      return { id, kind: 'done', text: words.notices[notice.done], canUndo: notice.undo !== null };
    case 'first-clearing':
      return { id, kind: 'done', text: words.handle.first, canUndo: false, action: words.handle.whole };
    case 'places':
      return {
        id,
        kind: 'done',
        text: fillIn(words.place.notice, { count: notice.count }),
        canUndo: false,
        action: words.place.choose,
      };
    case 'reprint':
      return {
        id,
        kind: 'done',
        text: fillIn(words.reprint.notice, {
          outlet: notice.hint.outlet[words.language],
          count: notice.hint.highlights,
        }),
        canUndo: false,
        action: words.reprint.bring,
        refusal: words.reprint.dismiss,
      };
    case 'question': {
      const { kind, headline, highlights } = notice.question;
      const text = fillIn(words.question.kinds[kind].notice, { headline: quoted(headline), count: highlights });
      return { id, kind: 'done', text, canUndo: false, action: words.question.open };
    }
    case 'problem':
      return { id, kind: 'problem', error: notice.error, ...(notice.selected && { action: words.makeArticle }) };
  }
}
