/** From what a page answers to what the popup shows. */

import type { ArticleView, PageView, PageWithoutArticle } from '../../components/article/views';
import { en } from '../../locales/en';
import type { Words } from '../../locales/index';
import type { PageState } from '../messages/contract';
import type { ReadArticle } from '../model/article';
import { withCorrections } from '../model/corrections';
import { type ErrorCode, toReaderError } from '../model/error';
import { isLoginService } from '../outlets/matches';
import { isReadByItself } from '../outlets/outlet-of';
import { coverOf, hostToAsk } from '../outlets/reader-hosts';
import type { ArticleWithHighlights } from '../store/collection';

/** A page's answer without what the outlet's name and the collection tell of it, and with all that was read. */
export type ReadPageView =
  | Exclude<PageView, ArticleView>
  | (Omit<ArticleView, 'outletName' | 'reprint'> & { reading: ReadArticle });

/** A page that has answered. `keptUrl` is the address that the article is kept under, `versionCount` how many texts beside it. */
export function toPageView(state: PageState, keptUrl: string | undefined, versionCount?: number): ReadPageView {
  if (state.kind === 'no-article') return { kind: 'no-article', reason: toReason(state.reason), asked: state.asked };
  const { article, certain, remarks, cleared, view, fromBody, kept, question, found } = state;
  return {
    kind: 'article',
    article: withCorrections(article, kept?.corrections),
    reading: article,
    asRead: article,
    corrections: kept?.corrections ?? {},
    fromBody,
    certain,
    remarks,
    cleared,
    view,
    question,
    found,
    kept: kept && {
      ...kept,
      ...(versionCount !== undefined && { versionCount }),
      ...(keptUrl === undefined || keptUrl === article.url ? {} : { otherUrl: keptUrl }),
    },
  };
}

/** What is known of a page that does not answer, beside its host. */
export interface SilentPage {
  readerHosts: readonly string[];
  /** The browser lets us in there. */
  isGranted: boolean;
  /** It has loaded, and was asked again since. */
  isLoaded: boolean;
}

/** A page that has not answered: no content script stands in it, and the host tells why. */
export function toSilentView(
  host: string | null,
  { readerHosts, isGranted, isLoaded }: SilentPage,
): PageWithoutArticle {
  if (host === null) return { kind: 'browser-page' };
  if (!isReadByItself(host) && coverOf(host, readerHosts) === undefined) {
    return { kind: 'unlisted', host, addable: hostToAsk(host, readerHosts) };
  }
  // The scripts never run there; what the reader asks for by a press is another matter.
  if (isLoginService(host)) return { kind: 'unlisted', host, addable: null };
  if (!isGranted) return { kind: 'no-permission', host };
  return { kind: isLoaded ? 'left-behind' : 'not-read' };
}

/** A failure: a page that nobody may enter is told apart from everything that went wrong. */
export function toFailedView(thrown: unknown, host: string | null, silent: SilentPage): PageWithoutArticle {
  const code: ErrorCode = toReaderError(thrown).code;
  return code === 'page-unreachable' ? toSilentView(host, silent) : { kind: 'error', error: code };
}

/** A page without an article, and with it what is kept from its address. */
export function withKeptCopy(page: PageWithoutArticle, found: ArticleWithHighlights | null): ReadPageView {
  if (found === null) return page;
  const { article, highlights } = found;
  const { id, headline, language, publishedAt, host, outletName, savedAt } = article;
  const date = publishedAt && { publishedAt };
  return {
    kind: 'kept-copy',
    kept: { id, headline, language, ...date, host, outletName, savedAt, highlights: highlights.length },
    page,
  };
}

function toReason(reason: string): keyof Words['page']['noArticle'] {
  return (
    Object.keys(en.page.noArticle).find((known): known is keyof Words['page']['noArticle'] => known === reason) ??
    'unknown'
  );
}
