import { describe, expect, it } from 'vitest';
import { readAhead } from '../../../lib/controllers/read-ahead';

/** Numbers as they are fetched; `fails`: at this one. */
async function* numbers(log: string[], fails = 4): AsyncGenerator<number> {
  try {
    for (let number = 1; number <= 4; number += 1) {
      if (number === fails) throw new Error(`no ${number}`);
      log.push(`fetched ${number}`);
      yield number;
    }
  } finally {
    log.push('ended');
  }
}

async function work(log: string[], items: AsyncIterable<number>, until = 4): Promise<void> {
  for await (const number of items) {
    await new Promise((resolve) => setTimeout(resolve));
    log.push(`done ${number}`);
    if (number === until) return;
  }
}

describe('reading ahead', () => {
  it('fetches the next one while the one before is worked on, and no more', async () => {
    const log: string[] = [];
    await work(log, readAhead(numbers(log, 99)), 2);
    expect(log).toEqual(['fetched 1', 'fetched 2', 'done 1', 'fetched 3', 'done 2', 'ended']);
  });

  it('gives all that came before a failure, and then fails', async () => {
    const log: string[] = [];
    await expect(work(log, readAhead(numbers(log, 3)))).rejects.toThrow('no 3');
    expect(log).toEqual(['fetched 1', 'fetched 2', 'done 1', 'ended', 'done 2']);
  });
});
