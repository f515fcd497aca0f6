/** What the panel beside a page says of its list of highlights. */
export interface PanelWords {
  /** Copies so many, with their source; and what that is. */
  copy(count: number): string;
  copyHint: string;
  /** Exports so many. */
  export(count: number): string;
  /** Names the box that chooses a highlight. */
  choose(quote: string): string;
  chooseShort: string;
  chooseAll: string;
  chosen(count: number): string;
  /** Over the choice of states; and a highlight that stands as it was marked. */
  byState: string;
  same: string;
  toolbar: string;
}
