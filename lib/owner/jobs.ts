/**
 * What the owner does. It is the one worker of the browser that holds the files beside the database, so whoever wants
 * something of them asks it. A job is short (a slice of 150 ms at most for the index, half a second for the journal) and can be
 * done twice.
 */

import type { CountsAsked } from '../index/count-matches';
import type { IndexCounts } from '../index/index-access';
import type { IndexChecked, IndexFollowed } from '../index/index-keeper';
import type { NamesInUse } from '../index/names-in-use';
import type { Followed } from '../journal/journal-keeper';
import type { ArticleId } from '../model/ids';
import type { Loss, Witness } from '../model/loss';
import type { AutoBackupProblem, BackupLock, BackupStanding } from '../model/settings/auto-backup';
import type { FoundArticleIds, SearchAnswer, SearchPage } from '../search/answer';
import type { FoundHighlightPlaces, HighlightAnswer, HighlightQuery } from '../search/highlights';
import type { AlikeAnswer, SameNewsAnswer } from '../search/news';
import type { SearchQuery } from '../search/query';
import type { Turn } from './turns';

export interface OwnerJobs {
  /** Brings the journal on by a slice; to be asked until nothing is left. */
  'journal/follow': { payload: Witness | null; answer: Followed };
  /** The reader was told of the loss of this moment. */
  'journal/settle': { payload: Loss['at']; answer: null };
  /** Whether the disk takes anything. */
  'disk/room': { payload: null; answer: boolean };
  /** Brings the index on by a slice; to be asked until nothing is left. */
  'index/follow': { payload: null; answer: IndexFollowed };
  /** Here and below: null where a later question of the same page has taken its place. */
  'index/search': { payload: { query: SearchQuery; page: SearchPage }; answer: SearchAnswer | null };
  'index/ids': { payload: { query: SearchQuery; page: SearchPage }; answer: FoundArticleIds | null };
  'index/count': { payload: { query: SearchQuery; asked: CountsAsked }; answer: IndexCounts | null };
  /** What fields of a query can be completed with. */
  'index/names': { payload: null; answer: NamesInUse };
  /** The highlights as a list of their own, and how many of them there are of each kind. */
  'index/highlights': { payload: { query: HighlightQuery; page: SearchPage }; answer: HighlightAnswer | null };
  'index/highlight-places': {
    payload: { query: HighlightQuery; page: SearchPage };
    answer: FoundHighlightPlaces | null;
  };
  'index/count-highlights': { payload: { query: HighlightQuery; asked: CountsAsked }; answer: IndexCounts | null };
  /** The articles of one text with an article, and those that share rare names with it. */
  'index/same-news': { payload: { id: ArticleId }; answer: SameNewsAnswer | null };
  'index/alike': { payload: { id: ArticleId; limit: number }; answer: AlikeAnswer | null };
  /** Looks at some of the index's file; to be asked until nothing is left. */
  'index/check': { payload: null; answer: IndexChecked };
  /** Throws the index away; following makes it again. */
  'index/rebuild': { payload: null; answer: null };
  /** Takes a slice back of what a page began to take in and left in the middle; to be asked until nothing is left. */
  'intake/mend': { payload: null; answer: IntakeMended };
  /** Begins a backup with the first ask of a run, which goes on beside the jobs; each ask tells how far it is. */
  'backup/run': { payload: BackupAsked; answer: BackupProgress };
  /** The same: writes what the run made into the folder that the reader picked. */
  'backup/into-folder': { payload: { run: string; name: string }; answer: BackupIntoFolder };
  /** Ends the run, and gives the room of what it made back. */
  'backup/drop': { payload: { run: string }; answer: null };
  /** Begins an exchange over the shared folder with the first ask of a run, which goes on beside the jobs. */
  'exchange/run': { payload: { run: string }; answer: ExchangeProgress };
}

export interface IntakeMended {
  /** Something was taken back. */
  mended: boolean;
  more: boolean;
}

export interface BackupAsked {
  run: string;
  /** When it begins, in milliseconds since the epoch. */
  now: number;
  /** All that the reader has set, as it goes into the file. */
  settings: Record<string, unknown>;
  withPictures: boolean;
  lock: BackupLock | null;
}

export type BackupProgress =
  | { kind: 'running'; articles: number; allArticles: number }
  /** There is nothing to back up. */
  | { kind: 'empty' }
  /** Something is being taken in, or waits to be taken back. */
  | { kind: 'busy' }
  | {
      kind: 'made';
      /** The browser's address of the file, until the run is dropped. */
      address: string;
      bytes: number;
      standing: BackupStanding;
      counts: { pictures: number; picturesLeftOut: number; damaged: number };
    };

export type BackupIntoFolder =
  | { kind: 'writing' }
  | { kind: 'written' }
  | { kind: 'failed'; problem: AutoBackupProblem };

export type ExchangeProgress =
  | { kind: 'running' }
  /** Nothing is shared from here, or the browser wants the reader to be asked for the folder again. */
  | { kind: 'unshared' }
  /** It has come to its end, or failed; `isNews`: something came from others. */
  | { kind: 'over'; isNews: boolean };

/** What pages of ours may ask by themselves. */
export const PAGE_JOBS = [
  'index/search',
  'index/ids',
  'index/count',
  'index/names',
  'index/highlights',
  'index/highlight-places',
  'index/count-highlights',
  'index/same-news',
  'index/alike',
  'index/check',
  'index/rebuild',
] as const satisfies (keyof OwnerJobs)[];

export type OwnerJob = keyof OwnerJobs;

/** What a job asks while it runs, between two of its steps. */
export interface JobSignals {
  /** Nobody waits for its answer any more. */
  isReplaced: () => boolean;
  /** A save waits for its end. */
  isInTheWay: () => boolean;
}

export type OwnerHandlers = {
  [Job in OwnerJob]: (payload: OwnerJobs[Job]['payload'], signals: JobSignals) => Promise<OwnerJobs[Job]['answer']>;
};

/** A job as it travels. Asked once more it has the same id: a job that is under way is not begun again. */
export interface OwnerRequest<Job extends OwnerJob = OwnerJob> {
  id: string;
  job: Job;
  payload: OwnerJobs[Job]['payload'];
  /** Absent: it is answered whatever is asked after it. */
  turn?: Turn;
}

/** Asks the owner, which is started where there is none. Rejects with a ReaderError. */
export type AskOwner = <Job extends OwnerJob>(
  job: Job,
  payload: OwnerJobs[Job]['payload'],
  turn?: Turn,
) => Promise<OwnerJobs[Job]['answer']>;
