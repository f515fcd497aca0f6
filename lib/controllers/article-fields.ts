import type { FieldActions } from '../../components/day/views';
import type { Words } from '../../locales/index';
import type { Article } from '../model/article';
import type { ArticleMarkChanges, EditableMarks } from '../model/article-marks';
import { ReaderError } from '../model/error';
import { countEarlierNotes } from '../model/note';
import { openCollection } from '../store/open-collection';
import { settleChange } from './settle-change';
import type { Notices } from './use-notices';

/** Changing what the reader adds to an article, and taking that back. `shown`: the article as it is shown now. */
export function createFieldActions(
  words: Words,
  { tell }: Pick<Notices, 'tell'>,
  shown: Article | null,
  refresh: () => Promise<unknown>,
): FieldActions {
  return {
    onEdit: async (changes) => {
      if (shown === null) throw new ReaderError('not-found');
      const { id } = shown;
      const edits = [{ id, changes }];
      const { marks, articles } = await openCollection();
      await marks.edit(edits);
      const found = await articles.get(id);
      await settleChange(id, refresh);
      const isBeside = countEarlierNotes(found?.article) > countEarlierNotes(shown);
      tell(isBeside ? words.fields.noteSavedBeside : sayChanged(words, changes), async () => {
        await (await openCollection()).marks.takeBack(edits);
        await settleChange(id, refresh);
        tell(words.notices.undone);
      });
    },
  };
}

/** The tray is told of by itself; of the others their names. */
function sayChanged({ fields, tray }: Words, changes: ArticleMarkChanges): string {
  if (changes.tray) return changes.tray.to === null ? tray.removed : tray.added;
  const names: Record<Exclude<keyof EditableMarks, 'tray'>, string> = {
    note: fields.note,
    tags: fields.tags,
    tone: fields.tone,
    topic: fields.topic,
    summary: fields.summary,
    status: fields.status,
    readAt: fields.read,
  };
  const changed = Object.entries(names).filter(([field]) => field in changes);
  return fields.saved(changed.map(([, name]) => name).join(', '));
}
