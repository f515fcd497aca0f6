/** Resolves when the page's own tree is complete, before its pictures are; and not before it is shown to anybody. */
export async function untilReadable(document: Document): Promise<void> {
  await untilShown(document);
  if (document.readyState === 'loading') await once(document, 'DOMContentLoaded');
}

/** A page that is only prerendered may never be looked at: nothing is read, counted or asked for it. */
export async function untilShown(document: Document): Promise<void> {
  const { prerendering } = document as Document & { prerendering?: boolean };
  if (prerendering) await once(document, 'prerenderingchange');
}

function once(target: EventTarget, type: string): Promise<unknown> {
  return new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
}
