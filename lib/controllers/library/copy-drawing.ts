/** A drawing as an image on the clipboard. */

import type { ChartDrawing } from '../../export/chart-drawing';
import { ReaderError } from '../../model/error';
import { copyParts } from '../copy-rich';

/** So many pixels for one of the drawing's own: sharp in a document. */
const SCALE = 2;

/** To be called in the reader's gesture, also where what draws is still to be loaded. Rejects with 'copy-failed'. */
export function copyDrawing(picture: Promise<ChartDrawing>): Promise<void> {
  return copyParts({ 'image/png': toPng(picture) });
}

async function toPng(picture: Promise<ChartDrawing>): Promise<Blob> {
  const { svg, width, height } = await picture;
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    const context = canvas.getContext('2d');
    if (context === null) throw new ReaderError('copy-failed', 'no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new ReaderError('copy-failed', 'no image');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
