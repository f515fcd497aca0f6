/** What this machine knows of an exchange over a shared folder, as its callers see it. `exchangeOf` in `exchange.ts` makes it. */

import type { IsoMoment } from '../model/article';

/** A file that this machine wrote into the folder. */
export interface OwnSegment {
  name: string;
  /** `base`: everything up to then; `more`: what changed since the file before. */
  kind: 'base' | 'more';
  bytes: number;
}

/** This machine in the exchange. */
export interface ExchangeSelf {
  key: 'self';
  /** What the reader calls it. */
  name: string;
  /** Of the last file that it wrote; the next one has a greater one. */
  number: number;
  segments: OwnSegment[];
  /** Names of own files that the last base has made superfluous, until they are deleted. */
  outdated: string[];
  /** The keys that open files of the folder, its own first; empty where the folder is not locked. */
  identities: string[];
  /** The key as it lies in the folder, locked by the passphrase: put back where it is lost there. */
  keyFile?: { name: string; content: Uint8Array<ArrayBuffer> };
}

/** What came of a file of the folder that another machine wrote. */
export const SEGMENT_STATES = ['taken', 'damaged', 'locked', 'newer', 'foreign'] as const;
export type SegmentState = (typeof SEGMENT_STATES)[number];

/** A file of another machine, as it was when it was looked at: one that is unchanged is not looked at again. */
export interface SeenFile {
  key: `file ${string}`;
  name: string;
  bytes: number;
  /** Milliseconds since the epoch, as the folder says. */
  modified: number;
  state: SegmentState;
  /** Of one that was taken: proves its content, whatever its name is by now. */
  sha256?: string;
  machine?: string;
  machineName?: string;
  number?: number;
  kind?: OwnSegment['kind'];
  madeAt?: string;
  /** Records in it that were left out, since they are not sound. */
  refused?: number;
}

/** What one machine brought. */
export interface Brought {
  machine: string;
  name: string;
  articles: number;
  highlights: number;
}

/** The last exchange that came to its end. */
export interface LastExchange {
  key: 'last';
  at: IsoMoment;
  from: Brought[];
  /** Articles that were written for the others. */
  sent: number;
}

export type ExchangeRow = ExchangeSelf | SeenFile | LastExchange;

export interface ExchangeState {
  /** Null where this machine exchanges nothing. */
  self(): Promise<ExchangeSelf | null>;
  putSelf(self: Omit<ExchangeSelf, 'key'>): Promise<void>;
  seen(): Promise<SeenFile[]>;
  putSeen(file: Omit<SeenFile, 'key'>): Promise<void>;
  /** Forgets files that are in the folder no more. */
  forgetSeen(names: readonly string[]): Promise<void>;
  last(): Promise<LastExchange | null>;
  putLast(last: Omit<LastExchange, 'key'>): Promise<void>;
}
