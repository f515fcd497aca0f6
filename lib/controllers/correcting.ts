import type { Words } from '../../locales/index';
import { announceChange } from '../messages/changes';
import type { Corrections } from '../model/corrections';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { openCollection } from '../store/open-collection';
import type { Notices } from './use-notice';
import type { PageInView } from './use-page';

/** Storing the corrections of the article in view, which is kept with them, and taking them back. */
export function correcting(
  words: Words,
  { tell }: Notices,
  page: PageInView,
  refresh: () => Promise<unknown>,
): (corrections: Corrections) => Promise<void> {
  const write = async (id: ArticleId, corrections: Corrections) => {
    await (await openCollection()).correct(id, corrections);
    await announceChange(id);
    await refresh();
  };
  return async (corrections) => {
    const { view } = page;
    if (view.kind !== 'article') throw new ReaderError('no-article');
    const id = view.kept?.id ?? (await keep(page));
    const before = view.corrections;
    await write(id, corrections);
    tell(words.notices.corrected, async () => {
      await write(id, before);
      tell(words.notices.correctionUndone);
    });
  };
}

async function keep({ command }: PageInView): Promise<ArticleId> {
  const state = await command('page/save', null);
  if (state.kind !== 'article' || state.kept === null) throw new ReaderError('no-article');
  return state.kept.id;
}
