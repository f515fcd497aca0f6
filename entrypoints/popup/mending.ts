import { announceChange } from '../../lib/messages/changes';
import { ReaderError } from '../../lib/model/error';
import type { ArticleId } from '../../lib/model/ids';
import type { Mends } from '../../lib/model/mends';
import { openCollection } from '../../lib/store/open-collection';
import type { Words } from '../../locales';
import type { Notices } from './use-notice';
import type { PageInView } from './use-page';

/** Storing the corrections of the article in view, which is kept with them, and taking them back. */
export function mending(
  words: Words,
  { tell }: Notices,
  page: PageInView,
  refresh: () => Promise<unknown>,
): (mends: Mends) => Promise<void> {
  const write = async (id: ArticleId, mends: Mends) => {
    await (await openCollection()).mend(id, mends);
    await announceChange(id);
    await refresh();
  };
  return async (mends) => {
    const { view } = page;
    if (view.kind !== 'article') throw new ReaderError('no-article');
    const id = view.kept?.id ?? (await keep(page));
    const before = view.mends;
    await write(id, mends);
    tell(words.mend.done, async () => {
      await write(id, before);
      tell(words.mend.undone);
    });
  };
}

async function keep({ command }: PageInView): Promise<ArticleId> {
  const state = await command('page/save', null);
  if (state.kind !== 'article' || state.kept === null) throw new ReaderError('no-article');
  return state.kept.id;
}
