import { defineBackground } from 'wxt/utils/define-background';
import inPageCss from '../components/in-page.css?inline';
import { endBackupMark } from '../lib/controllers/backup-mark';
import { toToolbarTitle } from '../lib/controllers/toolbar-title';
import { onAutoBackupAsked } from '../lib/messages/auto-backup';
import { announceChange, onPageSpoke } from '../lib/messages/changes';
import { commandPage } from '../lib/messages/command-page';
import type { KeptArticle, ReprintHint } from '../lib/messages/contract';
import { relayPageEvent } from '../lib/messages/page-events';
import { routeRequests } from '../lib/messages/route-requests';
import { toKept } from '../lib/messages/to-kept';
import { hostOf } from '../lib/model/address';
import { isUnread, type ReadArticle } from '../lib/model/article';
import type { ArticleMarkEdit } from '../lib/model/article-marks';
import { type ArticleId, randomId } from '../lib/model/ids';
import type { QuestionAnswer } from '../lib/model/question';
import type { AutoBackupSettings } from '../lib/model/settings/auto-backup';
import { applyPageSettings } from '../lib/model/settings/page-settings';
import { keptNameOf, outletNameOf } from '../lib/outlets/outlet-of';
import { createAskOwner } from '../lib/owner/ask-owner';
import { createAutoBackup } from '../lib/owner/auto-backup';
import { exchangeUnseen } from '../lib/owner/exchange-unseen';
import { createIndexFollower } from '../lib/owner/index-follower';
import { createJournalFollower } from '../lib/owner/journal-follower';
import { createLongActs } from '../lib/owner/long-acts';
import { ownerAccess, servePages } from '../lib/owner/owner-messages';
import { createSafeWrites } from '../lib/owner/safe-write';
import { onAlarm, setAlarm } from '../lib/platform/alarms';
import {
  loadAutoBackup,
  loadAutoBackupState,
  onAutoBackupChanged,
  storeAutoBackupState,
} from '../lib/platform/auto-backup';
import { showToolbarState, type ToolbarState } from '../lib/platform/badge';
import { onCommand } from '../lib/platform/commands';
import { deleteDownload, forgetDownload, mayDownload, writeDownload } from '../lib/platform/downloads';
import { browserLanguage } from '../lib/platform/language';
import { onFirstInstall, onStart, onUpdateWaiting, stayAwake } from '../lib/platform/lifetime';
import { installMenus } from '../lib/platform/menus';
import { openPopupOn } from '../lib/platform/popup';
import { keepReaderRegistered } from '../lib/platform/registered-reader';
import { changeSettings, loadSettings } from '../lib/platform/settings';
import { loadStoredSettings } from '../lib/platform/stored-settings';
import { injectPart, openWelcome } from '../lib/platform/tabs';
import { loadTagRules } from '../lib/platform/tag-rules';
import { loadIndexChecked, loadWholeIndex, storeIndexChecked, storeWholeIndex } from '../lib/platform/whole-index';
import { loadWitness, storeLoss, storeWitness } from '../lib/platform/witness';
import { fitByWords } from '../lib/press/fit-by-words';
import { allPicturesOf } from '../lib/store/all-pictures';
import type { ArticleWithHighlights, Collection } from '../lib/store/collection';
import { openCollection } from '../lib/store/open-collection';
import { languageOf, wordsFor } from '../locales';
import { inPageWordsFor } from '../locales/in-page';

const AUTO_BACKUP_ALARM = 'auto-backup';
const EXCHANGE_ALARM = 'exchange';
const INDEX_CHECK_ALARM = 'index-check';
const ALARM_MINUTES = 30;

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
const owner = ownerAccess();
const askOwner = createAskOwner(owner.reach);
/** Those of our pages. */
const acts = createLongActs();
/** A page tells now and then that its act goes on: so long it does, in milliseconds, where nothing more is heard. */
const ACT_GOES_ON_MS = 1_000;

const journal = createJournalFollower({
  ask: askOwner,
  standing: async () => (await openCollection()).changes.standing('journal'),
  loadWitness,
  storeWitness,
  storeLoss,
  onRestored: () => announceChange(null),
  untilIdle: async () => {
    await acts.over();
    // After an act on thousands the file is made small for as long as the index is brought on, and would come first each time.
    await index.settled();
  },
  stayAwake,
});
const safe = createSafeWrites({ ask: askOwner, follow: () => journal.follow(), steps: () => journal.steps() });
const autoBackup = createAutoBackup({
  ask: askOwner,
  standing: async () => {
    const collection = await openCollection();
    const { installId, number, articles, dataLoss } = await collection.changes.standing('backup');
    if (articles === 0 || dataLoss !== undefined) return null;
    return { installId, number, pictures: await allPicturesOf(collection).count() };
  },
  loadSettings: loadAutoBackup,
  loadState: loadAutoBackupState,
  storeState: storeAutoBackupState,
  loadStored: loadStoredSettings,
  downloads: { mayDownload, writeDownload, forgetDownload, deleteDownload },
  noteBackup: async (number, moment) => endBackupMark(await openCollection(), number, moment),
  newRun: randomId,
  now: Date.now,
  stayAwake,
  wait,
});
const index = createIndexFollower({
  ask: askOwner,
  standing: async () => (await openCollection()).changes.standing('index'),
  loadWhole: loadWholeIndex,
  storeWhole: storeWholeIndex,
  loadChecked: loadIndexChecked,
  storeChecked: storeIndexChecked,
  now: Date.now,
  untilIdle: acts.over,
  wait,
  stayAwake,
});

