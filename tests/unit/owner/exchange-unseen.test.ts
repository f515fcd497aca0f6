import { describe, expect, it, vi } from 'vitest';
import { exchangeUnseen } from '../../../lib/owner/exchange-unseen';
import type { AskOwner, ExchangeProgress } from '../../../lib/owner/jobs';

/** An owner that answers this, one after the other, the last one again and again. */
function asking(...answers: (ExchangeProgress | Error)[]) {
  const ask = vi.fn(async (_job: string, _payload: { run: string }) => {
    const [answer] = answers.length > 1 ? answers.splice(0, 1) : answers;
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const onNews = vi.fn(async () => undefined);
  const wait = vi.fn(async () => undefined);
  const isShared = exchangeUnseen({
    ask: ask as unknown as AskOwner,
    newRun: () => 'one',
    onNews,
    stayAwake: () => undefined,
    wait,
  });
  return { ask, onNews, wait, isShared };
}

describe('exchanging while nobody looks', () => {
  it('asks the owner until it is over, and tells of what came', async () => {
    const { ask, onNews, wait, isShared } = asking(
      { kind: 'running' },
      { kind: 'running' },
      { kind: 'over', isNews: true },
    );
    expect(await isShared).toBe(true);
    expect(ask.mock.calls).toEqual(Array.from({ length: 3 }, () => ['exchange/run', { run: 'one' }]));
    expect(wait).toHaveBeenCalledTimes(2);
    expect(onNews).toHaveBeenCalledOnce();
  });

  it('tells nobody where nothing came, and says where nothing is shared', async () => {
    const nothing = asking({ kind: 'over', isNews: false });
    expect(await nothing.isShared).toBe(true);
    expect(nothing.onNews).not.toHaveBeenCalled();
    expect(await asking({ kind: 'unshared' }).isShared).toBe(false);
  });

  it('is tried again later where the owner cannot be reached, and where it never ends', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    expect(await asking(new Error('gone')).isShared).toBe(true);
    const endless = asking({ kind: 'running' });
    expect(await endless.isShared).toBe(true);
    expect(endless.onNews).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});
