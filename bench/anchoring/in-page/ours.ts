import { describePosition } from '../../../lib/anchor/describe';
import { rangesOf } from '../../../lib/anchor/dom-range';
import { locateTarget } from '../../../lib/anchor/locate';
import { toSearchable } from '../../../lib/anchor/searchable';
import type { HighlightTarget } from '../../../lib/model/highlight';
import type { System } from './system';

/** As the content script does it, a written and read-back record in between. */
export const ours: System<HighlightTarget> = {
  describe: (_, position, { reading }) => {
    const target = reading && describePosition(reading.article.blocks, reading.article.fingerprint, position);
    if (!target) throw new Error('nothing to describe');
    return JSON.parse(JSON.stringify(target)) as HighlightTarget;
  },
  find: (target, { reading }) => {
    if (!reading) return { ranges: [], state: 'no article' };
    const located = locateTarget(target, toSearchable(reading.article.blocks, reading.article.fingerprint));
    if (!('position' in located)) return { ranges: [], state: located.state };
    return { ranges: rangesOf(located.position, reading.sources, document), state: located.state };
  },
};
