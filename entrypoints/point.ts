import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../components/in-page/point.css?inline';
import { describeRegion } from '../lib/article/place/describe-region';
import { holderOf, pickElement } from '../lib/page/listen/pick';
import { POINTING, type Pointing } from '../lib/page/listen/pointing';

/** Brought into a page when the reader wants to point at something on it: see `lib/page/listen/pointing.ts`. */
export default defineUnlistedScript(() => {
  const tools: Pointing = {
    pickElement: (document, pick) => pickElement(document, pick, css),
    holderOf,
    describeRegion,
  };
  Object.assign(globalThis, { [POINTING]: tools });
});
