/** Words of the popup alone. */

export interface PopupWords {
  /** The button behind which everything stands that is not wanted every day. */
  more: string;
  /** Over the article's state, and the state in a word or two each. */
  state: {
    label: string;
    notKept: string;
    kept(moment: string): string;
    changed(count: number): string;
    missing(count: number): string;
    unclear(count: number): string;
    cut: string;
    elsewhere: string;
  };
  actions: {
    label: string;
    copy: string;
    copyHint: string;
    /** Why something cannot be done with an article that is not kept. */
    saveFirst: string;
  };
  /** Whether a cleared page has the handle at its edge. */
  handle: string;
  handleHint: string;
  /** Opens what the letters of the comfortable view are set by. */
  letters: string;
  /** Shows and hides the highlights of the article in view. */
  highlights(count: number): string;
  health: {
    label: string;
    /** How many articles are in no backup. */
    unsaved(count: number): string;
    allSaved: string;
    hint: string;
    /** The last automatic backup was not made. */
    autoFailed: string;
    autoFailedHint: string;
  };
  /** Behind the button of everything else: the article with its images, its page in a picture. */
  keepImages: string;
  keepImagesHint: string;
  imagesRefused: string;
  shoot: string;
  shootWhole: string;
  shootHint: string;
  /** While it is taken. */
  shooting: string;
  /** What was taken: all of the page, or a part of it though all was wanted. */
  shot: Record<'view' | 'whole' | 'cut', string>;
  copied: string;
}
