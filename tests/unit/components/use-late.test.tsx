// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { useLate } from '../../../components/controls/use-late';
import { ReaderError } from '../../../lib/model/error';
import { drawHook } from '../controllers/draw-hook';

const settle = () => act(async () => undefined);

it('loads what is wanted once, and nothing before', async () => {
  const load = vi.fn(async () => ({ name: 'form' }));
  let isWanted = false;
  const { last, again } = await drawHook(() => useLate(isWanted, load));
  expect(load).not.toHaveBeenCalled();
  isWanted = true;
  await again();
  await settle();
  expect(last()).toEqual({ module: { name: 'form' }, error: null });
  isWanted = false;
  await again();
  isWanted = true;
  await again();
  expect(load).toHaveBeenCalledOnce();
  expect(last().module).not.toBeNull();
});

it('says that it could not be loaded, and tries again when it is wanted anew', async () => {
  const load = vi.fn(async () => ({ name: 'form' })).mockRejectedValueOnce(new ReaderError('extension-updated'));
  let isWanted = true;
  const { last, again } = await drawHook(() => useLate(isWanted, load));
  await settle();
  expect(last()).toEqual({ module: null, error: 'extension-updated' });
  isWanted = false;
  await again();
  isWanted = true;
  await again();
  await settle();
  expect(last()).toEqual({ module: { name: 'form' }, error: null });
});
