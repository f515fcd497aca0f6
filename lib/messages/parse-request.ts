/** Parsing what a page asks for. A page may be hostile: nothing of it is used before it has passed through here. */

import * as v from 'valibot';
import { isSameSite } from '../model/address';
import type { ReadArticle } from '../model/article';
import { ReaderError } from '../model/error';
import { HIGHLIGHT_COLOURS } from '../model/highlight';
import { parseReadArticle } from '../model/parse-article';
import { parseHighlightChanges, parseNewHighlight } from '../model/parse-highlight';
import { SHOWN_VIEWS } from '../model/settings/page-settings';
import { LANGUAGES, MAKINGS, VIEWS } from '../model/settings/settings';
import type { PageRequests } from './contract';
import type { RequestType } from './envelope';

type Parsers = { [T in RequestType]: (payload: unknown, pageUrl: string) => PageRequests[T]['payload'] };

/** Most addresses that one page may ask for: its own, its canonical, its mobile and its print address. */
const MAX_ADDRESSES = 8;
const MAX_ADDRESS_LENGTH = 4_096;

const Id = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));
const Addresses = v.object({
  addresses: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(MAX_ADDRESS_LENGTH))),
    v.minLength(1),
    v.maxLength(MAX_ADDRESSES),
  ),
});
const Event = v.variant('kind', [
  v.object({ kind: v.literal('changed') }),
  v.object({ kind: v.literal('opened'), id: Id }),
]);
const Chosen = v.object({
  view: v.exactOptional(v.picklist(VIEWS)),
  shown: v.exactOptional(v.picklist(SHOWN_VIEWS)),
  regions: v.exactOptional(v.array(v.array(v.string()))),
  lastColour: v.exactOptional(v.picklist(HIGHLIGHT_COLOURS)),
  making: v.exactOptional(v.picklist(MAKINGS)),
});
const InLanguage = v.object({ language: v.picklist(LANGUAGES) });
const WithId = v.looseObject({ id: Id });
const Count = v.object({ highlights: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))) });

const parsers: Parsers = {
  'article/open': (payload, pageUrl) => {
    const { addresses } = checked(Addresses, payload);
    requireOwnSite(addresses, pageUrl);
    return { addresses };
  },
  'article/keep': (payload, pageUrl) => parseArticlePayload(payload, pageUrl),
  'highlight/add': (payload, pageUrl) => {
    const { id, article } = parseArticlePayload(payload, pageUrl);
    const { highlight } = payload as { highlight?: unknown };
    return { id, article, highlight: parseNewHighlight(highlight, article) };
  },
  'highlight/edit': (payload) => {
    const { id } = checked(WithId, payload);
    return { id: brand(id), changes: parseHighlightChanges((payload as { changes?: unknown }).changes) };
  },
  'highlight/delete': (payload) => ({ id: brand(checked(WithId, payload).id) }),
  'highlight/restore': (payload) => ({ id: brand(checked(WithId, payload).id) }),
  'reprint/find': (payload, pageUrl) => ({ article: parseOwnArticle(payload, pageUrl) }),
  'reprint/dismiss': (payload, pageUrl) => {
    const { addresses } = checked(Addresses, payload);
    requireOwnSite(addresses, pageUrl);
    return { id: brand(checked(WithId, payload).id), addresses };
  },
  'page/tell': (payload) => {
    const event = checked(Event, payload);
    return event.kind === 'opened' ? { kind: 'opened', id: brand(event.id) } : event;
  },
  'tags/known': () => null,
  'page/count': (payload) => checked(Count, payload),
  'page/pointing': () => null,
  'page/outlet': () => null,
  'page/interface': (payload) => checked(InLanguage, payload),
  'settings/change': (payload) => checked(Chosen, payload),
};

/**
 * The payload of a request, checked against the page that sent it: a page can keep an article only under an address of
 * its own site. Throws `bad-message` or `not-allowed`.
 */
export function parseRequest<T extends RequestType>(
  type: T,
  payload: unknown,
  pageUrl: string,
): PageRequests[T]['payload'] {
  return parsers[type](payload, pageUrl);
}

function parseArticlePayload(payload: unknown, pageUrl: string): PageRequests['article/keep']['payload'] {
  const { id } = checked(WithId, payload);
  return { id: brand(id), article: parseOwnArticle(payload, pageUrl) };
}

function parseOwnArticle(payload: unknown, pageUrl: string): ReadArticle {
  const { article: sent } = checked(v.looseObject({ article: v.unknown() }), payload);
  const article = parseReadArticle(sent);
  requireOwnSite([article.url, ...article.addresses], pageUrl);
  return article;
}

function requireOwnSite(addresses: string[], pageUrl: string): void {
  if (addresses.some((address) => !isSameSite(address, pageUrl))) throw new ReaderError('not-allowed');
}

function checked<Schema extends v.GenericSchema>(schema: Schema, payload: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, payload);
  if (!result.success) throw new ReaderError('bad-message', v.summarize(result.issues));
  return result.output;
}

/** An id that passed its pattern; which kind it is, the message's type says. */
function brand<Id extends string>(id: string): Id {
  return id as Id;
}
