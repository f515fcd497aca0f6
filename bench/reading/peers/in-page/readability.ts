import { Readability } from '@mozilla/readability';
import type { Candidate } from '../../candidates/candidate';
import { type PeerAnswer, toExtract } from '../to-extract';

/** On a clone, as its documentation asks, since it takes the document apart. Gives its tree unserialised: less work. */
export const candidate: Candidate<PeerAnswer> = {
  read: (document) => {
    const clone = document.cloneNode(true) as Document;
    const result = new Readability(clone, { serializer: (content) => content }).parse();
    if (result === null) return null;
    const { title, publishedTime, excerpt, byline, content } = result;
    return { title, published: publishedTime, lead: excerpt, author: byline, content };
  },
  toExtract,
};
