/** The controls by themselves, alive: what is chosen in them is told below, so that keys can be tried on them. */

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../components/controls/Button';
import { ConfirmDialog } from '../../components/controls/ConfirmDialog';
import { Dialog } from '../../components/controls/Dialog';
import { Menu } from '../../components/controls/Menu';
import type { Words } from '../../locales';
import { formatWordsFor } from '../../locales/formats';
import type { Screen } from './screen';

type Choice = 'markdown' | 'text' | 'zip' | 'print';

function itemsOf({ language, exporting, print }: Words): { id: Choice; label: string }[] {
  const { formats } = formatWordsFor(language);
  return [
    { id: 'markdown', label: formats.markdown },
    { id: 'text', label: formats.text },
    { id: 'zip', label: exporting.all },
    { id: 'print', label: print.print },
  ];
}

function MenuPage({ words, isAtFoot = false }: { words: Words; isAtFoot?: boolean }): JSX.Element {
  const [chosen, setChosen] = useState('');
  return (
    <main>
      <h1>{words.product}</h1>
      <div class="scroller">
        <Button label={words.cancel} onPress={() => setChosen('before')} />
        <div class={isAtFoot ? 'at-the-foot' : ''}>
          <Menu label={words.exporting.some} icon="download" items={itemsOf(words)} onChoose={setChosen} />
        </div>
        <Button label={words.close} onPress={() => setChosen('after')} />
      </div>
      <output>{chosen}</output>
    </main>
  );
}

function DialogPage({ words, asks }: { words: Words; asks: boolean }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const [answers, setAnswers] = useState<string[]>([]);
  const end = (answer: string) => {
    setOpen(false);
    setAnswers([...answers, answer]);
  };
  return (
    <main>
      <h1>{words.product}</h1>
      <Button label={words.screens.options} onPress={() => setOpen(true)} />
      {asks ? (
        <ConfirmDialog
          question={words.note.discardQuestion}
          text="Tỷ lệ giải ngân đã vượt mức bình quân của vùng."
          isOpen={isOpen}
          cancel={words.note.keepWriting}
          confirm={words.note.discard}
          onCancel={() => end('cancel')}
          onConfirm={() => end('confirm')}
        />
      ) : (
        <Dialog title={words.letters.view} isOpen={isOpen} closesOutside onClose={() => end('close')}>
          <p>{words.letters.views.comfort.hint}</p>
          <div class="db-dialog-foot">
            <Button label={words.close} onPress={() => end('close')} />
          </div>
        </Dialog>
      )}
      <output>{answers.join(' ')}</output>
    </main>
  );
}

/** Every letter of Vietnamese with every tone, each in the weights and slants that our screens use. */
function LettersPage({ words }: { words: Words }): JSX.Element {
  const letters = ['a ă â e ê i o ô ơ u ư y']
    .flatMap((vowels) => vowels.split(' '))
    .flatMap((vowel) => ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => vowel + tone))
    .map((letter) => letter.normalize('NFC'));
  const text = `${letters.join('')}đ ${letters.join('').toUpperCase()}Đ Nghị quyết về ứng dụng, “đổi mới” – thế kỷ, tự lực; ợ, ự, ữ, ế: 1.420,5%`;
  const faces = ['sans', 'serif'].flatMap((stack) =>
    [400, 600, 700].flatMap((weight) =>
      ['normal', 'italic'].map((slant) => `${slant} ${weight} 16px/24px var(--db-${stack})`),
    ),
  );
  return (
    <main lang="vi">
      <h1>{words.product}</h1>
      {faces.map((face) => (
        <p key={face} class="letters" style={`font: ${face}`}>
          {text}
        </p>
      ))}
    </main>
  );
}

/** Every state of the controls by name. */
export const CONTROL_SCREENS: Record<string, Screen> = {
  menu: { draw: (words) => <MenuPage words={words} />, shows: ({ exporting }) => [exporting.some] },
  'menu-open': {
    draw: (words) => <MenuPage words={words} />,
    steps: ({ exporting }) => [{ press: exporting.some }],
    shows: ({ language, print }) => [formatWordsFor(language).formats.markdown, print.print],
  },
  'menu-above': {
    draw: (words) => <MenuPage words={words} isAtFoot />,
    steps: ({ exporting }) => [{ press: exporting.some }],
    shows: ({ language, print }) => [formatWordsFor(language).formats.markdown, print.print],
  },
  dialog: {
    draw: (words) => <DialogPage words={words} asks={false} />,
    shows: ({ screens }) => [screens.options],
  },
  'dialog-open': {
    draw: (words) => <DialogPage words={words} asks={false} />,
    steps: ({ screens }) => [{ press: screens.options }],
    shows: ({ letters, close }) => [letters.view, letters.views.comfort.hint, close],
  },
  confirm: { draw: (words) => <DialogPage words={words} asks />, shows: ({ screens }) => [screens.options] },
  'confirm-open': {
    draw: (words) => <DialogPage words={words} asks />,
    steps: ({ screens }) => [{ press: screens.options }],
    shows: ({ note }) => [note.discardQuestion, note.keepWriting, note.discard],
  },
  letters: { draw: (words) => <LettersPage words={words} />, shows: () => ['Nghị quyết về ứng dụng'] },
};
