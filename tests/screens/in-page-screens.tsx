import type { JSX } from 'preact';
import {
  HighlightCard,
  type HighlightCardProps,
  HighlightNav,
  LookOffer,
  NoteEditor,
  PageHandle,
  PenBar,
  QuestionBox,
  SelectionChip,
  Toast,
} from '../../components/in-page';
import { ReaderError } from '../../lib/model/error';
import { HIGHLIGHT_COLOURS, type HighlightColour } from '../../lib/model/highlight';
import type { EarlierNote } from '../../lib/model/note';
import { DEFAULT_SETTINGS } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import { fillIn } from '../../locales/fill-in';
import { HIGHLIGHTS, QUOTES } from './samples';
import type { Screen } from './screen';

const nothing = () => {};
const never = () => new Promise<void>(nothing);
const refuse = () => Promise.reject(new ReaderError('storage-full'));

const LONG_NOTE = `Ý chính cho bản tin tuần:
1. Tỷ lệ giải ngân đã vượt mức bình quân của vùng.
2. Vướng mắc nằm ở mặt bằng, không phải ở vốn.
Cần đối chiếu số liệu với Kho bạc Nhà nước trước khi trình.`;

const SAMPLE = {
  headline: 'Tuyến đò ngang sông Lệ chạy lại từ tháng 11',
  facts: 'Báo Thượng Hồ',
  text: 'Sau ba tháng sửa bến, đò ngang giữa hai xã Vĩnh Thượng và Bến Trong chở khách trở lại, mỗi ngày mười hai chuyến.',
  language: 'vi',
};

function handle(words: Words, isSlim: boolean): JSX.Element {
  return (
    <PageHandle
      words={words}
      handle={{
        ...{ outletName: 'Báo Thượng Hồ', isKept: true, marks: 5, view: 'comfort', place: 0, isSlim },
        comfort: DEFAULT_SETTINGS.comfort,
        sample: SAMPLE,
      }}
      onView={nothing}
      onComfort={nothing}
      onSave={nothing}
      onMarks={nothing}
      onWhole={nothing}
      onMove={nothing}
      onHide={nothing}
    />
  );
}

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

const EARLIER: EarlierNote = {
  text: 'Số liệu này tính cả vốn chuyển tiếp từ năm trước.',
  stamp: '001762131600000-a' as EarlierNote['stamp'],
  settled: true,
};

function editor(
  words: Words,
  note: string,
  draft: string | undefined,
  onSave: () => Promise<void>,
  begun = note,
): JSX.Element {
  return (
    <NoteEditor
      words={words}
      colour="yellow"
      quoteLanguage="vi"
      quote={QUOTES.yellow}
      note={note}
      tags={['đầu tư công', 'giải ngân']}
      knownTags={['đầu tư công', 'đường vành đai']}
      {...(draft === undefined
        ? {}
        : { draft: { note: draft, tags: ['đầu tư công'], over: { note: begun, tags: [] } } })}
      onSave={onSave}
      onCancel={nothing}
    />
  );
}

