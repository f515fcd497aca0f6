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

/**
 * The same of what is still being made: to be called in the reader's gesture, before anything is awaited. `textOf`: null where there
 * is nothing to copy after all; the clipboard keeps what it has. Without `hasForm` it is letters alone. Resolves with what was
 * made; rejects with what it was rejected with, else with 'copy-failed'.
 */
export async function copyLater<Made>(
  making: Promise<Made>,
  textOf: (made: Made) => Copied | null,
  { hasForm = true }: { hasForm?: boolean } = {},
): Promise<Made> {
  const blobOf = async (type: string, part: keyof CopiedText) => {
    const text = textOf(await making);
    if (text === null) throw new RangeError('there is nothing to copy');
    return new Blob([text[part] ?? ''], { type });
  };
  const copying = copyParts({
    'text/plain': blobOf('text/plain', 'plain'),
    ...(hasForm && { 'text/html': blobOf('text/html', 'html') }),
  });
  const [failure, made] = await Promise.all([
    copying.then(
      () => null,
      (thrown: unknown) => thrown,
    ),
    // What could not be made says more than that the clipboard did not get it.
    making,
  ]);
  if (failure !== null && textOf(made) !== null) throw failure;
  return made;
}

/**
 * Puts one thing on the clipboard in several types. To be called in the reader's gesture: what takes a while is given as a promise,
 * since nothing may be awaited before. Rejects with 'copy-failed', or with the ReaderError of what was promised.
 */
export async function copyParts(parts: Record<string, Blob | Promise<Blob>>): Promise<void> {
  // A browser that refuses looks at none of them: what comes of them is heard here, or by nobody.
  for (const part of Object.values(parts)) if (part instanceof Promise) part.catch(() => undefined);
  try {
    await navigator.clipboard.write([new ClipboardItem(parts)]);
  } catch (cause) {
    throw cause instanceof ReaderError ? cause : new ReaderError('copy-failed', undefined, { cause });
  }
}
