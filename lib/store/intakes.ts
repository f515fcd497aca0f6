/**
 * Taking in records from a file, as one act. Each transaction takes some articles and logs what it wrote with what stood in
 * its place; a run that does not come to its end is taken back by that log, and so is one that the reader takes back.
 */

import type { Article } from '../model/article';
import type { ArticleRecords } from '../model/collection-dump';
import { ReaderError } from '../model/error';
import type { Highlight } from '../model/highlight';
import type { ArticleId } from '../model/ids';
import type { KeptPicture, PictureKind } from '../model/picture';
import { toMoment } from '../model/vietnam-time';
import { takePicture } from './all-pictures';
import type { Collection, MergedCount } from './collection';
import { foreseeRecords } from './foresee';
import type { IntakeKind, IntakeState, Intakes, TakenRecords } from './intake-access';
import { type MergeLog, mergeBatch } from './merge-dump';
import { baseOf } from './open-collection';
import { KEEP_STORES, type KeepOperation, operateIn, type WriteOperation } from './operation';
import type { Intake, IntakeStep, TakenRecord, Written } from './schema';
import { isKeyTaken } from './storage-error';
import { takeRecordsBack } from './take-back';
import { type ReadTransaction, readIn, type WriteTransaction, writeIn } from './transaction';

/** Where an act is logged: what came from a shared folder does not take the undo of a restore away. */
interface IntakeLog {
  key: Intake['key'];
  stepPrefix: 'step ' | 'exchange-step ';
}

const FILES: IntakeLog = { key: 'intake', stepPrefix: 'step ' };
const EXCHANGES: IntakeLog = { key: 'exchange', stepPrefix: 'exchange-step ' };

const INTAKE_STORES = [...KEEP_STORES, 'intakes'] as const;
const TAKE_BACK_STORES = [...INTAKE_STORES, 'pictures'] as const;
type TakeBackOperation = WriteOperation<(typeof TAKE_BACK_STORES)[number]>;

const STEP_DIGITS = 6;
const stepKey = ({ stepPrefix }: IntakeLog, number: number): IntakeStep['key'] =>
  `${stepPrefix}${String(number).padStart(STEP_DIGITS, '0')}`;
/** All steps of a log, and no intake. */
const allSteps = ({ stepPrefix }: IntakeLog) => IDBKeyRange.bound(stepPrefix, `${stepPrefix}~`);

/** The part of a collection that takes records of files in; apart from the others, since one page alone needs it. */
export function intakesOf(collection: Collection): Intakes {
  return intakesIn(collection, FILES);
}

/** The same for records from a shared folder: one that its page left in the middle of it holds no other up. */
export function exchangeIntakesOf(collection: Collection): Intakes {
  return intakesIn(collection, EXCHANGES);
}

function intakesIn(collection: Collection, log: IntakeLog): Intakes {
  const { connection, now } = baseOf(collection);
  const stepBack = (operation: TakeBackOperation) => takeStepBack(operation, log);
  const take = (records: readonly ArticleRecords[], isCareful: boolean) =>
    operateIn(connection, now, INTAKE_STORES, async (operation) => {
      const merged: TakenRecords = { articles: 0, highlights: 0, moved: [] };
      const taken: TakenRecord[] = [];
      const brought = await mergeBatch(operation as KeepOperation, records, isCareful, logInto(taken));
      for (const [at, { id, articles, highlights }] of brought.entries()) {
        merged.articles += articles;
        merged.highlights += highlights;
        const there = records[at]?.article.id ?? id;
        if (there !== id) merged.moved.push([there, id]);
      }
      await noteStep(operation.transaction, log, taken, merged);
      return merged;
    });
  return {
    foresee: (records) =>
      readIn(connection, ['articles', 'highlights', 'versions'], (reading) =>
        Promise.all(records.map((one) => foreseeRecords(reading, one))),
      ),
    begin: (kind, label) =>
      writeIn(connection, ['intakes'], (writing) => begin(writing, log, { kind, label, time: now() })),
    foreseePictures: (pictures) =>
      readIn(connection, ['pictures'], async (reading) => {
        const store = reading.objectStore('pictures');
        const keys = await Promise.all(pictures.map((one) => store.getKey(pictureKey(one))));
        return keys.filter((key) => key === undefined).length;
      }),
    async take(records) {
      try {
        return await take(records, false);
      } catch (error) {
        if (!isKeyTaken(error)) throw error;
        return take(records, true);
      }
    },
    takePictures: (pictures) =>
      writeIn(connection, ['articles', 'intakes', 'pictures'], async (writing) => {
        const taken: TakenRecord[] = [];
        for (const one of pictures) {
          if (await takePicture(writing, one)) taken.push({ store: 'pictures', id: pictureKey(one), at: one.at });
        }
        await noteStep(writing, log, taken, { articles: 0, highlights: 0, pictures: taken.length });
        return taken.length;
      }),
    finish: () =>
      writeIn(connection, ['intakes'], async (writing) => {
        const intake = await requireIntake(writing, log);
        await writing.objectStore('intakes').put({ ...intake, state: 'done' });
      }),
    last: () => readIn(connection, ['intakes'], async (reading) => toState(await intakeOf(reading, log))),
    async takeBack() {
      let left = 0;
      for (;;) {
        const leftOfStep = await operateIn(connection, now, TAKE_BACK_STORES, stepBack);
        if (leftOfStep === null) return { left };
        left += leftOfStep;
      }
    },
    takeStepBack: async () => (await operateIn(connection, now, TAKE_BACK_STORES, stepBack)) !== null,
  };
}

