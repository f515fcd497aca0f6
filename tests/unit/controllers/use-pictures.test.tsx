// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { usePictures } from '../../../lib/controllers/use-pictures';
import { onCollectionChanged } from '../../../lib/messages/changes';
import type { KeptPicture, PictureName } from '../../../lib/model/picture';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { wordsFor } from '../../../locales';
import { copyPageWordsFor } from '../../../locales/copy-page';
import { articleId } from '../store/sample';
import { drawHook, settle } from './draw-hook';

vi.mock('../../../lib/messages/changes', () => ({ announceChange: vi.fn(), onCollectionChanged: vi.fn() }));
vi.mock('../../../lib/store/open-collection', () => ({ openCollection: vi.fn() }));
vi.mock('../../../lib/platform/image-hosts', () => ({ findUnpermitted: async () => [] }));
vi.mock('../../../lib/platform/tabs', () => ({ takeImagesWish: () => false }));

const NAME: PictureName = { kind: 'image', name: 'https://anh.example.vn/1.jpg' };
const KEPT: KeptPicture = {
  ...{ ...NAME, articleId: articleId(1), type: 'image/jpeg', bytes: new Uint8Array([0xff, 0xd8, 0xff]) },
  ...{ url: NAME.name, at: '2026-11-27T01:00:00.000Z' },
};

let kept: PictureName[];
const get = vi.fn(async () => KEPT);

beforeEach(() => {
  kept = [];
  get.mockClear();
  let made = 0;
  URL.createObjectURL = () => {
    made += 1;
    return `blob:${made}`;
  };
  const collection = { pictures: { list: async () => [...kept], get } };
  vi.mocked(onCollectionChanged).mockReset();
  vi.mocked(openCollection).mockResolvedValue(collection as unknown as Collection);
});

it('reads a picture once, though its change is heard twice at a time', async () => {
  const notices = { tell: vi.fn(), fail: vi.fn() };
  const { last } = await drawHook(() =>
    usePictures(articleId(1), undefined, wordsFor('vi'), copyPageWordsFor('vi'), notices),
  );
  // Not known yet: a frame would say that it is not kept.
  expect(last().view.images).toBeNull();
  await settle();
  expect(last().view.images?.size).toBe(0);
  const [[changed] = []] = vi.mocked(onCollectionChanged).mock.calls;
  kept = [NAME];
  changed?.(articleId(1));
  changed?.(articleId(1));
  await settle();
  expect([...(last().view.images ?? [])]).toEqual([[NAME.name, 'blob:1']]);
  expect(get).toHaveBeenCalledOnce();
  expect(notices.fail).not.toHaveBeenCalled();
});

it('knows of no picture where they cannot be read, instead of waiting for them', async () => {
  vi.mocked(openCollection).mockRejectedValue(new Error('closed'));
  const error = vi.spyOn(console, 'error').mockReturnValue();
  const notices = { tell: vi.fn(), fail: vi.fn() };
  const { last } = await drawHook(() =>
    usePictures(articleId(1), undefined, wordsFor('vi'), copyPageWordsFor('vi'), notices),
  );
  await settle();
  expect(last().view.images?.size).toBe(0);
  expect(error).toHaveBeenCalled();
  error.mockRestore();
});
