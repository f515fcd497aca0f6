/** The same article in the markup of another outlet. */

import type { BlockKind } from '../../../lib/model/article';
import type { Random } from '../../workshop/random';
import { type Copy, make, nodesOf } from './copy';
import { words } from './words';

/** Everything is there, in new elements; the letters are copied with their flags. */
export function rebuild(copy: Copy, isKept: (kind: BlockKind, block: number) => boolean = () => true): void {
  const parts = copy.article.blocks.map(({ kind }, block) => ({
    kind,
    block,
    texts: isKept(kind, block) ? lettersOf(copy, block) : [],
  }));
  const content = make('div', '', 'noi-dung-bai');
  const article = make('section', '', 'trang-bai');
  for (const { kind, texts } of parts) {
    if (texts.length === 0) continue;
    const element = make(tagOf(kind), '', kind === 'lead' ? 'tom-tat-bai' : '');
    if (kind === 'figure') {
      const figure = make('figure');
      const image = make('img');
      image.setAttribute('src', 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=');
      const caption = make('figcaption');
      caption.append(...texts);
      figure.append(image, caption);
      content.append(figure);
      continue;
    }
    element.append(...texts);
    (kind === 'headline' || kind === 'kicker' || kind === 'lead' ? article : content).append(element);
  }
  article.append(content);
  standAlone(article, copy.random);
}

/** An article of other words in the place of this one. */
export function standForeign(copy: Copy, paragraphs: readonly string[]): void {
  const article = make('section', '', 'trang-bai');
  const content = make('div', '', 'noi-dung-bai');
  const [headline = 'Tin khác', ...rest] = paragraphs;
  article.append(make('h1', headline), content);
  content.append(...rest.map((text) => make('p', text)));
  standAlone(article, copy.random);
}

export function standAlone(article: HTMLElement, random: Random): void {
  const menu = make('nav');
  const list = make('ul');
  for (const name of ['Trang chủ', 'Thời sự', 'Kinh tế', 'Văn hóa']) {
    const item = make('li');
    const link = make('a', name);
    link.setAttribute('href', `/${random.below(99)}`);
    item.append(link);
    list.append(item);
  }
  menu.append(list);
  const main = make('main');
  main.append(article);
  document.body.className = '';
  document.body.replaceChildren(menu, main, make('footer', `Bản quyền ${words(3, random)}`));
}

function tagOf(kind: BlockKind): string {
  return kind === 'headline' ? 'h1' : kind === 'heading' ? 'h3' : kind === 'quote' ? 'blockquote' : 'p';
}

/** A block's letters with nothing around them. */
function lettersOf(copy: Copy, block: number): Text[] {
  const runs = copy.sources.blocks[block]?.runs ?? [];
  const texts: Text[] = [];
  let reached = 0;
  for (const node of nodesOf(copy, block)) {
    const own = runs.filter((run) => run.node === node);
    const start = Math.min(...own.map(({ nodeStart }) => nodeStart));
    const end = Math.max(...own.map(({ nodeEnd }) => nodeEnd));
    // A space that no node holds.
    if (texts.length > 0 && (own[0]?.start ?? 0) > reached) texts.push(document.createTextNode(' '));
    reached = own.at(-1)?.end ?? 0;
    texts.push(copy.truth.copy(node, start, end));
  }
  return texts;
}
