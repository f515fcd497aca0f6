import { BLOCK_BREAK } from '../../model/text-position';
import type { Sheet, SheetHighlight } from '../../sheet/sheet';
import type { FileWords } from '../words';
import type { BlockContent, Paragraph, PhrasingContent, RootContent } from './tree';

/** What the reader added, set off by a rule: the article's note and tags, then each highlight's words, colour, note, tags. */
export function toHighlightSection(sheet: Sheet, words: FileWords): RootContent[] {
  const own = aboutOf(sheet, words);
  const { highlights } = sheet;
  if (own.length + highlights.length === 0) return [];
  const listed = highlights.flatMap((highlight): RootContent[] => [
    { type: 'blockquote', children: highlight.quote.exact.split(BLOCK_BREAK).flatMap(toParagraph) },
    { type: 'paragraph', children: [strong(words.colours[highlight.colour])] },
    ...(highlight.state === 'edited' || highlight.state === 'changed' ? toParagraph(words[highlight.state]) : []),
    ...aboutOf(highlight, words),
  ]);
  const heading: RootContent[] =
    listed.length === 0 ? [] : [{ type: 'heading', depth: 2, children: [text(words.highlights)] }];
  return [{ type: 'thematicBreak' }, ...own, ...heading, ...listed];
}

/** Notes and tags of an article or a highlight. */
function aboutOf({ notes, tags }: Sheet | SheetHighlight, words: FileWords): Paragraph[] {
  const label = (word: string): PhrasingContent[] => [strong(`${word}:`), text(' ')];
  return [
    ...notes.map(
      (written): Paragraph => ({ type: 'paragraph', children: [...label(words.note), ...toLines(written)] }),
    ),
    ...(tags.length > 0
      ? [{ type: 'paragraph', children: [...label(words.tags), text(tags.join(', '))] } satisfies Paragraph]
      : []),
  ];
}

/** The lines that the reader wrote; empty ones are left out, since they would end the paragraph. */
function toLines(note: string): PhrasingContent[] {
  const lines = note.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return lines.flatMap((line, index): PhrasingContent[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    text(line.trim()),
  ]);
}

function toParagraph(value: string): BlockContent[] {
  return value === '' ? [] : [{ type: 'paragraph', children: [text(value)] }];
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [text(value)] };
}
