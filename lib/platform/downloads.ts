/** Writing files into the reader's downloads without a dialog, by a permission that is asked for when that is switched on. */

import { browser, type Downloads } from './browser';

const PERMISSION = { permissions: ['downloads' as const] };
/** How often a download is looked at, and how long it may take, in milliseconds. */
const LOOK_EVERY = 200;
const PATIENCE = 10 * 60_000;

/** To be called first of all in the handler of a press, before anything is awaited: the browser asks nobody who has not just acted. */
export function askForDownloads(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/** Gives the permission back. */
export async function dropDownloads(): Promise<void> {
  await browser.permissions.remove(PERMISSION).catch(() => false);
}

/** What the browser said instead of writing the file. */
export class DownloadError extends Error {
  readonly isDiskFull: boolean;

  constructor(reason: string) {
    super(reason);
    this.name = 'DownloadError';
    this.isDiskFull = reason === 'FILE_NO_SPACE';
  }
}

export interface WrittenDownload {
  download: number;
  path: string;
}

/**
 * Writes what is at an address of ours to `file`, a path inside the downloads folder, in place of what is there under that name,
 * and resolves when all of its `bytes` are on the disk: until then the older file stays. Rejects with DownloadError.
 */
export async function writeDownload(address: string, file: string, bytes: number): Promise<WrittenDownload> {
  const started = browser.downloads.download({
    url: address,
    filename: file,
    conflictAction: 'overwrite',
    saveAs: false,
  });
  const download = await started.catch((cause: unknown) => {
    throw new DownloadError(String(cause));
  });
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const [item] = await browser.downloads.search({ id: download });
    if (item === undefined) throw new DownloadError('the download is not there any more');
    if (item.state === 'interrupted') throw new DownloadError(item.error ?? 'interrupted');
    if (item.state === 'complete') {
      await expectWhole(item, bytes);
      return { download, path: item.filename };
    }
    if (Date.now() > deadline) {
      await browser.downloads.cancel(download).catch(() => undefined);
      throw new DownloadError('it took too long');
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}

async function expectWhole(item: Downloads.DownloadItem, bytes: number): Promise<void> {
  const written = Math.max(item.fileSize, item.bytesReceived);
  if (written === bytes) return;
  throw new DownloadError(`${written} bytes of ${bytes}`);
}

/** Takes a row of ours out of the browser's list of downloads; its file stays. A row that is not ours stays too. */
export async function forgetDownload({ download, path }: WrittenDownload): Promise<void> {
  if (await isOurs(download, path)) await browser.downloads.erase({ id: download });
}

/** Deletes a file that we have written, and its row; false where the browser does not know any more that it is ours. */
export async function deleteDownload({ download, path }: WrittenDownload): Promise<boolean> {
  if (!(await isOurs(download, path))) return false;
  // It may be gone already.
  await browser.downloads.removeFile(download).catch(() => undefined);
  await browser.downloads.erase({ id: download });
  return true;
}

/** The browser gives a number to another download once it has forgotten this one. */
async function isOurs(download: number, path: string): Promise<boolean> {
  const [item] = await browser.downloads.search({ id: download });
  return item !== undefined && item.byExtensionId === browser.runtime.id && item.filename === path;
}
