/** Putting text on the clipboard from inside a page. */

import { ReaderError } from '../model/error';

/**
 * Copies text, in the reader's gesture. On papers that are still http the clipboard API is absent: there a field in our
 * own shadow root is copied from. Rejects with `copy-failed` where the browser allows neither.
 */
export async function copyText(text: string, root: ShadowRoot): Promise<void> {
  if (navigator.clipboard) {
    const isWritten = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (isWritten) return;
  }
  if (!copyFromField(text, root)) throw new ReaderError('copy-failed');
}

function copyFromField(text: string, root: ShadowRoot): boolean {
  const focused = root.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position: fixed; inset: 0 auto auto -200px; width: 1px; height: 1px;';
  root.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
