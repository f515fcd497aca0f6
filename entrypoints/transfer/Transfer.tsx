import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { ExchangePanel } from '../../components/exchange/ExchangePanel';
import { TransferScreen } from '../../components/transfer/TransferScreen';
import type { ScreenProps } from '../../lib/controllers/mount';
import { useAutoBackup } from '../../lib/controllers/use-auto-backup';
import { useBackup } from '../../lib/controllers/use-backup';
import { useExchange } from '../../lib/controllers/use-exchange';
import { useIntake } from '../../lib/controllers/use-intake';
import { useSettings } from '../../lib/controllers/use-settings';
import { exchangeWordsFor } from '../../locales/exchange';
import { transferWordsFor } from '../../locales/transfer';

/** Puts the controllers and the screen together. */
export function Transfer({ initialSettings }: ScreenProps): JSX.Element {
  const { words } = useSettings(initialSettings, (thrown) => console.error(thrown));
  const transfer = transferWordsFor(words.language);
  const backup = useBackup();
  const auto = useAutoBackup((thrown) => console.error(thrown));
  const intake = useIntake();
  const exchange = useExchange();

  useEffect(() => {
    document.title = `${transfer.title} · ${words.product}`;
  }, [transfer, words]);

  return (
    <TransferScreen
      words={words}
      transfer={transfer}
      backup={backup.view}
      age={backup.age}
      weight={backup.weight}
      auto={auto.view}
      autoActions={auto.actions}
      intake={intake.view}
      last={intake.last}
      actions={{
        onBackUp: backup.start,
        onCancelBackup: backup.cancel,
        onFile: intake.open,
        onPassphrase: intake.unlock,
        onTake: intake.take,
        onDrop: intake.drop,
        onTakeBack: intake.takeBack,
      }}
    >
      <ExchangePanel
        words={words}
        exchange={exchangeWordsFor(words.language)}
        view={exchange.view}
        actions={exchange.actions}
      />
    </TransferScreen>
  );
}
