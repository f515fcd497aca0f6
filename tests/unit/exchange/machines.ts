/** Machines that share a folder: each with a database, a clock and its own copy of the folder, as synced drives have it. */

import { joinFolder } from '../../../lib/exchange/join-folder';
import { runExchange } from '../../../lib/exchange/run-exchange';
import type { CollectionDump } from '../../../lib/model/collection-dump';
import { imageOf } from '../../../lib/model/merging/image-of';
import type { Collection } from '../../../lib/store/collection';
import { exchangeOf } from '../../../lib/store/exchange';
import { openCollection } from '../../../lib/store/open-collection';
import { FakeFolder } from '../platform/fake-folder';
import { clearDisk } from '../store/sample';

export const NOON = Date.parse('2026-03-07T12:00:00+07:00');

export interface Machine {
  name: string;
  collection: Collection;
  folder: FakeFolder;
  exchange: () => ReturnType<typeof runExchange>;
}

/** A machine with an empty database; `hours` wrong is its clock. */
export async function startMachine(
  name: string,
  hours = 0,
  passphrase = '',
  folder = new FakeFolder(),
): Promise<Machine> {
  clearDisk();
  let ticks = 0;
  const now = () => {
    ticks += 1;
    return NOON + hours * 3_600_000 + ticks;
  };
  const collection = await openCollection({ now });
  await joinFolder(collection, folder.asPicked(), { name, passphrase });
  return { name, collection, folder, exchange: () => runExchange(collection, folder.asPicked(), { now }) };
}

/** What the drive does: each folder gets what the others have written, and loses what its writer has deleted. */
export async function carry(from: Machine, to: Machine, isCut = false): Promise<void> {
  const self = await exchangeOf(from.collection).self();
  const own = new Set(self?.segments.map(({ name }) => name));
  const written = [...from.folder.files].filter(([name]) => own.has(name) || name.includes('-key '));
  for (const [at, [name, { bytes, modified }]] of written.entries()) {
    const isHalf = isCut && at === written.length - 1;
    to.folder.files.set(name, { bytes: isHalf ? bytes.slice(0, bytes.length / 2) : bytes, modified });
  }
  for (const name of [...to.folder.files.keys()]) {
    if (name.includes(` ${from.name} `) && !from.folder.files.has(name)) to.folder.files.delete(name);
  }
}

/** Everybody exchanges with everybody until nobody has anything more to say. Answers how many rounds that took. */
export async function settle(machines: readonly Machine[], most = 8): Promise<number> {
  for (let round = 1; round <= most; round += 1) {
    let news = 0;
    for (const one of machines) {
      for (const other of machines) if (other !== one) await carry(other, one);
      const { from, sent } = await one.exchange();
      news += sent + from.reduce((sum, { articles, highlights }) => sum + articles + highlights, 0);
    }
    if (news === 0) return round;
  }
  throw new Error('they never come to rest');
}

type Records = Omit<CollectionDump, 'schema'>;
const byId = (one: object, other: object) => (imageOf(one) < imageOf(other) ? -1 : 1);

/** What a reader sees of it, and all that decides a later merge: the numbers under which versions lie are a machine's own. */
export const meantBy = ({ articles, highlights, versions }: Records) =>
  imageOf([
    articles.toSorted(byId),
    highlights.toSorted(byId),
    versions.map(({ articleId, fingerprint }) => `${articleId} ${fingerprint}`).sort(),
  ]);

export const meantAt = async ({ collection }: Machine) => meantBy(await collection.dumps.all());
