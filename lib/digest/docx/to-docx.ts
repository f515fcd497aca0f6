/** The digest as a Word document. Loaded when it is written: the library that makes the file is larger than the rest of the page. */

import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx';
import type { DigestBlock } from '../blocks';
import type { Digest } from '../digest';
import { FOOT_COLUMNS, LETTERHEAD_COLUMNS, PAGE, styleOf } from '../measures';
import { toBlocks } from '../to-blocks';
import type { DigestWords } from '../words';
import { toParagraph, toWordLanguage } from './paragraphs';
import { PARAGRAPH_STYLES, runOf, styleIdOf, twipsOf } from './styles';
import { toCountTables, toTwoColumns } from './tables';

/** The bytes of the .docx file. */
export async function toDocx(digest: Digest, words: DigestWords): Promise<Blob> {
  return await Packer.toBlob(toDocument(digest, words));
}

function toDocument(digest: Digest, words: DigestWords): Document {
  const { language, title, subject, head } = digest;
  const office = head?.office || head?.superior;
  return new Document({
    title: `${title} – ${subject}`,
    subject,
    creator: office || 'Điểm Báo',
    lastModifiedBy: office || 'Điểm Báo',
    styles: {
      default: {
        document: {
          run: { ...runOf(styleOf('body')), language: { value: toWordLanguage(language) } },
        },
        hyperlink: { run: { color: '000000', underline: { type: 'single' } } },
      },
      paragraphStyles: PARAGRAPH_STYLES,
    },
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twipsOf(PAGE.width), height: twipsOf(PAGE.height) },
            margin: {
              top: twipsOf(PAGE.top),
              bottom: twipsOf(PAGE.bottom),
              left: twipsOf(PAGE.left),
              right: twipsOf(PAGE.right),
              header: twipsOf(PAGE.header),
              footer: twipsOf(PAGE.header),
            },
          },
        },
        headers: {
          // The number of the first page is not shown.
          first: new Header({ children: [new Paragraph({ style: styleIdOf('pageNumber') })] }),
          default: new Header({
            children: [
              new Paragraph({
                style: styleIdOf('pageNumber'),
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        footers: { first: new Footer({ children: [] }), default: new Footer({ children: [] }) },
        children: toBlocks(digest, words).flatMap((block) => toChildren(block, words)),
      },
    ],
  });
}

function toChildren(block: DigestBlock, words: DigestWords): (Paragraph | Table | TableOfContents)[] {
  switch (block.kind) {
    case 'letterhead':
      return [toTwoColumns(block, LETTERHEAD_COLUMNS)];
    case 'foot':
      return [toTwoColumns(block, FOOT_COLUMNS), closing()];
    case 'line':
      return toParagraph(block);
    case 'counts':
      return toCountTables(block);
    case 'contents':
      return [
        new TableOfContents(words.contents, {
          hyperlink: true,
          headingStyleRange: `1-${block.deepest}`,
          // No numbers of pages: they would be guessed, and Word would ask to update them.
          pageNumbersEntryLevelsRange: '1-2',
          beginDirty: false,
        }),
      ];
  }
}

/** A document must not end with a table; where it does, Word adds a paragraph of its own, and with it a page. */
function closing(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: 'exact' }, children: [new TextRun({ text: '', size: 2 })] });
}
