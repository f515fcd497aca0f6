import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { backupEngine } from '../lib/controllers/backup-engine';
import { createBackupKeeper } from '../lib/controllers/backup-keeper';
import { exchangeEngine } from '../lib/controllers/exchange-engine';
import { createExchangeKeeper } from '../lib/controllers/exchange-keeper';
import { mendIntakeSlice } from '../lib/controllers/mend-intake';
import { createIndexKeeper } from '../lib/index/index-keeper';
import { lateIndexFile } from '../lib/index/load-engine';
import { unlessReplaced } from '../lib/index/looker';
import type { Journal } from '../lib/journal/journal';
import { createJournalKeeper, type JournalKeeper } from '../lib/journal/journal-keeper';
import { openJournal } from '../lib/journal/open-journal';
import { type OwnerScope, serveOwner } from '../lib/owner/serve-owner';
import type { Collection } from '../lib/store/collection';
import { openCollection } from '../lib/store/open-collection';

/** Enough that a record of an ordinary article would find room. */
const ROOM_BYTES = 256 * 1024;

/** The owner: the one worker of the browser that holds the files beside the database. */
export default defineUnlistedScript(() =>
  serveOwner(self as unknown as OwnerScope, async () => {
    let collection: Promise<Collection> | undefined;
    const openOnce = () => {
      collection = openCollection();
      return collection;
    };
    let opening: Promise<{ journal: Journal; keeper: JournalKeeper }> | undefined;
    /** Without files for the journal there may be a collection to ask all the same; the next job tries again. */
    const journaling = async () => {
      opening ??= openJournal().then((journal) => ({
        journal,
        keeper: createJournalKeeper({ openCollection: openOnce, journal, now: Date.now }),
      }));
      try {
        return await opening;
      } catch (error) {
        opening = undefined;
        throw error;
      }
    };
    const index = createIndexKeeper({
      openCollection: openOnce,
      file: lateIndexFile(),
      now: () => performance.now(),
    });
    const backup = createBackupKeeper({ openCollection: openOnce, engine: backupEngine.load });
    const exchange = createExchangeKeeper({ openCollection: openOnce, engine: exchangeEngine.load });
    return {
      handlers: {
        'journal/follow': async (witness) => (await journaling()).keeper.followMore(witness),
        'journal/settle': async (at) => {
          await (await journaling()).keeper.settle(at);
          return null;
        },
        'disk/room': async () => (await journaling()).journal.hasRoom(ROOM_BYTES),
        'index/follow': (_payload, { isInTheWay }) => index.followMore(isInTheWay),
        'index/search': ({ query, page }, { isReplaced }) =>
          unlessReplaced(isReplaced, () => index.search(query, page, isReplaced)),
        'index/ids': ({ query, page }, { isReplaced }) =>
          unlessReplaced(isReplaced, () => index.ids(query, page, isReplaced)),
        'index/count': ({ query, asked }, { isReplaced }) =>
          unlessReplaced(isReplaced, () => index.count(query, asked, isReplaced)),
        'index/names': () => index.names(),
        'index/highlights': ({ query, page }, { isReplaced }) =>
          unlessReplaced(isReplaced, () => index.searchHighlights(query, page, isReplaced)),
        'index/highlight-places': ({ query, page }, { isReplaced }) =>
          unlessReplaced(isReplaced, () => index.highlightPlaces(query, page, isReplaced)),
        'index/count-highlights': ({ query, asked }, { isReplaced }) =>
          unlessReplaced(isReplaced, () => index.countHighlights(query, asked, isReplaced)),
        'index/same-news': ({ id }, { isReplaced }) => unlessReplaced(isReplaced, () => index.sameNews(id, isReplaced)),
        'index/alike': ({ id, limit }, { isReplaced }) =>
          unlessReplaced(isReplaced, () => index.alike(id, limit, isReplaced)),
        'index/check': () => index.checkMore(),
        'index/rebuild': async () => {
          await index.rebuild();
          return null;
        },
        'intake/mend': async () => mendIntakeSlice(await openOnce()),
        'backup/run': (asked) => backup.run(asked),
        'backup/into-folder': ({ run, name }) => backup.intoFolder(run, name),
        'backup/drop': async ({ run }) => {
          backup.drop(run);
          return null;
        },
        'exchange/run': ({ run }) => exchange.run(run),
      },
      async close() {
        backup.close();
        exchange.close();
        (await opening?.catch(() => undefined))?.journal.close();
        index.close();
        (await collection?.catch(() => undefined))?.close();
      },
    };
  }),
);