/** The background: who is answered what, which menu and which key does what. It holds no state of its own. */
export default defineBackground({
  type: 'module',
  main() {
    routeRequests({
      'article/open': async ({ article, isWanted }, { tabId }) => {
        const { found, question } = await (await openCollection()).articles.open(article, isWanted);
        void tellOnToolbar(tabId, { isKept: found !== null, highlights: found?.highlights.length ?? 0 });
        const isClear = question === null;
        return { kept: found && (isClear ? await withText(found, article) : toKept(found)), question };
      },
      'article/keep': async ({ id, article, answer }, { tabId }) => {
        const kept = await keep(id, article, answer);
        void tellOnToolbar(tabId, { isKept: true, highlights: kept.highlights.length });
        return kept;
      },
      'highlight/add': async ({ id, article, highlight, answer }) => {
        const tagRules = await loadTagRules();
        const name = outletNameOf(article.host, 'vi');
        return change((store) => store.highlights.add(id, article, name, highlight, answer, tagRules));
      },
      'highlight/edit': ({ id, changes }, page) => change((store) => store.highlights.edit(id, changes, page)),
      'highlight/take-back': ({ id, changes }, page) => change((store) => store.highlights.takeBack(id, changes, page)),
      'highlight/delete': ({ id, asLeft }, page) => change((store) => store.highlights.delete(id, page, asLeft)),
      'highlight/restore': ({ id }, page) => change((store) => store.highlights.restore(id, page)),
      'reprint/find': ({ article }) => findReprint(article),
      'reprint/dismiss': async ({ id, addresses }) => {
        await (await openCollection()).reprints.dismiss(id, addresses, true);
        return null;
      },
      'page/count': async ({ highlights }, { tabId }) => {
        // Without a highlight it was said already, when the page asked what is kept of it.
        if (highlights !== 0) await tellOnToolbar(tabId, highlights === null ? null : { isKept: true, highlights });
        return null;
      },
      'page/tell': (event, { tabId }) => {
        relayPageEvent({ tabId, event });
        return null;
      },
      'page/popup': (_payload, { tabId }) => openPopupOn(tabId),
      'tags/known': async () => (await openCollection()).lists.tags(),
      'page/part': async ({ name }, { tabId, documentId }) => {
        await injectPart(tabId, name, documentId);
        return null;
      },
      'page/interface': ({ language }) => ({ words: inPageWordsFor(language), css: inPageCss }),
      'settings/change': async (chosen, { url }) => {
        await changeSettings((settings) => applyPageSettings(settings, hostOf(url) ?? '', chosen));
        return null;
      },
      'page/outlet': (_payload, { url }) => {
        const host = hostOf(url) ?? '';
        return { vi: outletNameOf(host, 'vi'), en: outletNameOf(host, 'en') };
      },
    });

    onStart(() => void atStart());
    onFirstInstall(() => void openWelcome().catch(() => undefined));
    onPageSpoke(secure, () => void followWhereDue(), editFor);
    void followWhereDue();
    keepAutoBackups();
    onAlarm(EXCHANGE_ALARM, () => void exchange());
    // Not at the start, when a page is asking most likely.
    onAlarm(INDEX_CHECK_ALARM, () => void index.checkWhereDue().catch(console.error));
    void setAlarm(INDEX_CHECK_ALARM, ALARM_MINUTES).catch(console.error);
    // An index that was thrown away, or is being made, is brought on once somebody has asked it.
    servePages(askOwner, () => void index.follow());
    // Files that are open when the new program starts would be held by the old one for seconds.
    onUpdateWaiting(() => owner.end());
    keepReaderRegistered();
    installMenus(async () => (await words()).contextMenu, {
      mark: (tabId) => commandPage(tabId, 'page/mark', null),
      markBlock: (tabId) => commandPage(tabId, 'page/mark-block', null),
    });
    onCommand('toggle-clear', (tabId) => commandPage(tabId, 'page/clear', { on: 'toggle' }));
    onCommand('mark-selection', (tabId) => commandPage(tabId, 'page/mark', null));
    onCommand('save-article', (tabId) => commandPage(tabId, 'page/keep', null));
    onCommand('next-highlight', (tabId) => commandPage(tabId, 'page/walk', { step: 1 }));
    onCommand('previous-highlight', (tabId) => commandPage(tabId, 'page/walk', { step: -1 }));
    onCommand('toggle-pen', async () => {
      await changeSettings(({ making }) => ({ making: making === 'pen' ? 'chip' : 'pen' }));
    });
  },
});

