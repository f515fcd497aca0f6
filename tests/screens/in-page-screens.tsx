import type { JSX } from 'preact';
import {
  HighlightCard,
  type HighlightCardProps,
  HighlightLinks,
  NoteEditor,
  PenBar,
  Question,
  SelectionChip,
  Toast,
} from '../../components/in-page';
import { ReaderError } from '../../lib/model/error';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../lib/model/highlight';
import type { Words } from '../../locales';
import { fillIn } from '../../locales/fill-in';
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

function cardOf(words: Words, colour: HighlightColour, note: string): HighlightCardProps {
  return {
    words,
    quoteLanguage: 'vi',
    highlight: { colour, note, tags: ['đầu tư công'], quote: { exact: QUOTES[colour], prefix: '', suffix: '' } },
    state: 'exact',
    onColour: nothing,
    onEditNote: nothing,
    onCopy: nothing,
    onDelete: nothing,
    onClose: nothing,
  };
}

function card(words: Words, colour: HighlightColour, note: string): JSX.Element {
  return <HighlightCard {...cardOf(words, colour, note)} />;
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
  'card-changed': {
    draw: (words) => (
      <HighlightCard
        {...cardOf(words, 'red', 'Đối chiếu với bản tin hôm trước.')}
        state="changed"
        diff={[
          { kind: 'same', text: 'Tỉnh đã giải ngân ' },
          { kind: 'removed', text: '61,3%' },
          { kind: 'added', text: '58,9%' },
          { kind: 'same', text: ' kế hoạch vốn của năm' },
        ]}
        overlap={{ index: 1, count: 2, onNext: nothing }}
        onAccept={nothing}
        onWalk={nothing}
      />
    ),
  },
  pen: { draw: (words) => <PenBar words={words} colour="green" onColour={nothing} onOff={nothing} /> },
  'nearly-all': {
    draw: (words) => (
      <Question
        question={words.nearlyAll.question}
        hint={words.nearlyAll.hint}
        answers={[
          { text: words.nearlyAll.save, onPress: nothing },
          { text: words.nearlyAll.mark, onPress: nothing },
          { text: words.cancel, onPress: nothing },
        ]}
        onClose={nothing}
      />
    ),
  },
  place: {
    draw: (words) => (
      <Question
        question={fillIn(words.place.question, { index: 1, count: 3 })}
        answers={[
          { text: words.place.here, onPress: nothing },
          { text: words.place.other, onPress: nothing },
          { text: words.place.later, onPress: nothing },
        ]}
        onClose={nothing}
      />
    ),
  },
  'mark-list': {
    draw: (words) => (
      <HighlightLinks
        words={words}
        language="vi"
        highlights={HIGHLIGHTS.map((highlight, index) => ({
          highlight,
          state: (['exact', 'moved', 'changed', 'orphan', 'edited'] as const)[index % 5] ?? 'exact',
        }))}
        onJump={nothing}
      />
    ),
    press: ['Tab'],
  },
  'toast-places': {
    draw: (words) => (
      <Toast
        words={words}
        notice={{
          id: 'n',
          kind: 'done',
          text: fillIn(words.place.notice, { count: 2 }),
          canUndo: false,
          action: words.place.choose,
        }}
        onUndo={nothing}
        onClose={nothing}
      />
    ),
  },
  'card-long': { draw: (words) => card(words, 'green', `${LONG_NOTE}\n${LONG_NOTE}`) },
  'toast-reprint': {
    draw: (words) => (
      <Toast
        words={words}
        notice={{
          id: 'n',
          kind: 'done',
          text: fillIn(words.reprint.notice, { outlet: 'Hãng tin Thượng Hồ', count: 5 }),
          canUndo: false,
          action: words.reprint.dismiss,
        }}
        onUndo={nothing}
        onClose={nothing}
      />
    ),
  },
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
