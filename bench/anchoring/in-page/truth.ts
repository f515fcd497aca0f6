/**
 * Where the selected text is, carried through every change of the page: one flag for each UTF-16 unit of each text node.
 * All changes of text go through this object, so that the flags stay with their letters; elements may be moved freely.
 */

export class Truth {
  readonly #flags = new Map<Text, boolean[]>();

  constructor(ranges: readonly Range[]) {
    for (const { startContainer, startOffset, endOffset } of ranges) {
      const flags = this.#of(startContainer as Text);
      flags.fill(true, startOffset, endOffset);
    }
  }

  has(node: Text): boolean {
    return this.#flags.get(node)?.includes(true) === true;
  }

  isTrue(node: Text, at: number): boolean {
    return this.#flags.get(node)?.[at] === true;
  }

  /** The selection as it is on the page now. */
  nodes(): Text[] {
    return [...this.#flags.keys()].filter((node) => node.isConnected && this.has(node));
  }

  /** Puts other words in the place of a stretch; they are the selection's where the stretch was. */
  replace(node: Text, start: number, end: number, words: string, isTrue?: boolean): void {
    const flags = this.#of(node);
    isTrue ??= flags.slice(start, end).includes(true);
    node.data = node.data.slice(0, start) + words + node.data.slice(end);
    flags.splice(start, end - start, ...new Array<boolean>(words.length).fill(isTrue));
  }

  /** Every unit becomes what `change` makes of it. */
  map(node: Text, change: (unit: string, at: number, data: string) => string): void {
    const flags = this.#of(node);
    const data = node.data;
    const parts = Array.from({ length: data.length }, (_, at) => change(data.charAt(at), at, data));
    this.#flags.set(
      node,
      parts.flatMap((part, at) => new Array<boolean>(part.length).fill(flags[at] === true)),
    );
    node.data = parts.join('');
  }

  /** The second half becomes a node of its own. */
  split(node: Text, at: number): Text {
    const flags = this.#of(node);
    const rest = node.splitText(at);
    this.#flags.set(rest, flags.splice(at));
    return rest;
  }

  /** A new node with the letters of a stretch. */
  copy(node: Text, start: number, end: number): Text {
    const copy = node.ownerDocument.createTextNode(node.data.slice(start, end));
    this.#flags.set(copy, this.#of(node).slice(start, end));
    return copy;
  }

  #of(node: Text): boolean[] {
    let flags = this.#flags.get(node);
    if (!flags) {
      flags = new Array<boolean>(node.length).fill(false);
      this.#flags.set(node, flags);
    }
    return flags;
  }
}

/** How much of the painted and of the selected letters are both: 1 where they are the same. White space does not count. */
export function overlapOf(painted: readonly Range[], truth: Truth): number {
  const seen = new Map<Text, Set<number>>();
  let both = 0;
  let union = 0;
  for (const range of painted) {
    for (const { node, start, end } of stretchesOf(range)) {
      let units = seen.get(node);
      if (!units) {
        units = new Set();
        seen.set(node, units);
      }
      for (let at = start; at < end; at += 1) {
        if (units.has(at) || /\s/.test(node.data.charAt(at))) continue;
        units.add(at);
        union += 1;
        if (truth.isTrue(node, at)) both += 1;
      }
    }
  }
  for (const node of truth.nodes()) {
    for (let at = 0; at < node.length; at += 1) {
      if (!truth.isTrue(node, at) || /\s/.test(node.data.charAt(at))) continue;
      if (seen.get(node)?.has(at) !== true) union += 1;
    }
  }
  return union === 0 ? 0 : both / union;
}

const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA']);

/** The text nodes of a range, and how much of each. */
function stretchesOf(range: Range): Array<{ node: Text; start: number; end: number }> {
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const stretches: Array<{ node: Text; start: number; end: number }> = [];
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node.nodeType !== Node.TEXT_NODE || !range.intersectsNode(node)) continue;
    if (SILENT.has(node.parentElement?.tagName ?? '')) continue;
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : (node as Text).length;
    if (start < end) stretches.push({ node: node as Text, start, end });
  }
  return stretches;
}
