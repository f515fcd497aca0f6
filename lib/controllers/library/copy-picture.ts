/** A drawing of the page as an image on the clipboard. */

import { ReaderError } from '../../model/error';
import { copyParts } from '../copy-rich';

/** So many pixels for one of the drawing's own: sharp in a document. */
const SCALE = 2;
const PICTURE = { width: 1_000, height: 260, ground: '#ffffff', ink: '#9d1c1c' };

/** To be called in the reader's gesture. Rejects with 'copy-failed'. */
export function copyPicture(drawing: SVGSVGElement): Promise<void> {
  return copyParts({ 'image/png': toPng(drawing) });
}

async function toPng(drawing: SVGSVGElement): Promise<Blob> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  // The page's style does not go with it.
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(PICTURE.width));
  copy.setAttribute('height', String(PICTURE.height));
  for (const rect of copy.querySelectorAll('rect')) {
    rect.setAttribute('fill', rect.classList.contains('db-lib-bar-ink') ? PICTURE.ink : PICTURE.ground);
  }
  const address = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }),
  );
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = PICTURE.width * SCALE;
    canvas.height = PICTURE.height * SCALE;
    const context = canvas.getContext('2d');
    if (context === null) throw new ReaderError('copy-failed', 'no canvas');
    context.fillStyle = PICTURE.ground;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new ReaderError('copy-failed', 'no image');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
