/** The words of what is done with several highlights at once. */

export interface MarkActWords {
  label: string;
  selected(count: number): string;
  selectedAll(count: number): string;
  selectAll(count: number): string;
  tag: string;
  untag: string;
  colour: string;
  copy: string;
  /** Of the articles that they stand in. */
  export: string;
  delete: string;
  done: {
    tag(tags: string, count: number): string;
    untag(tags: string, count: number): string;
    colour(meaning: string, count: number): string;
    copied(count: number): string;
    delete(count: number): string;
    nothing: string;
    cancelled(count: number): string;
    undone(count: number): string;
    partly(count: number, all: number): string;
    tooMany(most: number): string;
    tooManyArticles(most: number): string;
  };
  working(done: number, all: number): string;
}
