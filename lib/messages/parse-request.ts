/** Parsing what a page asks for. A page may be hostile: nothing of it is used before it has passed through here. */

import * as v from 'valibot';
import { isSameSite } from '../model/address';
import type { ReadArticle } from '../model/article';
import { ReaderError } from '../model/error';
import { HIGHLIGHT_COLOURS } from '../model/highlight';
import type { HighlightId } from '../model/ids';
import { PAGE_PARTS } from '../model/page-part';
import { parseReadArticle } from '../model/parse-article';
import { parseHighlightChanges, parseHighlightContent, parseNewHighlight } from '../model/parse-highlight';
import { AddressList, type EntriesOf, Id, parseBy, WholeNumber } from '../model/parse-parts';
import { CHOICES, QUESTION_KINDS, type QuestionAnswer } from '../model/question';
import { SHOWN_VIEWS } from '../model/settings/page-settings';
import { COMFORT_LIMITS, FONTS, GROUNDS, LANGUAGES, MAKINGS, VIEWS } from '../model/settings/settings';
import type { PageRequests } from './contract';
import type { RequestType } from './envelope';

type Parsers = { [T in RequestType]: (payload: unknown, pageUrl: string) => PageRequests[T]['payload'] };

const WithAddresses = v.object({ addresses: AddressList });
const Event = v.variant('kind', [
  v.object({ kind: v.literal('changed') }),
  v.object({ kind: v.literal('opened'), id: Id }),
  v.object({ kind: v.literal('reached'), id: v.nullable(Id) }),
]);
const within = ({ least, most }: { least: number; most: number }) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const ChosenComfort = v.object({
  fontSize: within(COMFORT_LIMITS.fontSize),
  lineHeight: within(COMFORT_LIMITS.lineHeight),
  width: within(COMFORT_LIMITS.width),
  ground: v.picklist([...GROUNDS, 'auto']),
  font: v.picklist(FONTS),
});
const Chosen = v.object({
  view: v.exactOptional(v.picklist(VIEWS)),
  shown: v.exactOptional(v.picklist(SHOWN_VIEWS)),
  regions: v.exactOptional(v.array(v.array(v.string()))),
  lastColour: v.exactOptional(v.picklist(HIGHLIGHT_COLOURS)),
  making: v.exactOptional(v.picklist(MAKINGS)),
  comfort: v.exactOptional(ChosenComfort),
});
const Part = v.object({ name: v.picklist(PAGE_PARTS) });
const InLanguage = v.object({ language: v.picklist(LANGUAGES) });
const WithId = v.looseObject({ id: Id });
const Answer = v.object({
  kind: v.picklist(QUESTION_KINDS),
  id: Id,
  choice: v.picklist(CHOICES),
} satisfies EntriesOf<Omit<QuestionAnswer, 'id'> & { id: string }>);
const WithAnswer = v.looseObject({ id: Id, answer: v.exactOptional(Answer) });
const Wanted = v.looseObject({ isWanted: v.exactOptional(v.boolean()) });
const Count = v.object({ highlights: v.nullable(WholeNumber) });

const parsers: Parsers = {
  'article/open': (payload, pageUrl) => {
    const { isWanted = false } = parseBy(Wanted, payload);
    return { article: parseOwnArticle(payload, pageUrl), isWanted };
  },
  'article/keep': (payload, pageUrl) => parseArticlePayload(payload, pageUrl),
  'highlight/add': (payload, pageUrl) => {
    const kept = parseArticlePayload(payload, pageUrl);
    const { highlight } = payload as { highlight?: unknown };
    return { ...kept, highlight: parseNewHighlight(highlight, kept.article) };
  },
  'highlight/edit': (payload) => parseEdit(payload),
  'highlight/take-back': (payload) => parseEdit(payload),
  'highlight/delete': (payload) => {
    const { asLeft } = payload as { asLeft?: unknown };
    const id: HighlightId = brand(parseBy(WithId, payload).id);
    return asLeft === undefined ? { id } : { id, asLeft: parseHighlightContent(asLeft) };
  },
  'highlight/restore': (payload) => ({ id: brand(parseBy(WithId, payload).id) }),
  'reprint/find': (payload, pageUrl) => ({ article: parseOwnArticle(payload, pageUrl) }),
  'reprint/dismiss': (payload, pageUrl) => {
    const { addresses } = parseBy(WithAddresses, payload);
    requireOwnSite(addresses, pageUrl);
    return { id: brand(parseBy(WithId, payload).id), addresses };
  },
  'page/tell': (payload) => {
    const event = parseBy(Event, payload);
    switch (event.kind) {
      case 'changed':
        return event;
      case 'opened':
        return { kind: 'opened', id: brand(event.id) };
      case 'reached':
        return { kind: 'reached', id: event.id === null ? null : brand<HighlightId>(event.id) };
    }
  },
  'page/popup': () => null,
  'tags/known': () => null,
  'page/count': (payload) => parseBy(Count, payload),
  'page/part': (payload) => parseBy(Part, payload),
  'page/outlet': () => null,
  'page/interface': (payload) => parseBy(InLanguage, payload),
  'settings/change': (payload) => parseBy(Chosen, payload),
};

/**
 * The payload of a request, checked against the page that sent it: a page can keep an article, and ask for one, only under
 * addresses of its own site. Whether a highlight that it names is on such an article, the collection alone can tell, in
 * the transaction of the change. Throws `bad-message` or `not-allowed`.
 */
export function parseRequest<T extends RequestType>(
  type: T,
  payload: unknown,
  pageUrl: string,
): PageRequests[T]['payload'] {
  return parsers[type](payload, pageUrl);
}

function parseEdit(payload: unknown): PageRequests['highlight/edit']['payload'] {
  const { id } = parseBy(WithId, payload);
  return { id: brand(id), changes: parseHighlightChanges((payload as { changes?: unknown }).changes) };
}

function parseArticlePayload(payload: unknown, pageUrl: string): PageRequests['article/keep']['payload'] {
  const { id, answer } = parseBy(WithAnswer, payload);
  return {
    id: brand(id),
    article: parseOwnArticle(payload, pageUrl),
    ...(answer && { answer: { ...answer, id: brand(answer.id) } }),
  };
}

function parseOwnArticle(payload: unknown, pageUrl: string): ReadArticle {
  const { article: sent } = parseBy(v.looseObject({ article: v.unknown() }), payload);
  const article = parseReadArticle(sent);
  requireOwnSite([article.url, ...article.addresses], pageUrl);
  return article;
}

function requireOwnSite(addresses: string[], pageUrl: string): void {
  if (addresses.some((address) => !isSameSite(address, pageUrl))) throw new ReaderError('not-allowed');
}

/** An id that passed its pattern; which kind it is, the message's type says. */
function brand<Id extends string>(id: string): Id {
  return id as Id;
}
