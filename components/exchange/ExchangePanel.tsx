import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ExchangeWords } from '../../locales/exchange';
import { Button } from '../controls/Button';
import { ErrorSentences } from '../controls/ErrorText';
import { UnlockForm } from '../controls/UnlockForm';
import { ExchangeMachines } from './ExchangeMachines';
import { JoinForm } from './JoinForm';
import type { ExchangeFailure, ExchangePanelProps, ExchangeView, ExchangeWork, JoinedFolder } from './views';

/** One collection on several machines, over a folder that they share. */
export function ExchangePanel({ words, exchange, view, actions }: ExchangePanelProps): JSX.Element {
  const id = useId();
  return (
    <section aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>{exchange.title}</h2>
      <p class="db-soft">{exchange.hint}</p>
      {view.canPick ? (
        <Sharing words={words} exchange={exchange} view={view} actions={actions} />
      ) : (
        <p>{exchange.absent}</p>
      )}
      {view.failure !== null && <ExchangeProblem words={words} exchange={exchange} failure={view.failure} />}
      <p class="db-unseen" role="status">
        {spokenOf(view, exchange)}
      </p>
    </section>
  );
}

function Sharing({ words, exchange, view, actions }: ExchangePanelProps): JSX.Element | null {
  const { joined, locked, work } = view;
  if (locked !== null) {
    return (
      <UnlockForm
        asks={exchange.locked(locked.folder)}
        label={exchange.passphrase}
        wrong={locked.isWrong ? exchange.wrong : null}
        unlock={exchange.join}
        leave={exchange.notNow}
        isBusy={work !== null}
        onPassphrase={actions.onPassphrase}
        onLeave={actions.onDrop}
      />
    );
  }
  if (joined === undefined) return null;
  if (joined === null) {
    return (
      <>
        <p class="db-soft">{exchange.content}</p>
        {view.said?.kind === 'left' && <p>{exchange.left}</p>}
        <JoinForm exchange={exchange} work={work} onJoin={actions.onJoin} />
      </>
    );
  }
  return (
    <>
      <p class="db-column-file">
        {exchange.state(joined.folder, joined.machine)} {joined.isLocked && exchange.isLocked}
      </p>
      <Buttons
        exchange={exchange}
        joined={joined}
        work={work}
        isGone={view.failure?.problem === 'gone'}
        actions={actions}
      />
      {work !== null && <Progress exchange={exchange} work={work} />}
      <Results words={words} exchange={exchange} view={view} actions={actions} />
      <ExchangeMachines words={words} exchange={exchange} view={view} actions={actions} />
      <p class="db-soft">{exchange.byItself}</p>
      <p class="db-soft">{exchange.leaveHint}</p>
      <Button label={exchange.leave} busy={work !== null} onPress={actions.onLeave} />
    </>
  );
}

/** One button that does the next thing, so that the focus of the keyboard stays where it is. */
function Buttons({
  exchange,
  joined,
  work,
  isGone,
  actions,
}: Pick<ExchangePanelProps, 'exchange' | 'actions'> & {
  joined: JoinedFolder;
  work: ExchangeWork | null;
  /** It was not found where it was picked. */
  isGone: boolean;
}): JSX.Element {
  const isStoppable = work?.kind === 'taking' || work?.kind === 'sending';
  if (isStoppable) {
    return (
      <div class="db-transfer-buttons">
        <Button key="button" label={exchange.stop} onPress={actions.onStop} />
      </div>
    );
  }
  const pickAgain = () => actions.onJoin(joined.machine, '');
  if (joined.access === 'granted') {
    return (
      <div class="db-transfer-buttons">
        <Button key="button" label={exchange.start} look="main" busy={work !== null} onPress={actions.onExchange} />
        {isGone && <Button label={exchange.pick} busy={work !== null} onPress={pickAgain} />}
      </div>
    );
  }
  if (joined.access === 'ask') {
    return (
      <>
        <p class="db-problem">{exchange.needsAccess(joined.folder)}</p>
        <Button key="button" label={exchange.allow} look="main" busy={work !== null} onPress={actions.onAllow} />
      </>
    );
  }
  return (
    <>
      <p class="db-problem">{exchange.refused(joined.folder)}</p>
      <Button key="button" label={exchange.pick} look="main" busy={work !== null} onPress={pickAgain} />
    </>
  );
}

function Progress({ exchange, work }: { exchange: ExchangeWords; work: ExchangeWork }): JSX.Element {
  const label = toldOf(work, exchange);
  return (
    <>
      <progress aria-label={label} />
      <p class="db-column-count">{label}</p>
    </>
  );
}

function Results({ words, exchange, view, actions }: ExchangePanelProps): JSX.Element {
  const { last, undoable, said, work } = view;
  return (
    <>
      {last !== null && (
        <p>
          {exchange.last(words.moment(last.at))} {resultOf(last, exchange)}
        </p>
      )}
      {said?.kind === 'taken-back' && <p>{said.left === 0 ? exchange.takenBack : exchange.leftOver(said.left)}</p>}
      {undoable !== null && (
        <div class="db-transfer-last">
          <p>{exchange.undoable(undoable.label, words.moment(undoable.at), undoable.articles, undoable.highlights)}</p>
          <Button label={exchange.undo} icon="undo" busy={work !== null} onPress={actions.onTakeBack} />
        </div>
      )}
    </>
  );
}

function ExchangeProblem({
  words,
  exchange,
  failure: { error, problem },
}: Pick<ExchangePanelProps, 'words' | 'exchange'> & { failure: ExchangeFailure }): JSX.Element {
  const said =
    problem === null
      ? words.errors[error]
      : problem === 'wrong-passphrase'
        ? exchange.wrongPassphrase
        : exchange.problems[problem];
  return (
    <div class="db-problem" role="alert">
      <ErrorSentences said={said} />
    </div>
  );
}

function resultOf({ from, sent }: NonNullable<ExchangeView['last']>, exchange: ExchangeWords): string {
  const brought = from.length === 0 ? exchange.nothingNew : from.map(exchange.from).join(' ');
  return `${brought} ${exchange.sent(sent)}`;
}

function toldOf(work: ExchangeWork, exchange: ExchangeWords): string {
  switch (work.kind) {
    case 'joining':
      return exchange.joining;
    case 'taking':
      return exchange.taking(work.articles);
    case 'sending':
      return exchange.sending(work.articles);
    case 'taking-back':
      return exchange.takingBack;
  }
}

/** What a screen reader says by itself; a failure is an alert of its own. */
function spokenOf({ work, said, last }: ExchangeView, exchange: ExchangeWords): string {
  // The first step alone: nobody listens to a count that runs.
  if (work !== null) return work.kind === 'taking-back' ? exchange.takingBack : exchange.joining;
  if (said === null) return '';
  if (said.kind === 'left') return exchange.left;
  if (said.kind === 'taken-back') return said.left === 0 ? exchange.takenBack : exchange.leftOver(said.left);
  return last === null ? '' : resultOf(last, exchange);
}
