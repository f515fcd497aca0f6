/** True where the page does not render an element: not displayed, or not visible. What is merely transparent counts as shown. */
export function isHidden(element: Element): boolean {
  return !Element.prototype.checkVisibility.call(element, { visibilityProperty: true, opacityProperty: false });
}
