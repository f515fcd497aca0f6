import { describe, expect, it } from 'vitest';
import type { Block } from '../../../lib/model/article';
import { hostsOfImages, imagesOf } from '../../../lib/model/article-images';
import { PICTURE_LIMITS, pictureTypeOf } from '../../../lib/model/picture';

const bytesOf = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((one) => one.charCodeAt(0)) : part)),
  );

describe('the kind of an image', () => {
  it.each([
    ['image/jpeg', bytesOf([0xff, 0xd8, 0xff, 0xe0], 'JFIF')],
    ['image/png', bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a], 'IHDR')],
    ['image/gif', bytesOf('GIF89a')],
    ['image/webp', bytesOf('RIFF', [1, 2, 3, 4], 'WEBPVP8 ')],
    ['image/avif', bytesOf([0, 0, 0, 28], 'ftypavif')],
    ['image/bmp', bytesOf('BM', [1, 2, 3, 4, 0, 0, 0, 0])],
  ])('%s is told by its first bytes', (type, bytes) => {
    expect(pictureTypeOf(bytes)).toBe(type);
  });

  it.each([
    ['nothing', bytesOf()],
    ['a page', bytesOf('<!doctype html><title>404</title>')],
    ['a drawing that is a document', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a beginning', bytesOf([0x89], 'PN')],
    ['a sound in the same wrapping', bytesOf('RIFF', [1, 2, 3, 4], 'WAVE')],
    ['words that begin like a picture', bytesOf('BM là tên tàu')],
  ])('%s is none', (_what, bytes) => {
    expect(pictureTypeOf(bytes)).toBeNull();
  });
});

describe('the images of an article', () => {
  const figure = (src?: string): Block => ({
    kind: 'figure',
    text: '',
    ...(src === undefined ? {} : { image: { src } }),
  });

  it('are its figures’, each once, those of the web alone, as many as may be kept', () => {
    const blocks = [
      figure('https://anh.example.vn/a b.jpg'),
      figure(),
      figure('data:image/png;base64,AAAA'),
      figure('javascript:alert(1)'),
      figure('https://anh.example.vn/a%20b.jpg'),
      figure('http://www.bao.example.vn:8080/c.png'),
    ];
    expect(imagesOf(blocks)).toEqual(['https://anh.example.vn/a%20b.jpg', 'http://www.bao.example.vn:8080/c.png']);
    expect(hostsOfImages(imagesOf(blocks))).toEqual(['anh.example.vn', 'www.bao.example.vn']);
    const many = Array.from({ length: 80 }, (_, number) => figure(`https://anh.example.vn/${number}.jpg`));
    expect(imagesOf(many)).toHaveLength(PICTURE_LIMITS.image.ofArticle);
    expect(hostsOfImages(imagesOf(many))).toEqual(['anh.example.vn']);
  });
});
