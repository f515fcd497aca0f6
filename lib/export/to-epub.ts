/** Articles with their highlights as a book (EPUB 3): a chapter an article, for e-readers and phones. */

import { createArchive } from './collection/archive';
import { CHAPTER_STYLE, toChapter } from './epub/chapter';
import { CONTAINER, type ListedChapter, toContents, toPackage } from './epub/package-files';
import type { SheetWriter, WriterOptions } from './sheet-writer';
import type { FileWords } from './words';

export function createEpubWriter(words: FileWords, { title, exportedAt }: WriterOptions): SheetWriter {
  const archive = createArchive(exportedAt);
  const chapters: ListedChapter[] = [];
  const put = (name: string, text: string, isStored = false) => {
    const file = archive.open(name, isStored);
    file.write(text);
    file.close();
  };
  return {
    begin: () => {
      // The first file, and not deflated: by it a reader knows the book from any other archive.
      put('mimetype', 'application/epub+zip', true);
      put('META-INF/container.xml', CONTAINER);
      put('book/style.css', CHAPTER_STYLE);
      return archive.take();
    },
    add: (sheet) => {
      const number = chapters.length + 1;
      const chapter = toChapter(sheet, { words, article: number });
      const { headline, outletName, authors, url, language } = sheet.facts;
      put(`book/article-${number}.xhtml`, chapter);
      chapters.push({ file: `article-${number}.xhtml`, title: headline || outletName, authors, url, language });
      return archive.take();
    },
    *list() {
      const book = { title, words, exportedAt, chapters };
      for (const [name, texts] of [
        ['book/contents.xhtml', toContents(book)],
        ['book/book.opf', toPackage(book)],
      ] as const) {
        const file = archive.open(name);
        for (const text of texts) {
          file.write(text);
          yield archive.take();
        }
        file.close();
        yield archive.take();
      }
    },
    end: () => {
      archive.end();
      return archive.take();
    },
  };
}
