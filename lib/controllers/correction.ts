import type { Words } from '../../locales/index';
import type { Corrections } from '../model/corrections';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { openCollection } from '../store/open-collection';
import { settleChange } from './settle-change';
import type { Notices } from './use-notices';
import type { PageInView } from './use-page';

/** Storing the corrections of the article in view, which is kept with them, and taking them back. */
export function createCorrection(
  words: Words,
  { tell }: Pick<Notices, 'tell'>,
  page: Pick<PageInView, 'view' | 'command'>,
  refresh: () => Promise<unknown>,
): (corrections: Corrections, before: Corrections) => Promise<void> {
  return async (corrections, before) => {
    const { view } = page;
    if (view.kind !== 'article') throw new ReaderError('no-article');
    const id = view.kept?.id ?? (await keepFirst(page));
    await (await openCollection()).articles.correct(id, corrections, before);
    await settleChange(id, refresh);
    tell(words.notices.corrected, async () => {
      await (await openCollection()).articles.takeCorrectionsBack(id, corrections, before);
      await settleChange(id, refresh);
      tell(words.notices.correctionUndone);
    });
  };
}

/** Corrections stand beside a kept article: one that is not kept is kept now, by its page. */
async function keepFirst({ command }: Pick<PageInView, 'command'>): Promise<ArticleId> {
  const state = await command('page/save', null);
  if (state.kind !== 'article') throw new ReaderError('no-article');
  if (state.kept === null) throw new ReaderError(state.question ? 'needs-answer' : 'no-article');
  return state.kept.id;
}
