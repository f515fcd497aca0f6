/** A digest of the corpus: real headlines, leads and passages, which stay on this machine. */

import type { DigestSource, SourceArticle } from '../../lib/digest/source';
import { HIGHLIGHT_COLOURS } from '../../lib/model/highlight';
import type { ArticleId, HighlightId } from '../../lib/model/ids';
import { SAMPLE_ARTICLES, SAMPLE_SOURCE } from '../fixtures/digest/sample';
import { type Gold, hasCorpus, loadCorpus } from '../measures/corpus';

const TOPICS = ['Hạ tầng', 'Nội chính', undefined, 'Kinh tế – thị trường'];
const TONES = ['neutral', 'positive', 'negative', undefined] as const;

/** Null where there is no corpus. */
export function corpusSource(root: string): DigestSource | null {
  if (!hasCorpus(root)) return null;
  const articles = loadCorpus(root)
    .filter(({ gold }) => gold.isArticle)
    .map(({ gold }, at) => toSourceArticle(gold, at));
  return {
    ...SAMPLE_SOURCE,
    articles,
    before: articles.slice(4).map((one) => ({ ...one.article, outletName: one.outletName })),
  };
}

function toSourceArticle(gold: Gold, at: number): SourceArticle {
  const [one] = SAMPLE_ARTICLES;
  if (one === undefined) throw new Error('no article to go by');
  const { topic: _topic, tone: _tone, summary: _summary, publishedAt: _publishedAt, ...bare } = one.article;
  const topic = TOPICS[at % TOPICS.length];
  const tone = TONES[at % TONES.length];
  const id = `corpus-${at}` as ArticleId;
  const passages = (gold.bodyParagraphs ?? []).filter((_text, number) => number === 1 || number === 4).slice(0, 2);
  return {
    article: {
      ...bare,
      id,
      url: gold.url,
      host: new URL(gold.url).hostname,
      headline: gold.title ?? '',
      lead: gold.lead ?? '',
      note: '',
      ...(gold.dateISO && { publishedAt: { iso: gold.dateISO, precision: 'minute' as const, words: gold.dateISO } }),
      ...(gold.source && { source: { name: gold.source } }),
      ...(topic !== undefined && { topic }),
      ...(tone !== undefined && { tone }),
    },
    highlights: passages.map((exact, number) => ({
      id: `${id}-${number}` as HighlightId,
      articleId: id,
      quote: { exact, prefix: '', suffix: '' },
      position: { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: exact.length },
      fingerprint: '',
      colour: HIGHLIGHT_COLOURS[(at + number) % HIGHLIGHT_COLOURS.length] ?? 'yellow',
      note: number === 0 && at % 3 === 0 ? 'Kiểm tra lại **số liệu** trước khi trình' : '',
      tags: [],
      createdAt: bare.savedAt,
      stamps: {},
    })),
    outletName: gold.outlet ?? new URL(gold.url).hostname,
    reprints: at % 4,
  };
}
