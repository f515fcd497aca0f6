/**
 * Why a reading is not the paper's own whole text: what the page says of it, and whether a browser has translated it.
 * Translators leave their traces: Chromium's a class on the root and two elements around each text, Edge's an attribute,
 * Firefox's another language on the root of the same document.
 */

import type { Reading } from '../article/reading';
import { createDomAccess, type DomAccess, ELEMENT_NODE } from '../dom/dom-access';
import { normaliseAddress } from '../model/address';
import type { Remark, TextFlaw } from '../model/article';

/** What the translators of Chromium, and of the sites that embed Google's, write onto the root. */
const TRANSLATED_ROOT = /(?:^|\s)translated-(?:ltr|rtl)(?:\s|$)/;
/** Edge marks each element whose text it has translated. */
const TRANSLATED_ELEMENT = '_msttexthash';
/** An element of a page's own from the time of `<font>` says a face, a size or a colour; a translator's says none. */
const OWN_FONT = ['face', 'size', 'color'];
/** The text counts as translated where so much of it stands in a translator's elements. */
const MOST = 0.5;

const FLAW_OF: Partial<Record<Remark['kind'], TextFlaw>> = { cut: 'cut', 'more-pages': 'one-page' };

/** What adds its flaws to each reading of a page; it remembers in which language the page came. */
export function createFlawFinder(document: Document): (reading: Reading) => Reading {
  let came: { address: string | null; lang: string; language: string } | null = null;
  return (reading) => {
    const dom = createDomAccess(document);
    if (!reading.isArticle || !dom) return reading;
    const { article, remarks } = reading;
    const address = normaliseAddress(document.location.href);
    const lang = primaryOf(dom.attribute(dom.root, 'lang'));
    if (came?.address !== address) came = { address, lang, language: article.language };
    const isInAnother = lang !== came.lang && came.lang !== '' && article.language !== came.language;
    const isTranslated = isInAnother || isTranslatedBy(dom, reading.sources.texts);
    const flaws = remarks.flatMap(({ kind }) => FLAW_OF[kind] ?? []);
    if (isTranslated) flaws.push('translated');
    if (flaws.length === 0) return reading;
    return {
      ...reading,
      article: { ...article, flaws },
      remarks: isTranslated ? [...remarks, { kind: 'translated' }] : remarks,
    };
  };
}

function isTranslatedBy(dom: DomAccess, texts: ReadonlyMap<Text, string>): boolean {
  if (TRANSLATED_ROOT.test(dom.attribute(dom.root, 'class'))) return true;
  let all = 0;
  let translated = 0;
  for (const [node, text] of texts) {
    all += text.length;
    if (isTranslatedNode(dom, node)) translated += text.length;
  }
  return all > 0 && translated / all >= MOST;
}

function isTranslatedNode(dom: DomAccess, node: Text): boolean {
  const parent = dom.parentNode(node);
  if (!isElement(dom, parent)) return false;
  if (dom.hasAttribute(parent, TRANSLATED_ELEMENT)) return true;
  const outer = dom.parentNode(parent);
  return isTranslatorsFont(dom, parent) && isElement(dom, outer) && isTranslatorsFont(dom, outer);
}

function isTranslatorsFont(dom: DomAccess, element: Element): boolean {
  return dom.localName(element) === 'font' && !OWN_FONT.some((name) => dom.hasAttribute(element, name));
}

function isElement(dom: DomAccess, node: Node | null): node is Element {
  return node !== null && dom.nodeType(node) === ELEMENT_NODE;
}

const primaryOf = (lang: string): string => lang.toLowerCase().split('-')[0] ?? '';
