/** The images that an article's text has, by their addresses. */

import { toWebAddress } from './address';
import type { Block } from './article';
import { PICTURE_LIMITS } from './picture';

/** As a browser writes them, each once, in the order of the text; as many as may be kept. */
export function imagesOf(blocks: readonly Block[]): string[] {
  const urls = blocks.flatMap((block) => {
    const src = block.kind === 'figure' ? block.image?.src : undefined;
    const url = src === undefined ? undefined : toWebAddress(src);
    return url === undefined ? [] : [url];
  });
  return [...new Set(urls)].slice(0, PICTURE_LIMITS.image.ofArticle);
}

/** Their hosts as they stand in the addresses, each once. */
export function hostsOfImages(urls: readonly string[]): string[] {
  return [...new Set(urls.flatMap((url) => URL.parse(url)?.hostname || []))];
}
