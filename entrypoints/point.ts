import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../components/in-page/point.css?inline';
import { describeRegion } from '../lib/article/describe-region';
import { holderOf, pickElement } from '../lib/page/pick';
import { POINTING, type Pointing } from '../lib/page/pointing';

/** Brought into a page when the reader wants to point at something on it: see `lib/page/pointing.ts`. */
export default defineUnlistedScript(() => {
  const tools: Pointing = {
    pickElement: (document, pick) => pickElement(document, pick, css),
    holderOf,
    describeRegion,
  };
  Object.assign(globalThis, { [POINTING]: tools });
});
