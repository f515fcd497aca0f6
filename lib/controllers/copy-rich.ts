/** Rich and plain text on the clipboard at once: the program that it is pasted into takes what it can show. */

export interface RichText {
  text: string;
  html: string;
}

/** To be called in the reader's click. Rejects where the browser does not allow it. */
export function copyRich({ text, html }: RichText): Promise<void> {
  const parts = {
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  };
  return navigator.clipboard.write([new ClipboardItem(parts)]);
}
