/** The database as this version has it: its stores and what is in them. How it came to be so is told by `upgrades/`. */

import type { IDBPDatabase } from 'idb';
import type { Article, IsoMoment } from '../model/article';
import type { DamageKind, Replacement } from '../model/damaged-record';
import type { Highlight } from '../model/highlight';
import type { ArticleId, HighlightId } from '../model/ids';
import type { Stamp } from '../model/merging/stamp';
import type { KeptPicture, PictureKind } from '../model/picture';
import type { Change } from './change';
import type { ArticleSummary } from './collection';
import type { ExchangeRow } from './exchange-access';
import type { FolderPurpose, KeptFolder } from './folder-access';
import type { IntakeKind } from './intake-access';
import type { StoredArticle, StoredHighlight, StoredVersion } from './records';

export const DATABASE_NAME = 'diem-bao';

/** The key of the one record in `meta`. */
export const STATE_KEY = 'state';

/** What the collection knows of itself; written in the transaction of the change that it counts. */
export interface CollectionState {
  installId: string;
  lastStamp?: Stamp;
  /** Live articles. */
  articles: number;
  /** Live highlights of live articles. */
  highlights: number;
  /** How many live highlights and articles carry a tag. */
  tags: Record<string, number>;
  /** How many live articles have a topic; absent before the first was written. */
  topics?: Record<string, number>;
  /** What the browser said when it made this database in place of one that it had lost; until that was told and mended. */
  dataLoss?: string;
}

/** Some shingles of an article, for finding its text elsewhere. */
export interface Sketch {
  id: ArticleId;
  /** Empty for a deleted article, and for one too short to be told from others. */
  shingles: number[];
}

/** What the reader turned down as a reprint. A decision and no index: nothing could make it again. */
export interface Dismissal {
  /** The kept article that was offered. */
  id: ArticleId;
  /** Where it was turned down: hashes of addresses. */
  dismissedAt: string[];
}

/** A record that was found damaged, or what it was before it was repaired or deleted. */
export interface Damage {
  /** By kind and id; `damageKeyOf`. */
  key: string;
  kind: DamageKind;
  /** The key of the record in its own store. */
  id: IDBValidKey;
  /** Absent while the record lies in its own store. */
  handled?: {
    raw: unknown;
    what: string[];
    state: 'repaired' | 'deleted';
    replaced: Replacement[] | null;
    at: IsoMoment;
    /** What was deleted with an article: its highlights and versions as they lay in their stores. */
    belongings?: { highlights: unknown[]; versions: unknown[] };
  };
}

/** How far somebody came who goes through a store in slices. */
export interface Progress {
  /** The last key that is done; absent at the start. */
  after?: IDBValidKey;
}

/** By what a record is known to be unchanged since it was written: whatever is written to it leaves its stamp. */
export type Written<Item extends Article | Highlight> = Pick<Item, 'id' | 'stamps'>;

/** One record that a taking in has written: what stood in its place, and by what it is known to be unchanged since. */
export type TakenRecord =
  | { store: 'articles'; before: Article | null; after: Written<Article> }
  | { store: 'highlights'; before: Highlight | null; after: Written<Highlight> }
  | { store: 'versions'; id: [ArticleId, number] }
  /** `at`: when the picture was made, by which another one in its place is told. */
  | { store: 'pictures'; id: [ArticleId, PictureKind, string]; at: IsoMoment };

/** How far a taking in of records has come; of files and of a shared folder the newest one each is remembered. */
export interface Intake {
  key: 'intake' | 'exchange';
  kind: IntakeKind;
  /** The file's name, for the reader. */
  label: string;
  /** `running`: it was begun and has not come to its end. */
  state: 'running' | 'done' | 'taking-back';
  at: IsoMoment;
  /** How many steps the log holds. */
  steps: number;
  articles: number;
  highlights: number;
  /** Absent where a program began it that took none. */
  pictures?: number;
}

/** What one transaction of it wrote. */
export interface IntakeStep {
  /** `step 000001`, `exchange-step 000001`, in their order. */
  key: `step ${string}` | `exchange-step ${string}`;
  taken: TakenRecord[];
}

/** Of each store: its keys, its rows and its indexes. */
export interface Schema {
  articles: { key: ArticleId; value: StoredArticle; indexes: { addresses: string } };
  highlights: { key: HighlightId; value: StoredHighlight; indexes: { articleId: ArticleId } };
  versions: { key: [ArticleId, number]; value: StoredVersion };
  /** A row for each live article, so that a list is read without reading any text. */
  summaries: { key: ArticleId; value: ArticleSummary; indexes: { savedAt: [string, ArticleId]; trayDay: string } };
  sketches: { key: ArticleId; value: Sketch; indexes: { shingles: number } };
  dismissals: { key: ArticleId; value: Dismissal };
  pictures: { key: [ArticleId, PictureKind, string]; value: KeptPicture };
  damaged: { key: string; value: Damage };
  intakes: { key: Intake['key'] | IntakeStep['key']; value: Intake | IntakeStep };
  folders: { key: FolderPurpose; value: KeptFolder };
  exchange: { key: ExchangeRow['key']; value: ExchangeRow };
  changes: { key: number; value: Change; indexes: { articleId: ArticleId } };
  /** By the name of who goes through a store: a catching up, or a reader of the changes. */
  progress: { key: string; value: Progress };
  meta: { key: typeof STATE_KEY; value: CollectionState };
}

export type StoreName = keyof Schema;

/** The stores of derived indexes: each can be thrown away and made again from the records. */
export type DerivedStore = 'sketches';

/** The database as it is opened; `transaction.ts` gives its stores their types. */
export type Database = IDBPDatabase;
