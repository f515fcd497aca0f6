import type { ComponentChildren, JSX } from 'preact';
import type { Words } from '../../locales';
import { autoBackupWordsFor } from '../../locales/auto-backup';
import type { TransferWords } from '../../locales/transfer';
import { AutoBackupPanel } from './AutoBackupPanel';
import { BackupPanel } from './BackupPanel';
import { IntakePanel } from './IntakePanel';
import type {
  AutoBackupActions,
  AutoBackupView,
  BackupAge,
  BackupView,
  IntakeView,
  LastIntake,
  PicturesWeight,
  TransferActions,
} from './views';

export interface TransferScreenProps {
  words: Words;
  transfer: TransferWords;
  backup: BackupView;
  age: BackupAge | null;
  weight: PicturesWeight | null;
  auto: AutoBackupView;
  autoActions: AutoBackupActions;
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
  weight,
  auto,
  autoActions,
  intake,
  last,
  actions,
  children,
}: TransferScreenProps): JSX.Element {
  return (
    <main class="db-column db-transfer">
      <h1>{transfer.title}</h1>
      <BackupPanel words={words} transfer={transfer} view={backup} age={age} weight={weight} actions={actions} />
      <AutoBackupPanel
        words={words}
        said={autoBackupWordsFor(words.language)}
        view={auto}
        weight={weight}
        actions={autoActions}
      />
      <IntakePanel words={words} transfer={transfer} view={intake} last={last} actions={actions} />
      {children}
    </main>
  );
}
