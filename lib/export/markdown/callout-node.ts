/** Obsidian's callout, a quote with a kind and a title, as a node of the syntax tree; elsewhere it reads as a quote. */

import type { Handle, Options } from 'mdast-util-to-markdown';
import type { BlockContent, PhrasingContent } from './tree';

export interface CalloutNode {
  type: 'callout';
  kind: 'quote' | 'note';
  title: PhrasingContent[];
  children: BlockContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    callout: CalloutNode;
  }
}

const writeCallout: Handle = (node: CalloutNode, _parent, state, info) => {
  const leave = state.enter('blockquote');
  const tracker = state.createTracker(info);
  tracker.move('> ');
  tracker.shift(2);
  const title = state.handle({ type: 'paragraph', children: node.title }, undefined, state, {
    ...info,
    ...tracker.current(),
  });
  const body = state.containerFlow({ type: 'blockquote', children: node.children }, tracker.current());
  leave();
  const lines = `[!${node.kind}] ${title}${body === '' ? '' : `\n\n${body}`}`;
  return state.indentLines(lines, (line, _, isBlank) => (isBlank ? '>' : `> ${line}`));
};

export const calloutToMarkdown: Options = { handlers: { callout: writeCallout } };
