import type { ComponentChildren, JSX } from 'preact';
import type { Words } from '../../locales';
import type { TransferWords } from '../../locales/transfer';
import { BackupPanel } from './BackupPanel';
import { IntakePanel } from './IntakePanel';
import type { BackupAge, BackupView, IntakeView, LastIntake, TransferActions } from './views';

export interface TransferScreenProps {
  words: Words;
  transfer: TransferWords;
  backup: BackupView;
  age: BackupAge | null;
  intake: IntakeView;
  last: LastIntake | null;
  actions: TransferActions;
  /** What stands below: sharing with other machines. */
  children?: ComponentChildren;
}

/** The page by which the collection leaves as one file, and by which files come in. */
export function TransferScreen({
  words,
  transfer,
  backup,
  age,
  intake,
  last,
  actions,
  children,
}: TransferScreenProps): JSX.Element {
  return (
    <main class="db-column db-transfer">
      <h1>{transfer.title}</h1>
      <BackupPanel words={words} transfer={transfer} view={backup} age={age} actions={actions} />
      <IntakePanel words={words} transfer={transfer} view={intake} last={last} actions={actions} />
      {children}
    </main>
  );
}
