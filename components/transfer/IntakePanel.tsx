import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Words } from '../../locales';
import type { TransferWords } from '../../locales/transfer';
import { Button } from '../controls/Button';
import { UnlockForm } from '../controls/UnlockForm';
import { Failure } from './Failure';
import { FileField } from './FileField';
import { PlanPanel } from './PlanPanel';
import type { IntakeView, LastIntake, TransferActions } from './views';

interface Props {
  words: Words;
  transfer: TransferWords;
  view: IntakeView;
  last: LastIntake | null;
  actions: TransferActions;
}

/** Taking in a file: chosen, read, told what it would bring, taken, and taken back. */
export function IntakePanel({ words, transfer, view, last, actions }: Props): JSX.Element {
  const { intake } = transfer;
  const [isOver, setIsOver] = useState(false);
  const id = useId();
  const isAtRest = ['idle', 'done', 'taken-back', 'failed'].includes(view.kind);
  const isTakingBack = view.kind === 'taking-back';
  // What is being taken back is the last no more before that is done: its button has the keyboard's focus meanwhile.
  const standing = useRef(last);
  if (!isTakingBack) standing.current = last;
  const undoable = isTakingBack || (isAtRest && view.kind !== 'taken-back') ? standing.current : null;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer?.files[0];
    if (file && isAtRest) actions.onFile(file);
  };
  return (
    <section
      aria-labelledby={`${id}title`}
      class={isOver ? 'db-transfer-over' : ''}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(isAtRest);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <h2 id={`${id}title`}>{intake.title}</h2>
      <p class="db-soft">{intake.hint}</p>
      <p class="db-soft">{intake.formats}</p>
      {isAtRest && <FileField choose={intake.choose} drop={intake.drop} onFile={actions.onFile} />}
      <Stage words={words} transfer={transfer} view={view} actions={actions} />
      {undoable !== null && (
        <div class="db-transfer-last">
          <p>{intake.last(undoable.kind, undoable.label, words.moment(undoable.at))}</p>
          <Button
            label={isTakingBack ? intake.takingBack : intake.undo}
            icon="undo"
            busy={isTakingBack}
            onPress={actions.onTakeBack}
          />
        </div>
      )}
      <p class="db-unseen" role="status">
        {spokenOf(view, transfer)}
      </p>
    </section>
  );
}

function Stage({ words, transfer, view, actions }: Omit<Props, 'last'>): JSX.Element | null {
  const { intake } = transfer;
  switch (view.kind) {
    case 'idle':
      return view.told === null ? null : <p>{intake[view.told]}</p>;
    case 'reading':
      return (
        <>
          <progress aria-label={intake.reading(view.name)} />
          <p class="db-column-count">
            {intake.reading(view.name)} · {intake.counted(view.articles)}
          </p>
          <Button label={intake.stop} onPress={actions.onDrop} />
        </>
      );
    case 'locked':
      return (
        <UnlockForm
          asks={intake.locked(view.name)}
          label={intake.passphrase}
          wrong={view.isWrong ? intake.wrong : null}
          unlock={intake.unlock}
          leave={intake.leave}
          onPassphrase={actions.onPassphrase}
          onLeave={actions.onDrop}
        />
      );
    case 'plan':
      return <PlanPanel words={words} transfer={transfer} plan={view.plan} actions={actions} />;
    case 'taking':
      return (
        <>
          <progress aria-label={intake.taking} max={Math.max(1, view.allArticles)} value={view.articles} />
          <p class="db-column-count">{intake.taken(view.articles, view.allArticles)}</p>
          <Button label={intake.stop} onPress={actions.onDrop} />
        </>
      );
    case 'taking-back':
      return <progress aria-label={intake.takingBack} />;
    case 'done':
      return <p class="db-column-file">{doneOf(view, transfer)}</p>;
    case 'taken-back':
      return <p>{view.left === 0 ? intake.takenBack : intake.left(view.left)}</p>;
    case 'failed':
      return <Failure words={words} transfer={transfer} failure={view} />;
  }
}

function doneOf(
  { what, articles, highlights, pictures }: Extract<IntakeView, { kind: 'done' }>,
  { intake }: TransferWords,
): string {
  if (what === 'import') return intake.doneImport(articles, highlights);
  const restored = intake.doneRestore(articles, highlights);
  return pictures === 0 ? restored : `${restored} ${intake.donePictures(pictures)}`;
}

/** What a screen reader says by itself; a failure is an alert of its own. */
function spokenOf(view: IntakeView, transfer: TransferWords): string {
  const { intake } = transfer;
  switch (view.kind) {
    case 'idle':
      return view.told === null ? '' : intake[view.told];
    case 'reading':
      return intake.reading(view.name);
    case 'done':
      return doneOf(view, transfer);
    case 'taken-back':
      return view.left === 0 ? intake.takenBack : intake.left(view.left);
    default:
      // The plan's heading has the focus, and a failure is an alert.
      return '';
  }
}
