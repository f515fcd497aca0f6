/** No field for text: a key that the reader means as a command, or an undo, would be written there. */
const FOCUSABLE = 'button:not([disabled]), a[href], [role="option"][tabindex="0"], input[type="file"]';

/**
 * Where what has the focus goes from the page (a list gives way to another, a form is done with), the focus goes to what stands
 * nearest: from the body a listener would begin at the top again. Nothing is scrolled for it. Answers what ends it.
 */
export function keepFocusNear(): () => void {
  const life = new AbortController();
  const { signal } = life;
  /** What had the focus last, with all that it stood in. */
  let chain: Element[] = [];
  const isNowhere = () => document.activeElement === document.body;
  const onFocus = ({ target }: Event) => {
    chain = chainOf(target as Element);
  };
  document.addEventListener('focusin', onFocus, { signal });
  const onPress = () => {
    // Who presses on nothing has given the focus up.
    if (isNowhere()) chain = [];
  };
  document.addEventListener('pointerup', onPress, { signal });
  const observer = new MutationObserver(() => {
    if (chain[0] === undefined || chain[0].isConnected || !isNowhere()) return;
    nearestIn(chain)?.focus({ preventScroll: true });
  });
  observer.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  return () => life.abort();
}

function chainOf(focused: Element): Element[] {
  const chain: Element[] = [];
  for (let one: Element | null = focused; one && one !== document.body; one = one.parentElement) chain.push(one);
  return chain;
}

function nearestIn(chain: readonly Element[]): HTMLElement | null {
  for (const holder of chain) {
    if (!holder.isConnected) continue;
    // Where a part of the page gave way to another, the new one stands in its main part; where nothing in that can have the
    // focus, what leads to it says which one it is.
    const main = holder.querySelector('main')?.querySelector<HTMLElement>(FOCUSABLE);
    const found =
      main ??
      holder.querySelector<HTMLElement>('[aria-current="page"]') ??
      holder.querySelector<HTMLElement>(FOCUSABLE);
    if (found) return found;
  }
  return null;
}
