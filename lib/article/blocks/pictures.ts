/** Images of an article, as references. */

import type { ImageReference } from '../../model/article';
import { leadsToAuthor } from '../byline/leads-to-author';
import { HINTS } from '../lexicon/hints';
import { type Box, hintOf, type Picture, type Scan } from '../scan/scan';

/** Lazy loaders keep the address here; `src` holds a grey pixel until the reader scrolls. */
const ADDRESS_ATTRIBUTES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-echo',
  'data-original-src',
  'src',
] as const;
const SMALLEST_SIDE_PX = 60;
const PLACEHOLDER_ALT = /^(?:chú thích ảnh|nhập chú thích ảnh|ảnh|image|photo|img|\.|-)?$/i;
const ICON_NAME = /(?:^|[\s_-])(?:icons?|ico|logo|emoji|smiley|spinner|loading|sprite|pixel|tracking)(?:$|[\s_\d-])/;

/** "avatar" alone is the lead photograph of a whole family of sites: a portrait stands in a box of its person. */
const PORTRAIT_BOX =
  /author|tac-?gia|writer|journalist|byline|but-?danh|(?:^|[\s_-])(?:users?|member|profile|comments?|cmt)(?:$|[\s_-])/;

/** False for icons, logos, portraits of the author, tracking pixels. */
export function isArticlePicture(scan: Scan, { box }: Picture): boolean {
  const { dom } = scan;
  if (leadsToAuthor(scan, box)) return false;
  for (const name of ['width', 'height'] as const) {
    const size = Number.parseInt(dom.attribute(box.element, name), 10);
    if (size > 0 && size < SMALLEST_SIDE_PX && !dom.attribute(box.element, name).includes('%')) return false;
  }
  for (let outer: Box | null = box, depth = 0; outer !== null && depth < 4; outer = outer.parent, depth += 1) {
    const hint = hintOf(scan, outer);
    if (depth === 0 && ICON_NAME.test(hint)) return false;
    if (PORTRAIT_BOX.test(hint) || /logo|gg[-_]?news|google/.test(hint)) return false;
    if (HINTS.body.test(hint)) break;
  }
  return true;
}

/** Undefined where the element names no image that could be opened again. */
export function toImageReference(scan: Scan, picture: Picture, pageUrl: string): ImageReference | undefined {
  const { dom } = scan;
  const { element } = picture.box;
  const srcset = dom.attribute(element, 'data-srcset') || dom.attribute(element, 'srcset');
  const written = [
    ...ADDRESS_ATTRIBUTES.map((name) => dom.attribute(element, name)),
    srcset.trim().split(/[\s,]+/)[0] ?? '',
  ];
  for (const address of written) {
    const url = resolve(address.trim(), pageUrl);
    if (url === null) continue;
    const alt = dom.attribute(element, 'alt').trim().normalize('NFC');
    return PLACEHOLDER_ALT.test(alt) ? { src: url } : { src: url, alt };
  }
  return undefined;
}

/** An absolute http(s) address; null for `data:`, scripts and what does not parse. */
export function resolve(address: string, pageUrl: string): string | null {
  if (address === '' || address.startsWith('#')) return null;
  const url = URL.parse(address, pageUrl);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}
