/** From what is kept to the digest: no document, no store, no clock. */

import { toSortableDay } from '../export/printed-date';
import { toWebAddress } from '../model/address';
import type { PressDate } from '../model/article';
import type { Days } from '../model/days';
import type { Highlight } from '../model/highlight';
import type { DigestForm, DigestLetterhead } from '../model/settings/digest';
import { BLOCK_BREAK } from '../model/text-position';
import { writtenNotesOf } from '../sheet/notes';
import { type ArrangedGroup, arrange, nameOfGroup } from './arrange';
import { toCleanLine, toCleanLines } from './clean-text';
import { countArticles } from './count';
import type { Digest, DigestEntry, DigestGroup, DigestHead, DigestQuote } from './digest';
import { toNoteLines } from './note-lines';
import type { Arrangement, CountedArticle, DigestPeriod, DigestSource, SourceArticle } from './source';
import type { DigestWords } from './words';

export interface DigestOptions {
  form: DigestForm;
  letterhead: DigestLetterhead;
  arrangement: Arrangement;
  words: DigestWords;
}

/** A whole digest. Whatever is missing in an article is left out of its entry, or said in the document's words. */
export function toDigest(source: DigestSource, { form, letterhead, arrangement, words }: DigestOptions): Digest {
  const { parts, grouping } = form;
  const leftOut = new Set(arrangement.leftOut);
  const articles = source.articles.filter(({ article }) => !leftOut.has(article.id));
  const arranged = arrange(articles, grouping, arrangement);
  const counted = arranged.flatMap((group) =>
    group.articles.map((one) => toCounted(one, grouping === 'topic' ? group.key : (one.article.topic ?? null))),
  );
  const outlets = new Set(counted.map(({ outletName }) => outletName)).size;
  // Of one article alone, beside no other period, a table would say nothing.
  const isCounted = counted.length > (source.before === null ? 1 : 0);
  const field = (name: keyof DigestLetterhead) => toCleanLine(letterhead[name]);
  return {
    language: words.language,
    head: parts.letterhead || parts.nation ? toHead(source.period, form, letterhead, words) : null,
    title: field('title') || words.title,
    subject: toSubject(source.period, counted.length, words),
    addressees: parts.letterhead ? toCleanLines(letterhead.addressees) : [],
    total: counted.length === 0 ? words.empty : words.total(counted.length, outlets, source.before?.length ?? null),
    counts: parts.counts && isCounted ? countArticles(counted, source.before, words) : [],
    hasContents: parts.contents,
    hasAddresses: parts.addresses,
    groups: arranged.map((group) => toGroup(group, form, words)),
    missing: source.damaged.map((headline) => toCleanLine(headline ?? '') || words.unnamed),
    recipients: parts.recipients ? toCleanLines(letterhead.recipients) : [],
    signerRole: parts.recipients ? field('signerRole') : '',
    signer: parts.recipients ? field('signer') : '',
  };
}

function toCounted({ article, outletName }: SourceArticle, topic: string | null): CountedArticle {
  return {
    outletName,
    ...(topic !== null && { topic }),
    ...(article.tone !== undefined && { tone: article.tone }),
  };
}

function toHead(
  { today }: DigestPeriod,
  { parts }: DigestForm,
  letterhead: DigestLetterhead,
  words: DigestWords,
): DigestHead {
  const field = (name: keyof DigestLetterhead) => (parts.letterhead ? toCleanLine(letterhead[name]) : '');
  const serial = field('serial');
  const symbol = field('symbol');
  return {
    country: parts.nation ? words.country : '',
    motto: parts.nation ? words.motto : '',
    superior: field('superior'),
    office: field('office'),
    number: serial === '' && symbol === '' ? '' : words.numberLine(serial, symbol),
    placeAndDay: parts.letterhead ? words.placeAndDay(field('place'), today) : '',
  };
}

function toSubject(period: DigestPeriod, articles: number, words: DigestWords): string {
  switch (period.kind) {
    case 'tray':
      return words.subjectOfDay(period.day);
    case 'days':
      return toSubjectOfDays(period, words);
    case 'view': {
      const { days } = period;
      const name = toCleanLine(period.name);
      if (days === null) return name || words.subjectOfSelection(articles);
      return name === '' ? toSubjectOfDays(days, words) : words.subjectOfView(name, days.from, days.to);
    }
    case 'selection':
      return words.subjectOfSelection(articles);
  }
}

function toSubjectOfDays({ from, to }: Days, words: DigestWords): string {
  return from === to ? words.subjectOfDay(from) : words.subjectOfDays(from, to);
}

function toGroup({ key, articles }: ArrangedGroup, form: DigestForm, words: DigestWords): DigestGroup {
  return {
    key,
    name: nameOfGroup(key, form.grouping, words),
    entries: articles.map((one) => toEntry(one, form, words)),
  };
}

function toEntry(
  { article, highlights, outletName, reprints }: SourceArticle,
  { parts }: DigestForm,
  words: DigestWords,
): DigestEntry {
  const url = toWebAddress(article.url);
  const { source, tone } = article;
  return {
    id: article.id,
    headline: toCleanLine(article.headline) || words.noHeadline,
    language: article.language,
    outletName: toCleanLine(outletName) || toCleanLine(article.host) || words.noOutlet,
    ...(url !== undefined && { url }),
    facts: [
      toDate(article.publishedAt, words),
      ...(parts.reprints && source?.name.trim() ? [words.source(toCleanLine(source.name))] : []),
      ...(parts.tone && tone !== undefined ? [words.tone(words.tones[tone])] : []),
      ...(parts.reprints && reprints > 0 ? [words.reprints(reprints)] : []),
    ],
    summary: parts.summary ? toCleanLines(article.summary ?? article.lead ?? '') : [],
    quotes: parts.quotes ? highlights.map((highlight) => toQuote(highlight, parts.notes, words)) : [],
    notes: parts.notes ? toNotes(article) : [],
  };
}

function toDate(publishedAt: PressDate | undefined, words: DigestWords): string {
  const day = publishedAt && toSortableDay(publishedAt.iso);
  return day ? words.day(day) : toCleanLine(publishedAt?.words ?? '') || words.dateUnknown;
}

function toQuote(highlight: Highlight, withNotes: boolean, words: DigestWords): DigestQuote {
  return {
    meaning: toCleanLine(words.colours[highlight.colour]),
    paragraphs: highlight.quote.exact.split(BLOCK_BREAK).flatMap((text) => toCleanLine(text) || []),
    notes: withNotes ? toNotes(highlight) : [],
  };
}

function toNotes(noted: Parameters<typeof writtenNotesOf>[0]): DigestQuote['notes'] {
  return writtenNotesOf(noted)
    .map(toNoteLines)
    .filter((lines) => lines.length > 0);
}
