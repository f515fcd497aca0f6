import type { JSX } from 'preact';
import { HighlightCard, NoteEditor, SelectionChip, Toast } from '../../components/in-page';
import { ReaderError } from '../../lib/model/error';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../lib/model/highlight';
import type { Words } from '../../locales';
import { HIGHLIGHTS, QUOTES } from './samples';

const nothing = () => {};
const never = () => new Promise<void>(nothing);
const refuse = () => Promise.reject(new ReaderError('storage-full'));

const LONG_NOTE = `Ý chính cho bản tin tuần:
1. Tỷ lệ giải ngân đã vượt mức bình quân của vùng.
2. Vướng mắc nằm ở mặt bằng, không phải ở vốn.
Cần đối chiếu số liệu với Kho bạc Nhà nước trước khi trình.`;

function chip(words: Words, colour: HighlightColour): JSX.Element {
  return (
    <SelectionChip
      words={words}
      colour={colour}
      takeFocus
      onColour={nothing}
      onNote={nothing}
      onCopy={nothing}
      onClose={nothing}
    />
  );
}

function card(words: Words, colour: HighlightColour, note: string): JSX.Element {
  const highlight = { colour, note, tags: ['đầu tư công'], quote: { exact: QUOTES[colour], prefix: '', suffix: '' } };
  return (
    <HighlightCard
      words={words}
      quoteLanguage="vi"
      highlight={highlight}
      state="exact"
      onColour={nothing}
      onEditNote={nothing}
      onCopy={nothing}
      onDelete={nothing}
      onClose={nothing}
    />
  );
}

function editor(words: Words, note: string, draft: string | undefined, onSave: () => Promise<void>): JSX.Element {
  return (
    <NoteEditor
      words={words}
      colour="yellow"
      quoteLanguage="vi"
      quote={QUOTES.yellow}
      note={note}
      tags={['đầu tư công', 'giải ngân']}
      knownTags={['đầu tư công', 'đường vành đai']}
      {...(draft === undefined ? {} : { draft: { note: draft, tags: ['đầu tư công'] } })}
      onSave={onSave}
      onCancel={nothing}
    />
  );
}

/** Every state of the pieces inside a page by name. `press` are keys that lead to it, pressed before the picture. */
export const IN_PAGE_STATES: Record<string, { draw: (words: Words) => JSX.Element; press?: string[] }> = {
  chip: { draw: (words) => chip(words, 'yellow') },
  'chip-by-key': { draw: (words) => chip(words, 'blue'), press: ['ArrowRight'] },
  'note-empty': { draw: (words) => editor(words, '', undefined, never) },
  'note-draft': { draw: (words) => editor(words, '', LONG_NOTE, never) },
  'note-asking': { draw: (words) => editor(words, '', LONG_NOTE, never), press: ['Escape'] },
  'note-saving': { draw: (words) => editor(words, '', LONG_NOTE, never), press: ['Control+Enter'] },
  'note-failed': { draw: (words) => editor(words, '', LONG_NOTE, refuse), press: ['Control+Enter'] },
  ...Object.fromEntries(
    HIGHLIGHT_COLOURS.map((colour, index) => [
      `card-${colour}`,
      { draw: (words: Words) => card(words, colour, HIGHLIGHTS[index]?.note ?? '') },
    ]),
  ),
  'card-long': { draw: (words) => card(words, 'green', `${LONG_NOTE}\n${LONG_NOTE}`) },
  'toast-undo': {
    draw: (words) => (
      <Toast
        words={words}
        notice={{ id: 'n', kind: 'done', text: words.done.highlightSaved, canUndo: true }}
        onUndo={nothing}
        onClose={nothing}
      />
    ),
  },
  'toast-problem': {
    draw: (words) => (
      <Toast
        words={words}
        notice={{ id: 'n', kind: 'problem', error: 'extension-updated' }}
        onUndo={nothing}
        onClose={nothing}
      />
    ),
  },
};
