/** A browser's profile and its downloads, in a folder of their own that is removed at the end. */

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download } from './driver';
import { until } from './until';

/** What browsers call a file that is still being written. */
const UNFINISHED = /\.(?:crdownload|part|tmp)$|^\.com\.google/;

export class Profile {
  readonly folder: string;
  readonly data: string;
  readonly downloads: string;

  /** `parent`: where its folder is made. */
  constructor(parent = tmpdir()) {
    this.folder = mkdtempSync(join(parent, 'diem-bao-'));
    this.data = join(this.folder, 'profile');
    this.downloads = join(this.folder, 'downloads');
    mkdirSync(this.data);
    mkdirSync(this.downloads);
  }

  /** A copy of a folder inside this one: it stays what it is while the project is built again. */
  copyOf(folder: string): string {
    const copy = join(this.folder, 'copy');
    cpSync(folder, copy, { recursive: true });
    return copy;
  }

  /** Runs what starts a download and waits for the one whole file that comes of it. */
  async download(start: () => Promise<void>): Promise<Download> {
    const before = new Set(readdirSync(this.downloads));
    await start();
    const name = await until('a downloaded file', () => {
      const names = readdirSync(this.downloads).filter((file) => !before.has(file));
      return names.length === 1 && names.every((file) => !UNFINISHED.test(file)) ? names[0] : undefined;
    });
    const content = await until(`the content of ${name}`, () => {
      const bytes = readFileSync(join(this.downloads, name));
      return bytes.length > 0 ? bytes : undefined;
    });
    return { name, content };
  }

  /** The browser's processes may still write for a moment after they were told to end. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
