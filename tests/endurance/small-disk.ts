/** A disk of a fixed size, which can be filled to the last byte and freed again. Needs Linux and its administrator. */

import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmdirSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Room for a profile. */
const MEGABYTES = 260;
/** From large blocks to single bytes. */
const BLOCKS = [4 * 1024 * 1024, 64 * 1024, 4 * 1024, 256, 1];

export const canMountDisk = process.platform === 'linux' && process.getuid?.() === 0;
export const NO_DISK = 'skipped: a disk that can be filled needs Linux and root (a tmpfs is mounted)';

export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), 'diem-bao-disk-'));
  readonly #filler = join(this.folder, 'fill');
  readonly #lent: string[] = [];

  constructor(megabytes = MEGABYTES) {
    run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', this.folder]);
  }

  /** Has an empty folder of this disk stand over another, whose own content nobody sees meanwhile. */
  lend(over: string): void {
    const empty = mkdtempSync(join(this.folder, 'lent-'));
    mkdirSync(over, { recursive: true });
    run('mount', ['--bind', empty, over]);
    this.#lent.push(over);
  }

  /** Writes until nothing goes any more. */
  fill(): void {
    const file = openSync(this.#filler, 'a');
    for (const size of BLOCKS) {
      const block = Buffer.alloc(size, 1);
      try {
        while (writeSync(file, block) === size);
      } catch (error) {
        if ((error as { code?: string }).code !== 'ENOSPC') throw error;
      }
    }
    closeSync(file);
  }

  free(): void {
    unlinkSync(this.#filler);
  }

  remove(): void {
    for (const folder of [...this.#lent, this.folder]) run('umount', ['--lazy', folder]);
    rmdirSync(this.folder);
  }
}

function run(program: string, words: string[]): void {
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}
