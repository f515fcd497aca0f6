/** How long a saved copy takes to its text: kept articles written into the extension's own database, opened in a tab. */

import { describePosition } from '../../lib/anchor/describe';
import type { Article, Block } from '../../lib/model/article';
import { HIGHLIGHT_COLOURS, type Highlight } from '../../lib/model/highlight';
import type { ArticleId, HighlightId } from '../../lib/model/ids';
import { fingerprintOf } from '../../lib/text/fingerprint';
import type { Kept } from '../../tests/measures/search/invented';
import { randomOf } from '../workshop/random';

const WORDS =
  'tỉnh huyện xã bản hồ trạm nước đường cầu chợ trường học vốn đầu tư công kế hoạch giải ngân mặt bằng dự án kinh phí đồng bào'.split(
    ' ',
  );
const SENTENCE = 20;
const PARAGRAPH = 70;
const SAVED = '2026-11-03T02:20:00Z';

/** An article of so many words, with so many highlights spread over it. */
export function inventKept(name: string, words: number, marks: number): Kept {
  const random = randomOf(name);
  const sentence = (length: number) => {
    const [first = '', ...rest] = Array.from({ length }, () => random.pick(WORDS));
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')} lần thứ ${random.below(900)}.`;
  };
  const blocks: Block[] = [{ kind: 'headline', text: `Nhật ký ${name}` }];
  for (let written = 0; written < words; written += PARAGRAPH) {
    const length = Math.min(PARAGRAPH, words - written);
    const sentences = Array.from({ length: Math.ceil(length / SENTENCE) }, () => sentence(SENTENCE - 4));
    blocks.push({ kind: 'paragraph', text: sentences.join(' ') });
  }
  const id = `bench-${name}` as ArticleId;
  const fingerprint = fingerprintOf(blocks);
  const url = `https://baochinhphu.vn/nhat-ky-${name}-102261103080512345.htm`;
  const article: Article = {
    ...{ id, url, addresses: [url], host: 'baochinhphu.vn', outletName: 'Báo Chính phủ', language: 'vi' },
    ...{ headline: `Nhật ký ${name}`, authors: [], blocks, fingerprint, savedAt: SAVED, versionCount: 0 },
    ...{ tags: [], note: '', stamps: {} },
  };
  const highlights = Array.from({ length: marks }, (_, number): Highlight => {
    const block = 1 + (number % (blocks.length - 1));
    const startOffset = random.below((blocks[block]?.text.length ?? 80) - 70);
    const position = { startBlock: block, startOffset, endBlock: block, endOffset: startOffset + 40 };
    const target = describePosition(blocks, fingerprint, position);
    if (!target) throw new Error('no words at a highlight');
    const colour = HIGHLIGHT_COLOURS[number % HIGHLIGHT_COLOURS.length] ?? 'yellow';
    return {
      ...target,
      ...{ id: `${id}-${number}` as HighlightId, articleId: id, colour, note: '', tags: [] },
      ...{ createdAt: SAVED, stamps: {} },
    };
  });
  return { article, highlights };
}

/** Runs in the page before anything of it: notes when the text stands there, and when marks are painted, since its start. */
export function observeCopy(): void {
  const noted: { text?: number; painted?: number } = {};
  Reflect.set(globalThis, 'noted', noted);
  const look = () => {
    if (noted.text === undefined && document.querySelector('article [data-block]')) {
      // With the frame that shows it.
      requestAnimationFrame(() => setTimeout(() => (noted.text ??= performance.now())));
    }
    if (noted.painted === undefined && CSS.highlights.size > 0) noted.painted = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
