/** A browser's profile and its downloads, in a folder of their own that is removed at the end, or in one that stays. */

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Download } from './driver';
import { until } from './until';

/** What browsers call a file that is still being written: by its ending, or hidden by a leading dot until it is whole. */
const UNFINISHED = /\.(?:crdownload|part|tmp)$|(?:^|[\\/])\.[^\\/]*$/;

export class Profile {
  readonly folder: string;
  readonly data: string;
  readonly downloads: string;
  readonly #isKept: boolean;

  /** `parent`: where its folder is made. `kept`: the folder of the profile itself, which stays as the browser leaves it. */
  constructor(parent = tmpdir(), kept?: string) {
    this.#isKept = kept !== undefined;
    this.folder = kept === undefined ? mkdtempSync(join(parent, 'diem-bao-')) : dirname(kept);
    this.data = kept ?? join(this.folder, 'profile');
    this.downloads = join(this.folder, 'downloads');
    mkdirSync(this.data, { recursive: true });
    mkdirSync(this.downloads, { recursive: true });
  }

  /**
   * A copy of a folder inside this one: it stays what it is while the project is built again. Chromium tells an extension by
   * its folder, so all kept profiles that lie side by side have the same one.
   */
  copyOf(folder: string): string {
    const copy = join(this.folder, 'copy');
    rmSync(copy, { recursive: true, force: true });
    cpSync(folder, copy, { recursive: true });
    return copy;
  }

  /** As `Driver.download`: the one whole file that comes of it, in whichever folder of the downloads. */
  async download(start: () => Promise<void>, patience?: number): Promise<Download> {
    // A file of the same name is written over, or gets a number: as the browser is set.
    const writtenAt = (file: string) => statSync(join(this.downloads, file), { throwIfNoEntry: false })?.mtimeMs;
    const isFile = (file: string) => statSync(join(this.downloads, file), { throwIfNoEntry: false })?.isFile() === true;
    const files = () => readdirSync(this.downloads, { recursive: true, encoding: 'utf8' }).filter(isFile);
    const before = new Map(files().map((file) => [file, writtenAt(file)]));
    await start();
    const name = await until(
      'a downloaded file',
      () => {
        const names = files().filter((file) => before.get(file) !== writtenAt(file));
        return names.length === 1 && names.every((file) => !UNFINISHED.test(file)) ? names[0] : undefined;
      },
      patience,
    );
    const content = await until(`the content of ${name}`, () => {
      const bytes = readFileSync(join(this.downloads, name));
      return bytes.length > 0 ? bytes : undefined;
    });
    return { name, content };
  }

  /** The browser's processes may still write for a moment after they were told to end. */
  remove(): void {
    if (this.#isKept) return;
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
