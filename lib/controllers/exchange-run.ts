/** Exchanging over the folder that the reader picked, and what is told of it: no Preact in it. */

import type { ExchangeTold, ExchangeView, SharingMachine } from '../../components/exchange/views';
import { type Exchanged, runExchange } from '../exchange/run-exchange';
import { accessTo } from '../platform/picked-folder';
import type { Collection } from '../store/collection';
import { exchangeOf } from '../store/exchange';
import type { SeenFile } from '../store/exchange-access';
import { foldersOf } from '../store/folders';
import { exchangeIntakesOf } from '../store/intakes';
import { settleChanges } from './settle-change';
import { createPause } from './sliced-work';

export interface ExchangeNowOptions {
  signal: AbortSignal;
  onProgress?: (step: 'taking' | 'sending', articles: number) => void;
  /** Shows what came in on this page. */
  refresh: () => Promise<unknown>;
}

/**
 * Exchanges, tells every open page what came, and resolves when that is secured. Null where this machine exchanges nothing.
 * Rejects as `runExchange` does.
 */
export async function exchangeNow(
  collection: Collection,
  { signal, onProgress, refresh }: ExchangeNowOptions,
): Promise<Exchanged | null> {
  const kept = await foldersOf(collection).get('exchange');
  if (kept === null) return null;
  let told: Parameters<NonNullable<typeof onProgress>> | undefined;
  const exchanged = await runExchange(collection, kept.folder, {
    signal,
    pause: createPause(() => told && onProgress?.(...told), { hasTold: false }),
    onProgress: (...progress) => {
      told = progress;
    },
  });
  if (exchanged.from.length > 0) await settleChanges([], refresh);
  return exchanged;
}

/** Takes back what was taken from other machines last. */
export async function takeExchangeBack(collection: Collection, refresh: () => Promise<unknown>): Promise<number> {
  const { left } = await exchangeIntakesOf(collection).takeBack();
  await settleChanges([], refresh);
  return left;
}

type LoadedExchange = Pick<ExchangeView, 'joined' | 'last' | 'undoable' | 'told' | 'machines'>;

/** Where the exchange stands. */
export async function loadExchange(collection: Collection): Promise<LoadedExchange> {
  const state = exchangeOf(collection);
  const [kept, self, last, seen, taken] = await Promise.all([
    foldersOf(collection).get('exchange'),
    state.self(),
    state.last(),
    state.seen(),
    exchangeIntakesOf(collection).last(),
  ]);
  const joined =
    kept === null || self === null
      ? null
      : {
          folder: kept.folder.name,
          machine: self.name,
          isLocked: self.identities.length > 0,
          access: await accessTo(kept.folder),
        };
  return {
    joined,
    last: last && { at: last.at, from: last.from, sent: last.sent },
    undoable: taken && { label: taken.label, at: taken.at, articles: taken.articles, highlights: taken.highlights },
    told: joined === null ? NOTHING_TOLD : toTold(seen),
    machines: joined === null ? [] : toMachines(seen),
  };
}

export const NOTHING_TOLD: ExchangeTold = { damaged: 0, locked: 0, newer: 0, foreign: 0, refused: 0 };

function toTold(seen: readonly SeenFile[]): ExchangeTold {
  const told = { ...NOTHING_TOLD };
  for (const { state, refused = 0 } of seen) {
    if (state !== 'taken') told[state] += 1;
    told.refused += refused;
  }
  return told;
}

/** The latest written first. */
function toMachines(seen: readonly SeenFile[]): SharingMachine[] {
  const machines = new Map<string, SharingMachine & { number: number }>();
  for (const { machine: id, machineName = '', number = 0, madeAt = null } of seen) {
    if (id === undefined) continue;
    const before = machines.get(id);
    const files = (before?.files ?? 0) + 1;
    const isLater = before === undefined || number > before.number;
    machines.set(id, isLater ? { id, name: machineName, writtenAt: madeAt, number, files } : { ...before, files });
  }
  const moment = ({ writtenAt }: SharingMachine) => (writtenAt === null ? 0 : Date.parse(writtenAt));
  return [...machines.values()].toSorted((one, other) => moment(other) - moment(one));
}
