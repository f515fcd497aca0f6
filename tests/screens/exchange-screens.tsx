import { ExchangePanel } from '../../components/exchange/ExchangePanel';
import type { ExchangeView } from '../../components/exchange/views';
import type { Words } from '../../locales';
import { exchangeWordsFor } from '../../locales/exchange';
import { screensOf } from './screen';

const nothing = () => {};
const wordsOf = ({ language }: Words) => exchangeWordsFor(language);

const AT = '2026-11-03T08:05:00.000+07:00';
const REST: ExchangeView = {
  canPick: true,
  joined: null,
  locked: null,
  work: null,
  last: null,
  undoable: null,
  told: { damaged: 0, locked: 0, newer: 0, foreign: 0, refused: 0 },
  machines: [],
  said: null,
  failure: null,
};
const JOINED: ExchangeView = {
  ...REST,
  joined: { folder: 'Điểm Báo chung', machine: 'Máy cơ quan', isLocked: true, access: 'granted' },
  last: { at: AT, from: [{ name: 'Máy nhà', articles: 3, highlights: 2 }], sent: 5 },
  undoable: { label: 'Máy nhà', at: AT, articles: 3, highlights: 2 },
  machines: [
    { id: 'a', name: 'Máy nhà', writtenAt: AT, files: 4 },
    { id: 'b', name: 'Máy xách tay', writtenAt: '2026-10-20T17:40:00.000+07:00', files: 12 },
  ],
};
const showing = (shown: Partial<ExchangeView>) => () => ({ ...REST, ...shown });
const joined = (shown: Partial<ExchangeView>) => () => ({ ...JOINED, ...shown });

/** Every state of sharing between machines, on the page for backups, by name. */
export const EXCHANGE_SCREENS = screensOf<ExchangeView>(
  {
    'sharing-absent': { with: showing({ canPick: false }), shows: (words) => [wordsOf(words).absent] },
    'sharing-none': {
      with: showing({}),
      shows: (words) => [wordsOf(words).pick, wordsOf(words).machine],
    },
    'sharing-locked': {
      with: showing({ locked: { folder: 'Điểm Báo chung', isWrong: true } }),
      shows: (words) => [wordsOf(words).wrong, wordsOf(words).join],
    },
    'sharing-joined': {
      with: joined({ said: { kind: 'exchanged' } }),
      shows: (words) => [
        wordsOf(words).sent(5),
        wordsOf(words).start,
        wordsOf(words).undo,
        { heard: wordsOf(words).sent(5) },
      ],
    },
    'sharing-told': {
      with: joined({ told: { damaged: 1, locked: 2, newer: 1, foreign: 1, refused: 3 } }),
      shows: (words) => [wordsOf(words).damaged(1), wordsOf(words).newer(1), wordsOf(words).unlock],
    },
    'sharing-at-work': {
      with: joined({ work: { kind: 'taking', articles: 3_412 } }),
      shows: (words) => [wordsOf(words).taking(3_412), wordsOf(words).stop],
    },
    'sharing-asks': {
      with: () => ({ ...JOINED, joined: JOINED.joined && { ...JOINED.joined, access: 'ask' } }),
      shows: (words) => [wordsOf(words).needsAccess('Điểm Báo chung'), wordsOf(words).allow],
    },
    'sharing-gone': {
      with: joined({ failure: { error: 'unexpected', problem: 'gone' } }),
      shows: (words) => [wordsOf(words).problems.gone.what, wordsOf(words).pick],
    },
    'sharing-taken-back': {
      with: joined({ undoable: null, said: { kind: 'taken-back', left: 0 } }),
      shows: (words) => [wordsOf(words).takenBack],
    },
  },
  (view, words) => (
    <main class="db-column db-transfer">
      <h1>{words.product}</h1>
      <ExchangePanel
        words={words}
        exchange={wordsOf(words)}
        view={view}
        actions={{
          onJoin: nothing,
          onPassphrase: nothing,
          onUnlock: nothing,
          onDrop: nothing,
          onAllow: nothing,
          onExchange: nothing,
          onStop: nothing,
          onTakeBack: nothing,
          onLeave: nothing,
        }}
      />
    </main>
  ),
);
