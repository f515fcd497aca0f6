import type { Words } from '../../locales/index';
import { fileNameOf } from '../export/file-name';
import { type MarkdownOptions, toMarkdown } from '../export/to-markdown';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { saveFile } from '../platform/download';
import { openCollection } from '../store/open-collection';

/** Hands an article with its highlights to the reader as Markdown. Resolves with the file's name, once the browser has taken it. */
export async function exportArticle(id: ArticleId, words: Words): Promise<string> {
  const found = await (await openCollection()).get(id);
  if (found === null) throw new ReaderError('not-found');
  const { article, highlights } = found;
  const name = fileNameOf(article, new Set());
  const text = toMarkdown(article, highlights, markdownOptionsFor(words));
  await saveFile(name, new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  return name;
}

/** The words and the colours' names that stand in files. */
export function markdownOptionsFor({ colours, export: words }: Words): MarkdownOptions {
  const { yellow, green, blue, red, grey } = colours;
  return {
    words,
    colourNames: {
      yellow: yellow.meaning,
      green: green.meaning,
      blue: blue.meaning,
      red: red.meaning,
      grey: grey.meaning,
    },
  };
}