/** Every state of the pieces inside a page by name. */
export const IN_PAGE_SCREENS: Record<string, Screen> = {
  chip: { draw: (words) => chip(words, 'yellow'), shows: ({ chip: chipWords }) => [{ named: chipWords.copy }] },
  'chip-by-key': {
    draw: (words) => chip(words, 'blue'),
    steps: () => [{ keys: 'ArrowRight' }],
    shows: () => [{ element: '.db-swatch.db-red:focus' }],
  },
  'note-empty': {
    draw: (words) => editor(words, '', undefined, never),
    shows: ({ note }) => [note.placeholder, note.save],
  },
  'note-draft': { draw: (words) => editor(words, '', LONG_NOTE, never), shows: () => ['Ý chính cho bản tin tuần'] },
  'note-changed-elsewhere': {
    draw: (words) => editor(words, EARLIER.text, LONG_NOTE, never, ''),
    shows: ({ note }) => [note.changedElsewhere, EARLIER.text],
  },
  'card-earlier-note': {
    draw: (words) => {
      const props = cardOf(words, 'green', 'Đối chiếu với bản tin hôm trước.');
      return <HighlightCard {...props} highlight={{ ...props.highlight, earlierNotes: [EARLIER] }} />;
    },
    shows: ({ note }) => [note.earlier, EARLIER.text],
  },
  'note-asking': {
    draw: (words) => editor(words, '', LONG_NOTE, never),
    steps: () => [{ keys: 'Escape' }],
    shows: ({ note }) => [note.discardQuestion, note.keepWriting],
  },
  'note-saving': {
    draw: (words) => editor(words, '', LONG_NOTE, never),
    steps: () => [{ keys: 'Control+Enter' }],
    shows: ({ note }) => [note.saving],
  },
  'note-failed': {
    draw: (words) => editor(words, '', LONG_NOTE, refuse),
    steps: () => [{ keys: 'Control+Enter' }],
    shows: ({ errors }) => [errors['storage-full'].what],
  },
  ...Object.fromEntries(
    HIGHLIGHT_COLOURS.map((colour, index) => [
      `card-${colour}`,
      {
        draw: (words: Words) => card(words, colour, HIGHLIGHTS[index]?.note ?? ''),
        shows: ({ colours }: Words) => [colours[colour].meaning, QUOTES[colour]],
      } satisfies Screen,
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
    shows: ({ card: cardWords, states }) => ['58,9%', cardWords.accept, states.changed.label],
  },
  pen: {
    draw: (words) => <PenBar words={words} colour="green" onColour={nothing} onOff={nothing} />,
    shows: ({ pen }) => [{ named: pen.off }],
  },
  'nearly-all': {
    draw: (words) => (
      <QuestionBox
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
    shows: ({ nearlyAll }) => [nearlyAll.question, nearlyAll.save],
  },
  place: {
    draw: (words) => (
      <QuestionBox
        question={fillIn(words.place.question, { index: 1, count: 3 })}
        answers={[
          { text: words.place.here, onPress: nothing },
          { text: words.place.other, onPress: nothing },
          { text: words.place.later, onPress: nothing },
        ]}
        onClose={nothing}
      />
    ),
    shows: ({ place }) => [place.here, place.other],
  },
  'highlight-nav': {
    draw: (words) => (
      <HighlightNav
        words={words}
        language="vi"
        highlights={HIGHLIGHTS.map((highlight, index) => ({
          highlight,
          state: (['exact', 'moved', 'changed', 'orphan', 'edited'] as const)[index % 5] ?? 'exact',
        }))}
        onJump={nothing}
      />
    ),
    steps: () => [{ keys: 'Tab' }],
    shows: ({ list }) => [
      { named: fillIn(list.label, { count: HIGHLIGHTS.length }) },
      'Hội nghị được truyền trực tuyến',
    ],
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
    shows: ({ place }) => [fillIn(place.notice, { count: 2 }), place.choose],
  },
  'card-long': {
    draw: (words) => card(words, 'green', `${LONG_NOTE}\n${LONG_NOTE}`),
    shows: ({ card: cardWords }) => ['Vướng mắc nằm ở mặt bằng', cardWords.editNote],
  },
  handle: {
    draw: (words) => handle(words, false),
    shows: ({ handle: told }) => [{ named: told.whole }, { named: told.saved }],
  },
  'handle-letters': {
    draw: (words) => handle(words, false),
    steps: ({ handle: told }) => [{ press: told.letters }],
    shows: ({ letters }) => [letters.views.clear.label, letters.fontSize],
  },
  'handle-folded': {
    draw: (words) => handle(words, true),
    shows: ({ handle: told }) => [{ named: told.open }],
  },
  'toast-first-clearing': {
    draw: (words) => (
      <Toast
        words={words}
        notice={{ id: 'n', kind: 'done', text: words.handle.first, canUndo: false, action: words.handle.whole }}
        onUndo={nothing}
        onClose={nothing}
      >
        <LookOffer words={words} chosen="clear" comfort={DEFAULT_SETTINGS.comfort} sample={SAMPLE} onChoose={nothing} />
      </Toast>
    ),
    shows: ({ handle: told, letters }) => [told.first, told.whole, letters.view],
  },
  'toast-first-clearing-open': {
    draw: (words) => (
      <Toast
        words={words}
        notice={{ id: 'n', kind: 'done', text: words.handle.first, canUndo: false, action: words.handle.whole }}
        onUndo={nothing}
        onClose={nothing}
      >
        <LookOffer
          isOpen
          words={words}
          chosen="clear"
          comfort={DEFAULT_SETTINGS.comfort}
          sample={SAMPLE}
          onChoose={nothing}
        />
      </Toast>
    ),
    shows: ({ handle: told, letters }) => [told.first, told.whole, letters.views.comfort.label],
  },
  'toast-reprint': {
    draw: (words) => (
      <Toast
        words={words}
        notice={{
          id: 'n',
          kind: 'done',
          text: fillIn(words.reprint.notice, { outlet: 'Hãng tin Thượng Hồ', count: 5 }),
          canUndo: false,
          action: words.reprint.bring,
          refusal: words.reprint.dismiss,
        }}
        onUndo={nothing}
        onRefuse={nothing}
        onClose={nothing}
      />
    ),
    shows: ({ reprint }) => [reprint.bring, reprint.dismiss],
  },
  'toast-undo': {
    draw: (words) => (
      <Toast
        words={words}
        notice={{ id: 'n', kind: 'done', text: words.notices.highlightSaved, canUndo: true }}
        onUndo={nothing}
        onClose={nothing}
      />
    ),
    shows: ({ notices, undo }) => [notices.highlightSaved, undo],
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
    shows: ({ errors }) => [errors['extension-updated'].what],
  },
};
