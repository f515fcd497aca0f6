import type { PagePart } from '../model/page-part';

/** Runs one more of our scripts on a page of ours; resolves after it has run. */
export function runOwnScript(document: Document, name: PagePart): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `/${name}.js`;
    script.addEventListener('load', () => resolve(), { once: true });
    script.addEventListener('error', () => reject(new Error(`${script.src} was not loaded`)), { once: true });
    document.head.append(script);
  });
}