async function begin(
  writing: WriteTransaction<'intakes'>,
  log: IntakeLog,
  { kind, label, time }: { kind: IntakeKind; label: string; time: number },
): Promise<void> {
  const before = await intakeOf(writing, log);
  // What a cut off exchange took is whole articles, and stays: the next one goes on from there.
  const isOver = before?.state === 'done' || (log === EXCHANGES && before?.state === 'running');
  if (before && !isOver) throw new ReaderError('changed-elsewhere', 'an intake is unfinished');
  const store = writing.objectStore('intakes');
  await store.delete(allSteps(log));
  const at = toMoment(time);
  await store.put({ key: log.key, kind, label, state: 'running', at, steps: 0, articles: 0, highlights: 0 });
}

function logInto(taken: TakenRecord[]): MergeLog {
  return {
    article: (before, after) => taken.push({ store: 'articles', before: before ?? null, after: toWritten(after) }),
    highlight: (before, after) => taken.push({ store: 'highlights', before: before ?? null, after: toWritten(after) }),
    version: ({ articleId, number }) => taken.push({ store: 'versions', id: [articleId, number] }),
  };
}

const toWritten = <Item extends Article | Highlight>({ id, stamps }: Item): Written<Item> => ({ id, stamps });

const pictureKey = ({ articleId, kind, name }: KeptPicture): [ArticleId, PictureKind, string] => [
  articleId,
  kind,
  name,
];

async function noteStep(
  transaction: WriteTransaction<'intakes'>,
  log: IntakeLog,
  taken: TakenRecord[],
  { articles, highlights, pictures = 0 }: MergedCount & { pictures?: number },
): Promise<void> {
  const intake = await requireIntake(transaction, log);
  if (intake.state !== 'running') throw new ReaderError('changed-elsewhere', 'the intake is over');
  if (taken.length === 0) return;
  const steps = intake.steps + 1;
  const store = transaction.objectStore('intakes');
  await store.put({ key: stepKey(log, steps), taken });
  const counted = {
    articles: intake.articles + articles,
    highlights: intake.highlights + highlights,
    pictures: (intake.pictures ?? 0) + pictures,
  };
  await store.put({ ...intake, steps, ...counted });
}

/** Takes the last step back, and answers how many records stay; null where no step is left, and then nothing is remembered of it. */
async function takeStepBack(operation: TakeBackOperation, log: IntakeLog): Promise<number | null> {
  const store = operation.transaction.objectStore('intakes');
  const intake = await intakeOf(operation.transaction, log);
  if (intake === null) return null;
  if (intake.steps === 0) {
    await store.delete(log.key);
    await store.delete(allSteps(log));
    return null;
  }
  const key = stepKey(log, intake.steps);
  const step = (await store.get(key)) as IntakeStep | undefined;
  const left = await takeRecordsBack(operation, step?.taken ?? []);
  await store.delete(key);
  await store.put({ ...intake, state: 'taking-back', steps: intake.steps - 1 });
  return left;
}

async function intakeOf(reading: ReadTransaction<'intakes'>, { key }: IntakeLog): Promise<Intake | null> {
  return ((await reading.objectStore('intakes').get(key)) as Intake | undefined) ?? null;
}

async function requireIntake(reading: ReadTransaction<'intakes'>, log: IntakeLog): Promise<Intake> {
  const intake = await intakeOf(reading, log);
  if (intake === null) throw new ReaderError('not-found', 'no intake was begun');
  return intake;
}

function toState(intake: Intake | null): IntakeState | null {
  if (intake === null) return null;
  const { kind, label, at, articles, highlights, pictures = 0, state } = intake;
  return { kind, label, at, articles, highlights, pictures, state: state === 'done' ? 'done' : 'interrupted' };
}
