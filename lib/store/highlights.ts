/** Adding, changing, deleting and restoring highlights, each inside the caller's transaction. */

import { isSameSite } from '../model/address';
import type { ReadArticle } from '../model/article';
import { deleteRecord, restoreRecord } from '../model/deletion';
import { ReaderError } from '../model/error';
import type { Highlight, HighlightChanges, HighlightContent, NewHighlight } from '../model/highlight';
import type { ArticleId, HighlightId } from '../model/ids';
import type { QuestionAnswer } from '../model/question';
import type { TagRule } from '../model/tag-rules';
import { changeHighlight, hasSameContent, makeHighlight, takeChangesBack } from '../model/write-highlight';
import { keepArticle, requireArticle, withHighlights } from './articles';
import type { ArticleWithHighlights, AskingPage } from './collection';
import { saveHighlight } from './counters';
import type { HighlightOperation, KeepOperation } from './operation';
import { toHighlight } from './records';
import type { ReadTransaction } from './transaction';

/** Keeps the article if need be and adds the highlight. One whose id is there already was added before: nothing changes. */
export async function addHighlight(
  operation: KeepOperation,
  id: ArticleId,
  read: ReadArticle,
  outletName: string,
  added: NewHighlight,
  answer?: QuestionAnswer,
  rules?: readonly TagRule[],
): Promise<ArticleWithHighlights> {
  const { transaction, at } = operation;
  const there = await highlightOf(transaction, added.id);
  if (there) {
    const article = await requireArticle(transaction, there.articleId);
    if (article.addresses.some((address) => read.addresses.includes(address))) {
      return withHighlights(transaction, article);
    }
    throw new ReaderError('bad-message', 'the id belongs to a highlight of another article');
  }
  const article = await keepArticle(operation, id, read, outletName, answer, rules);
  await saveHighlight(operation, undefined, makeHighlight(added, article.id, at.stamp));
  return withHighlights(transaction, article);
}

/**
 * Adds a highlight to an article that is kept, whose text and facts stay as they are: for the saved copy, where nothing was
 * read. Throws ReaderError('not-found') where the article is deleted. Twice is once, as above.
 */
export async function addHighlightTo(
  operation: HighlightOperation,
  id: ArticleId,
  added: NewHighlight,
): Promise<ArticleWithHighlights> {
  const { transaction, at } = operation;
  const article = await requireArticle(transaction, id);
  if (article.deletedAt !== undefined) throw new ReaderError('not-found', 'the article is deleted');
  const there = await highlightOf(transaction, added.id);
  if (there && there.articleId !== id) {
    throw new ReaderError('bad-message', 'the id belongs to a highlight of another article');
  }
  if (!there) await saveHighlight(operation, undefined, makeHighlight(added, id, at.stamp));
  return withHighlights(transaction, article);
}

/**
 * Throws ReaderError('not-found') where the highlight is deleted, since nobody would see the change. This and the three below
 * throw it also where there is no such highlight, and where a page asks for one on an article of another site.
 */
export function editHighlight(
  operation: HighlightOperation,
  id: HighlightId,
  changes: HighlightChanges,
  page: AskingPage | undefined,
): Promise<ArticleWithHighlights> {
  return changeLive(operation, id, page, (highlight) => changeHighlight(highlight, changes, operation.at.stamp));
}

/** Throws ReaderError('changed-elsewhere') where a field is not as the changes left it, and 'not-found' as above. */
export function takeBackEdit(
  operation: HighlightOperation,
  id: HighlightId,
  changes: HighlightChanges,
  page: AskingPage | undefined,
): Promise<ArticleWithHighlights> {
  return changeLive(operation, id, page, (highlight) => {
    const before = takeChangesBack(highlight, changes, operation.at.stamp);
    if (before === null) throw new ReaderError('changed-elsewhere');
    return before;
  });
}

/** Throws ReaderError('changed-elsewhere') where a live highlight does not say what it is to say still. */
export function deleteHighlight(
  operation: HighlightOperation,
  id: HighlightId,
  page: AskingPage | undefined,
  asLeft: HighlightContent | undefined,
): Promise<ArticleWithHighlights> {
  const { moment, stamp } = operation.at;
  return change(operation, id, page, (highlight) => {
    if (asLeft && highlight.deletedAt === undefined && !hasSameContent(highlight, asLeft)) {
      throw new ReaderError('changed-elsewhere');
    }
    return deleteRecord(highlight, moment, stamp);
  });
}

export function restoreHighlight(
  operation: HighlightOperation,
  id: HighlightId,
  page: AskingPage | undefined,
): Promise<ArticleWithHighlights> {
  return change(operation, id, page, (highlight) => restoreRecord(highlight, operation.at.stamp));
}

/** As `change`, where a deleted highlight is none. */
function changeLive(
  operation: HighlightOperation,
  id: HighlightId,
  page: AskingPage | undefined,
  edit: (highlight: Highlight) => Highlight,
): Promise<ArticleWithHighlights> {
  return change(operation, id, page, (highlight) => {
    if (highlight.deletedAt !== undefined) throw new ReaderError('not-found', 'the highlight is deleted');
    return edit(highlight);
  });
}

async function change(
  operation: HighlightOperation,
  id: HighlightId,
  page: AskingPage | undefined,
  edit: (highlight: Highlight) => Highlight,
): Promise<ArticleWithHighlights> {
  const { transaction } = operation;
  const highlight = await highlightOf(transaction, id);
  if (highlight === undefined) throw new ReaderError('not-found', 'no such highlight');
  const article = await requireArticle(transaction, highlight.articleId);
  // Decided within the transaction, so that nothing changes between the check and the write. The error is the same as for
  // an id that does not exist: a page does not learn what is kept of other sites.
  if (page && !article.addresses.some((address) => isSameSite(address, page.url))) {
    throw new ReaderError('not-found', 'a highlight of another site');
  }
  await saveHighlight(operation, highlight, edit(highlight));
  return withHighlights(transaction, article);
}

async function highlightOf(
  transaction: ReadTransaction<'highlights'>,
  id: HighlightId,
): Promise<Highlight | undefined> {
  const stored = await transaction.objectStore('highlights').get(id);
  return stored && toHighlight(stored);
}
