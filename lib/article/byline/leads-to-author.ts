import type { Box, Scan } from '../scan/scan';

const AUTHOR_PAGE = /\/(?:tac-gia|author|authors|nha-bao|phong-vien)[/.?-]|[?&]author/i;

/** True in a link to the page of an author. */
export function leadsToAuthor({ dom }: Scan, { link }: Box): boolean {
  if (link === null) return false;
  return AUTHOR_PAGE.test(dom.attribute(link.element, 'href')) || /\bauthor\b/.test(dom.attribute(link.element, 'rel'));
}
