import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createIndexKeeper } from '../lib/index/index-keeper';
import { lateIndexFile } from '../lib/index/load-engine';
import { createJournalKeeper } from '../lib/journal/journal-keeper';
import { openJournal } from '../lib/journal/open-journal';
import { type OwnerScope, serveOwner } from '../lib/owner/serve-owner';
import type { Collection } from '../lib/store/collection';
import { openCollection } from '../lib/store/open-collection';

/** Enough that a record of an ordinary article would find room. */
const ROOM_BYTES = 256 * 1024;

/** The owner: the one worker of the browser that holds the files beside the database. */
export default defineUnlistedScript(() =>
  serveOwner(self as unknown as OwnerScope, async () => {
    const journal = await openJournal();
    let collection: Promise<Collection> | undefined;
    const openOnce = () => {
      collection = openCollection();
      return collection;
    };
    const keeper = createJournalKeeper({ openCollection: openOnce, journal, now: Date.now });
    const index = createIndexKeeper({
      openCollection: openOnce,
      file: lateIndexFile(),
      now: () => performance.now(),
    });
    return {
      handlers: {
        'journal/follow': (witness) => keeper.followMore(witness),
        'journal/settle': async (at) => {
          await keeper.settle(at);
          return null;
        },
        'disk/room': async () => journal.hasRoom(ROOM_BYTES),
        'index/follow': () => index.followMore(),
        'index/search': ({ query, page }) => index.search(query, page),
        'index/count': ({ query, asked }) => index.count(query, asked),
        'index/highlights': ({ query, page }) => index.searchHighlights(query, page),
        'index/count-highlights': ({ query, asked }) => index.countHighlights(query, asked),
        'index/same-news': ({ id }) => index.sameNews(id),
        'index/alike': ({ id, limit }) => index.alike(id, limit),
        'index/rebuild': async () => {
          await index.rebuild();
          return null;
        },
      },
      async close() {
        journal.close();
        index.close();
        (await collection?.catch(() => undefined))?.close();
      },
    };
  }),
);