/** What the button says of the page in a tab; never rejects. */
async function tellOnToolbar(tabId: number, state: ToolbarState): Promise<void> {
  await showToolbarState(tabId, state, toToolbarTitle(await words(), state));
}

/**
 * The journal first: it is the second copy, and the index can be made again. The index is not loaded where it has nothing to
 * do: nobody has asked it yet.
 */
async function atStart(): Promise<void> {
  await journal.follow();
  await mendIntake().catch(console.error);
  void autoBackup.runWhereDue();
  void exchange();
  await index.followWhereDue();
  await catchUp(await openCollection());
}

/** The browser may have been killed in the middle of a restore: what that page began is taken back, and everybody hears of it. */
async function mendIntake(): Promise<void> {
  let isMended = false;
  for (let more = true; more; ) {
    const slice = await askOwner('intake/mend', null);
    isMended ||= slice.mended;
    more = slice.more;
  }
  if (isMended) await tellOfNews();
}

/** Now, and from then on now and then as long as a folder is shared and the browser allows it without a press. */
async function exchange(): Promise<void> {
  const isShared = await exchangeUnseen({ ask: askOwner, newRun: randomId, onNews: tellOfNews, stayAwake, wait });
  await setAlarm(EXCHANGE_ALARM, isShared ? ALARM_MINUTES : null);
}

async function tellOfNews(): Promise<void> {
  await announceChange(null);
  await journal.follow();
  index.followSoon();
}

/** Looks now and then whether an automatic backup is due, as long as they are switched on. */
function keepAutoBackups(): void {
  const schedule = ({ isOn }: AutoBackupSettings) => void setAlarm(AUTO_BACKUP_ALARM, isOn ? ALARM_MINUTES : null);
  onAlarm(AUTO_BACKUP_ALARM, () => void autoBackup.runWhereDue());
  onAutoBackupAsked(() => autoBackup.runNow());
  onAutoBackupChanged(schedule, new AbortController().signal);
  // Firefox forgets alarms when it ends.
  loadAutoBackup().then(schedule, console.error);
}

async function followWhereDue(): Promise<void> {
  await journal.followWhereDue();
  await index.followWhereDue();
}

/** The index is never waited for, and waits itself as long as a page's act goes on. */
async function secure(isMoreToCome: boolean): Promise<void> {
  const end = acts.begin();
  try {
    await safe.secure();
  } finally {
    // One that failed has ended too: the index would wait for it until the background ends.
    if (isMoreToCome) setTimeout(end, ACT_GOES_ON_MS);
    else end();
  }
  if (!isMoreToCome) index.followSoon();
}

/** What a page of ours had no time to write when it was closed. */
async function editFor(edits: readonly ArticleMarkEdit[]): Promise<void> {
  const { marks } = await openCollection();
  await marks.edit(edits);
  await announceChange(null);
  await secure(false);
}

/**
 * Writes, then tells everybody, then answers: whoever hears of a change finds it committed, and whoever has made it hears
 * once the journal has it too.
 */
async function change(write: (store: Collection) => Promise<ArticleWithHighlights>): Promise<KeptArticle> {
  const written = await safe.write(async () => {
    const committed = await write(await openCollection());
    await announceChange(committed.article.id);
    return committed;
  });
  index.followSoon();
  return toKept(written);
}

/** Keeps what a page shows, under its outlet's name and with the tags that the reader's rules give it. */
async function keep(id: ArticleId, article: ReadArticle, answer?: QuestionAnswer): Promise<KeptArticle> {
  const tagRules = await loadTagRules();
  const name = outletNameOf(article.host, 'vi');
  return change((store) => store.articles.keep(id, article, name, answer, tagRules));
}

/** An imported page gets its text the first time that it is read: until then its marks have nothing to stand on. */
async function withText(found: ArticleWithHighlights, article: ReadArticle): Promise<KeptArticle> {
  if (!isUnread(found.article) || article.flaws?.includes('translated')) return toKept(found);
  return keep(found.article.id, article);
}

/** Only what has something to bring over: a page is not to be told more than its reader needs. */
async function findReprint(article: ReadArticle): Promise<ReprintHint | null> {
  const store = await openCollection();
  const found = (await store.reprints.find(article, fitByWords)).find(({ fitting }) => fitting > 0);
  void catchUp(store);
  if (!found) return null;
  const { id, host, outletName, highlights } = found;
  return {
    id,
    outlet: { vi: keptNameOf(host, outletName, 'vi'), en: keptNameOf(host, outletName, 'en') },
    highlights,
  };
}

/** Catches up with what an older program kept. The background may end meanwhile: the next page goes on from there. */
async function catchUp({ upkeep }: Collection): Promise<void> {
  try {
    while (await upkeep.catchUp());
  } catch {
    // It is tried again with the next page; until then those articles are not found as reprints, and nothing else is amiss.
  }
}

async function words() {
  return wordsFor(languageOf((await loadSettings()).language, browserLanguage()));
}
