/** A style sheet of ours on the page. Adopted sheets pass any content security policy and leave the DOM as it is. */

export interface AdoptedSheet {
  set(css: string): void;
  /** Puts the sheet back where the page has dropped it, and what it says where the page has reached into it. */
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
  let isOff = false;
  let said = '';
  let rules = 0;
  return {
    set(css) {
      said = css;
      sheet.replaceSync(css);
      rules = sheet.cssRules.length;
      isWanted = true;
      this.restore();
    },
    restore() {
      if (sheet.disabled !== isOff) sheet.disabled = isOff;
      if (sheet.cssRules.length !== rules) sheet.replaceSync(said);
      if (isWanted && !document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets = [...others(), sheet];
    },
    setDisabled(isDisabled) {
      isOff = isDisabled;
      sheet.disabled = isDisabled;
    },
    remove() {
      isWanted = false;
      document.adoptedStyleSheets = others();
    },
  };
}
