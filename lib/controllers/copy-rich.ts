import type { CopiedText } from '../export/article-line';
import { ReaderError } from '../model/error';

/** What goes on the clipboard; `html` is absent where the form itself is letters, as that of Markdown, or where there is none. */
type Copied = Pick<CopiedText, 'plain'> & Partial<CopiedText>;

/** Puts a text on the clipboard, with and without its form, in the reader's gesture. Rejects with 'copy-failed'. */
export async function copyRich({ plain, html }: Copied): Promise<void> {
  await copyParts({
    'text/plain': new Blob([plain], { type: 'text/plain' }),
    ...(html === undefined ? {} : { 'text/html': new Blob([html], { type: 'text/html' }) }),
  });
}

/** Where it turns out that there is too much: the gesture has promised the clipboard something. */
export const NOTHING_COPIED: CopiedText = { plain: '', html: '' };

/** The same of what is still to come: to be called in the reader's gesture, before anything is awaited. Rejects as `copyParts` does. */
export function copyRichLater(copied: Promise<CopiedText>): Promise<void> {
  const blobOf = (type: string, part: keyof CopiedText) => copied.then((text) => new Blob([text[part]], { type }));
  return copyParts({ 'text/plain': blobOf('text/plain', 'plain'), 'text/html': blobOf('text/html', 'html') });
}

/**
 * Puts one thing on the clipboard in several types. To be called in the reader's gesture: what takes a while is given as a promise,
 * since nothing may be awaited before. Rejects with 'copy-failed', or with the ReaderError of what was promised.
 */
export async function copyParts(parts: Record<string, Blob | Promise<Blob>>): Promise<void> {
  try {
    await navigator.clipboard.write([new ClipboardItem(parts)]);
  } catch (cause) {
    throw cause instanceof ReaderError ? cause : new ReaderError('copy-failed', undefined, { cause });
  }
}
