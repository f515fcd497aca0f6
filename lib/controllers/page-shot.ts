/** A picture of a page as evidence: what the browser took, with the address and the time written under it. */

import { FONT_STACKS } from '../model/font-stacks';
import type { ArticleId } from '../model/ids';
import { HIGHEST_IMAGE, type KeptPicture, PICTURE_LIMITS, pictureTypeOf } from '../model/picture';
import { toMoment } from '../model/vietnam-time';
import type { CapturedPage } from '../platform/capture';

/** Of the line under the picture, in CSS pixels. */
const LINE_HEIGHT = 22;
const LETTERS = 14;
const MARGIN = 12;

/** How well a JPEG is drawn, the first one that is small enough; a PNG of a long page has tens of megabytes. */
const QUALITIES = [0.9, 0.75, 0.5];

interface Evidence {
  articleId: ArticleId;
  url: string;
  /** Milliseconds since the epoch. */
  takenAt: number;
  /** Each stands on a line of its own under the picture. */
  lines: readonly string[];
}

/** The picture as it is kept. Throws where the browser draws no image of this size. */
export async function toPageShot(
  page: CapturedPage,
  { articleId, url, takenAt, lines }: Evidence,
): Promise<KeptPicture> {
  const file = await drawEvidence(page, lines);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = pictureTypeOf(bytes);
  if (type === null) throw new Error('the browser drew no image');
  const at = new Date(takenAt).toISOString();
  return { articleId, kind: 'page', name: at, type, bytes, url, at, isWhole: page.isWhole };
}

async function drawEvidence({ pieces, width, height }: CapturedPage, lines: readonly string[]): Promise<Blob> {
  const drawn = await Promise.all(pieces.map(async ({ file, top }) => ({ image: await createImageBitmap(file), top })));
  // The screen's own pixels, as long as an image of that height can be drawn.
  const under = lines.length * LINE_HEIGHT + MARGIN;
  const ofScreen = (drawn[0]?.image.width ?? width) / width;
  const scale = Math.min(ofScreen, HIGHEST_IMAGE / (height + under));
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round((height + under) * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('the browser gives nothing to draw on');
  pen.scale(scale, scale);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height + under);
  for (const { image, top } of drawn) {
    pen.drawImage(image, 0, top, image.width / ofScreen, image.height / ofScreen);
    image.close();
  }
  // What is below the part that counts is white again: a page may have grown while it was scrolled.
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, height, width, under);
  pen.fillStyle = '#1c1a17';
  pen.font = `${LETTERS}px ${FONT_STACKS.sans}`;
  for (const [at, line] of lines.entries()) {
    pen.fillText(line, MARGIN, height + (at + 1) * LINE_HEIGHT, width - 2 * MARGIN);
  }
  return toFileWithin(canvas);
}

async function toFileWithin(canvas: OffscreenCanvas): Promise<Blob> {
  let file = await canvas.convertToBlob({ type: 'image/png' });
  for (const quality of QUALITIES) {
    if (file.size <= PICTURE_LIMITS.page.bytes) break;
    file = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  }
  return file;
}

/** `diem-bao anh-chup 2026-03-07 0805.png` by Vietnam's clock. */
export function shotFileName({ at, type }: Pick<KeptPicture, 'at' | 'type'>): string {
  const [day = '', time = ''] = toMoment(Date.parse(at)).split('T');
  return `diem-bao anh-chup ${day} ${time.slice(0, 5).replace(':', '')}.${type === 'image/png' ? 'png' : 'jpg'}`;
}
