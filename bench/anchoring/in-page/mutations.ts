/** Every mutation by its name. */

import { type Copy, selectedBlocks } from './copy';
import {
  deleteSelected,
  leaveInCard,
  leaveLookAlike,
  showLastYear,
  showOtherArticle,
  standInPlace,
} from './mutations-gone';
import { changeSigns, changeSpaces, linkWords, moveTones, splitNodes, toNfd } from './mutations-letters';
import {
  deleteNeighbours,
  insertAdvertsBetween,
  insertAdvertsInside,
  insertSentence,
  moveParagraphs,
  repeatAbove,
  updateNumbers,
} from './mutations-page';
import { fixLetter, insertWords, replaceQuarter } from './mutations-quote';
import {
  changeBothSides,
  correctFigureAndSides,
  dropDiacritics,
  editByHouseStyle,
  editWords,
  misreadLetters,
  swapLookAlikes,
  widenDigits,
} from './mutations-spread';
import { rebuild } from './templates';

/** Changes the copy; false where the selection has nothing that could be changed so. */
export type Mutation = (copy: Copy) => unknown;

export const FOUND: Readonly<Record<string, Mutation>> = {
  unchanged: () => undefined,
  'letters decomposed (NFD)': toNfd,
  'tone marks placed otherwise': moveTones,
  'quotes and dashes': changeSigns,
  'white space, soft hyphens': changeSpaces,
  'adverts between paragraphs': insertAdvertsBetween,
  'adverts inside paragraphs': insertAdvertsInside,
  'other template': (copy) => rebuild(copy),
  'words linked': linkWords,
  'text nodes split': splitNodes,
  'paragraphs moved': moveParagraphs,
  'neighbours deleted': deleteNeighbours,
  'a sentence inserted before': insertSentence,
  'one letter fixed in the quote': fixLetter,
  'words inserted in the quote': insertWords,
  'a quarter of the words replaced': replaceQuarter,
  'numbers updated': updateNumbers,
  'the same in a box above': repeatAbove,
  'print view: text alone': (copy) => {
    const selected = selectedBlocks(copy);
    rebuild(copy, (kind, block) => selected.includes(block) || /^(?:headline|lead|paragraph|item|quote)$/.test(kind));
  },
  'NFD, spaces and template': (copy) => {
    rebuild(copy);
    toNfd(copy);
    changeSpaces(copy);
  },
};

/** Edits over the whole text, the surroundings of the selection among them. */
export const SPREAD: Readonly<Record<string, Mutation>> = {
  'one word changed on each side': changeBothSides,
  '2 % of the words changed': editWords(0.02),
  '5 % of the words changed': editWords(0.05),
  '10 % of the words changed': editWords(0.1),
  '20 % of the words changed': editWords(0.2),
  'sub-edited by thirty pairs': editByHouseStyle,
  'a figure corrected, both sides reworded': correctFigureAndSides,
  'misread letters, 2 %': misreadLetters(0.02),
  'misread letters, 6 %': misreadLetters(0.06),
  'look-alike letters': swapLookAlikes,
  'full-width digits': widenDigits,
  'no diacritics': dropDiacritics,
};

export const GONE: Readonly<Record<string, Mutation>> = {
  'paragraph deleted': deleteSelected,
  'deleted, a look-alike elsewhere': leaveLookAlike,
  'another paragraph in its place': standInPlace,
  'another article at the address': showOtherArticle,
  'only in a related card': leaveInCard,
  "last year's article": showLastYear,
};
