/** `==…==`, the highlight of Obsidian, Pandoc and others, as a node of the syntax tree; and what to escape beside it. */

import type { Handle, Options } from 'mdast-util-to-markdown';
import type { PhrasingContent } from './tree';

export interface MarkNode {
  type: 'mark';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mark: MarkNode;
  }
  interface RootContentMap {
    mark: MarkNode;
  }
}

const writeMark: Handle = (node: MarkNode, _parent, state, info) => {
  const tracker = state.createTracker(info);
  let value = tracker.move('==');
  value += tracker.move(state.containerPhrasing(node, { ...tracker.current(), before: value, after: '=' }));
  return value + tracker.move('==');
};

export const markToMarkdown: Options = {
  handlers: { mark: Object.assign(writeMark, { peek: () => '=' }) },
  unsafe: [
    { character: '=', before: '=', inConstruct: 'phrasing' },
    { character: '=', after: '=', inConstruct: 'phrasing' },
    // What note-taking programs read beyond CommonMark: comments that hide text, formulas, tags.
    { character: '%', before: '%', inConstruct: 'phrasing' },
    { character: '%', after: '%', inConstruct: 'phrasing' },
    { character: '$', inConstruct: 'phrasing' },
    // The id of a paragraph.
    { character: '^', before: '\\s', inConstruct: 'phrasing' },
    { atBreak: true, character: '^' },
    {
      character: '#',
      after: '[^\\s#]',
      inConstruct: 'phrasing',
      notInConstruct: ['destinationLiteral', 'destinationRaw'],
    },
  ],
};
