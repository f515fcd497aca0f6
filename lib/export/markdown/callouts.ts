import { BLOCK_BREAK } from '../../model/text-position';
import type { Sheet, SheetHighlight } from '../../sheet/sheet';
import { becameOf } from '../what-became';
import type { FileWords } from '../words';
import type { BlockIds } from './block-ids';
import { toNoteNodes } from './note';
import { toObsidianTags } from './obsidian-tag';
import type { BlockContent, PhrasingContent, RootContent } from './tree';

/** The sign of a paragraph, which leads to it. */
const WAY_TO_PARAGRAPH = '¶';

/**
 * What the reader added, each in a callout: what is written on the article, then the highlights, named by what their colour
 * means, each with a way to its paragraph, its note and its tags. `ownTags`: those of the article, where nothing else says them.
 */
export function toCallouts(sheet: Sheet, words: FileWords, idOf: BlockIds, ownTags: readonly string[]): RootContent[] {
  const { notes, highlights } = sheet;
  const own = [...notes.flatMap(toNoteNodes), ...toTagLine(ownTags)];
  return [
    ...(own.length === 0
      ? []
      : [{ type: 'callout', kind: 'note', title: [text(words.note)], children: own } satisfies RootContent]),
    ...highlights.map((highlight) => toCallout(highlight, words, idOf)),
  ];
}

function toCallout(highlight: SheetHighlight, words: FileWords, idOf: BlockIds): RootContent {
  const { colour, quote, position, notes, tags } = highlight;
  const id = position === null ? undefined : idOf(position.startBlock);
  const way: PhrasingContent[] =
    id === undefined ? [] : [text(' '), { type: 'link', url: `#^${id}`, children: [text(WAY_TO_PARAGRAPH)] }];
  const became = becameOf(highlight, words);
  return {
    type: 'callout',
    kind: 'quote',
    title: [text(words.colours[colour]), ...way],
    children: [
      ...quote.exact.split(BLOCK_BREAK).flatMap((line) => toParagraph(text(line.trim()))),
      ...(became === '' ? [] : toParagraph({ type: 'emphasis', children: [text(became)] })),
      ...notes.flatMap(toNoteNodes),
      ...toTagLine(tags),
    ],
  };
}

/** The tags as tags: nothing is escaped in them, since they hold nothing to escape. */
function toTagLine(tags: readonly string[]): BlockContent[] {
  const written = toObsidianTags(tags).map((tag) => `#${tag}`);
  return written.length === 0 ? [] : toParagraph({ type: 'html', value: written.join(' ') });
}

function toParagraph(child: PhrasingContent): BlockContent[] {
  const isEmpty = child.type === 'text' && child.value === '';
  return isEmpty ? [] : [{ type: 'paragraph', children: [child] }];
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
