import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import type { Digest } from '../../../lib/digest/digest';
import { toDocx } from '../../../lib/digest/docx/to-docx';
import type { DigestWords } from '../../../lib/digest/words';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export interface DocxParts {
  /** Each part of the file as text, by its path. */
  files: Record<string, string>;
  document: Document;
  /** Of the body, a paragraph each. */
  paragraphs: { style: string; text: string }[];
  text: string;
  /** The addresses that links lead to. */
  links: string[];
}

/** The file taken apart by other programs than made it: a ZIP reader and an XML parser. Throws where a part is no XML. */
export async function partsOfDocx(digest: Digest, words: DigestWords): Promise<DocxParts> {
  const bytes = new Uint8Array(await (await toDocx(digest, words)).arrayBuffer());
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  for (const content of Object.values(files)) parseXml(content);
  const document = parseXml(files['word/document.xml'] ?? '');
  const paragraphs = [...document.getElementsByTagNameNS(W, 'p')].map((paragraph) => ({
    style: paragraph.getElementsByTagNameNS(W, 'pStyle')[0]?.getAttributeNS(W, 'val') ?? '',
    text: [...paragraph.getElementsByTagNameNS(W, 't')].map(({ textContent }) => textContent ?? '').join(''),
  }));
  const relations = parseXml(files['word/_rels/document.xml.rels'] ?? '');
  const links = [...relations.querySelectorAll('Relationship[TargetMode="External"]')].map(
    (relation) => relation.getAttribute('Target') ?? '',
  );
  return { files, document, paragraphs, text: paragraphs.map(({ text }) => text).join('\n'), links };
}

const { DOMParser } = new JSDOM().window;

function parseXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const problem = document.querySelector('parsererror');
  if (problem) throw new Error(`${problem.textContent}: ${text.slice(0, 200)}`);
  return document;
}

/** As a mail program reads it. */
export function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
