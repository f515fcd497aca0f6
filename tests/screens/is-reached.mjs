/**
 * Whether a sight (`Sight` in screen.ts) is on the page, in an open shadow root too. Runs inside the page, so it stands alone
 * and names nothing outside itself.
 */
export function isReached(sight) {
  const clean = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const all = [];
  const collect = (root) => {
    for (const element of root.querySelectorAll('*')) {
      all.push(element);
      if (element.shadowRoot !== null) collect(element.shadowRoot);
    }
  };
  collect(document);
  const isDrawn = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const isSeen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    // What is told to listeners alone is a box of one pixel.
    return isDrawn(element) && width > 1 && height > 1;
  };
  const ownTextHas = (element, words) => {
    if (element.matches('style, script')) return false;
    if (element.matches('input, textarea')) return clean(element.value || element.placeholder).includes(words);
    // Of a list that is folded the chosen line is seen.
    if (element.matches('select')) return [...element.selectedOptions].some((each) => clean(each.text).includes(words));
    const holds = (node) => clean(node.textContent).includes(words);
    return holds(element) && ![...element.children].some(holds);
  };
  if (typeof sight === 'string') return all.some((each) => ownTextHas(each, clean(sight)) && isSeen(each));
  if ('named' in sight) return all.some((each) => clean(each.ariaLabel) === clean(sight.named) && isSeen(each));
  if ('heard' in sight) return all.some((each) => ownTextHas(each, clean(sight.heard)) && isDrawn(each));
  if ('inWindow' in sight) {
    if (innerWidth < sight.from) return true;
    const first = all.find((each) => each.matches(sight.inWindow) && isSeen(each));
    if (first === undefined) return false;
    const { left, right, top, bottom } = first.getBoundingClientRect();
    const middle = (left + right) / 2;
    // Where something else lies over an edge, or the edge is scrolled away, another element is hit there.
    return [top + 1, bottom - 1].every((y) => first.contains(document.elementFromPoint(middle, y)));
  }
  return all.some((each) => each.matches(sight.element) && isSeen(each));
}
