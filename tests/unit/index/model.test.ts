import { describe, it } from 'vitest';
import { compareWithModel } from '../../measures/search/compare-with-model';

describe('the index beside the plain model', () => {
  it('says the same of any query, whatever was kept, changed and deleted, and however far it is behind', async () => {
    await compareWithModel({ collections: 40, queries: 10, seed: 11 });
    // A machine that is busy takes three times as long.
  }, 120_000);
});
