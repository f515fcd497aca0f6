/** A style sheet of ours on the page. Adopted sheets pass any content security policy and leave the DOM as it is. */

export interface AdoptedSheet {
  set(css: string): void;
  /** Puts the sheet back where the page has dropped it. */
  restore(): void;
  setDisabled(isDisabled: boolean): void;
  remove(): void;
}

export function adoptSheet(document: Document): AdoptedSheet {
  const view = document.defaultView;
  if (!view) throw new Error('a document without a window has no style sheets');
  const sheet = new view.CSSStyleSheet();
  const others = () => [...document.adoptedStyleSheets].filter((other) => other !== sheet);
  let isWanted = false;
  return {
    set(css) {
      sheet.replaceSync(css);
      isWanted = true;
      this.restore();
    },
    restore() {
      if (isWanted && !document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...others(), sheet];
    },
    setDisabled(isDisabled) {
      sheet.disabled = isDisabled;
    },
    remove() {
      isWanted = false;
      document.adoptedStyleSheets = others();
    },
  };
}
