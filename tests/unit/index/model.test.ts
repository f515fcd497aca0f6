import { describe, it } from 'vitest';
import { compareWithModel } from '../../measures/search/compare-with-model';
import { compareNewsWithModel } from '../../measures/search/news-with-model';

/** Ten times what it takes on a machine that does nothing else. */
const LONGEST_MS = 120_000;

describe('the index beside the plain model', () => {
  it(
    'says the same of any query, whatever was kept, changed and deleted, and however far it is behind',
    async () => {
      await compareWithModel({ collections: 40, queries: 10, seed: 11 });
    },
    LONGEST_MS,
  );

  it(
    'groups the same news and finds what is alike, as each article compared with each other gives it',
    async () => {
      await compareNewsWithModel({ collections: 30, seed: 11 });
    },
    LONGEST_MS,
  );
});
