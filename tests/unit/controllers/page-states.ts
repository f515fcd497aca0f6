import type { PageState } from '../../../lib/messages/contract';
import type { ReadArticle } from '../../../lib/model/article';

type ArticleState = Extract<PageState, { kind: 'article' }>;

/** What a page with this article answers, cleared and not kept; `rest` where it is otherwise. */
export function stateOf(
  article: ReadArticle,
  rest: Partial<Omit<ArticleState, 'kind' | 'article'>> = {},
): ArticleState {
  return {
    kind: 'article',
    article,
    certain: true,
    remarks: [],
    cleared: true,
    fromBody: false,
    view: 'clear',
    kept: null,
    question: null,
    found: {},
    ...rest,
  };
}
