import type { ArticleRecords } from './collection-dump';

/** Letters of the articles' texts, versions too, that one transaction takes. */
const TEXT_AT_ONCE = 400_000;

/** Records in batches of `most` articles, or of fewer where their texts are long: a save of the reader's waits for one at most. */
export async function* recordBatches(
  records: AsyncIterable<ArticleRecords> | Iterable<ArticleRecords>,
  most: number,
): AsyncGenerator<ArticleRecords[]> {
  let batch: ArticleRecords[] = [];
  let text = 0;
  for await (const one of records) {
    batch.push(one);
    for (const { blocks } of [one.article, ...one.versions]) for (const block of blocks) text += block.text.length;
    if (batch.length < most && text < TEXT_AT_ONCE) continue;
    yield batch;
    batch = [];
    text = 0;
  }
  if (batch.length > 0) yield batch;
}
