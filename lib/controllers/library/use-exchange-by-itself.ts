import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../model/settings/settings';
import type { Notices } from '../use-notices';

interface Options {
  language: Language;
  notices: Pick<Notices, 'tell'>;
  /** Shows on this page what came in. */
  refresh: () => void;
}

/** The rows come first. */
const BEGIN_AFTER = 2_000;

/**
 * Exchanges with the reader's other machines while the library is open, where that needs no press, and tells what came; with
 * an undo. It is loaded once the list stands there.
 */
export function useExchangeByItself(options: Options): void {
  const current = useRef(options);
  current.current = options;
  useEffect(() => {
    const life = new AbortController();
    const timer = setTimeout(() => {
      begin(() => current.current, life.signal).catch((error: unknown) => console.error(error));
    }, BEGIN_AFTER);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, []);
}

async function begin(options: () => Options, signal: AbortSignal): Promise<void> {
  const [{ keepExchanging }, { takeExchangeBack }, { exchangeWordsFor }, { openCollection }] = await Promise.all([
    import('../exchange-by-itself'),
    import('../exchange-run'),
    import('../../../locales/exchange'),
    import('../../store/open-collection'),
  ]);
  const refresh = async () => options().refresh();
  keepExchanging({
    signal,
    refresh,
    onDone: ({ from }) => {
      if (from.length === 0) return;
      const { language, notices } = options();
      const told = from.map(exchangeWordsFor(language).from).join(' ');
      notices.tell(told, async () => {
        await takeExchangeBack(await openCollection(), refresh);
      });
    },
  });
}
