import type { FieldActions, FieldsView, KnownNames } from '../../components/day/views';
import type { Words } from '../../locales/index';
import type { Article } from '../model/article';
import { type ArticleMarkChanges, type EditableMarks, editableMarksOf } from '../model/article-marks';
import { ReaderError } from '../model/error';
import { countEarlierNotes } from '../model/note';
import { openCollection } from '../store/open-collection';
import { untilWritten } from './edits-left-behind';
import { settleChange } from './settle-change';
import { createTrayToggle } from './tray-edits';
import type { Notices } from './use-notices';
import type { Stored } from './use-stored';

/** What the reader adds to one article, ready to be drawn. */
export interface ArticleFields {
  view: FieldsView;
  known: KnownNames;
  /** Today in Vietnam; null where that is not known yet. */
  day: string | null;
  actions: FieldActions;
  onTray: (isIn: boolean) => void;
}

/** Of the article in view; null where it is not kept. `refresh`: shows what was written on this screen. */
export function toArticleFields(
  words: Words,
  notices: Pick<Notices, 'tell' | 'fail'>,
  { article, knownTags, knownTopics }: Stored,
  day: string | null,
  refresh: () => Promise<unknown>,
): ArticleFields | null {
  if (article === null) return null;
  return {
    view: {
      ...editableMarksOf(article),
      ...(article.earlierNotes && { earlierNotes: article.earlierNotes }),
      id: article.id,
      lead: article.lead ?? '',
      language: article.language,
    },
    known: { tags: knownTags, topics: knownTopics },
    day,
    actions: createFieldActions(words, notices, article, refresh),
    onTray: createTrayToggle(words, notices, article, refresh),
  };
}

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
      await untilWritten(edits, async () => (await openCollection()).marks.edit(edits));
      const { articles } = await openCollection();
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
