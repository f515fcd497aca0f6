import type { CopiedText } from '../export/article-line';
import { ReaderError } from '../model/error';

/** What goes on the clipboard; `html` is absent where the form itself is letters, as that of Markdown, or where there is none. */
type Copied = Pick<CopiedText, 'plain'> & Partial<CopiedText>;

/** Puts a text on the clipboard, with and without its form, in the reader's gesture. Rejects with 'copy-failed'. */
export async function copyRich({ plain, html }: Copied): Promise<void> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([plain], { type: 'text/plain' }),
        ...(html === undefined ? {} : { 'text/html': new Blob([html], { type: 'text/html' }) }),
      }),
    ]);
  } catch (cause) {
    throw new ReaderError('copy-failed', undefined, { cause });
  }
}
