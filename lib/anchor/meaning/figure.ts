/** What a figure is, and the pieces that it is read from. */

export interface Figure {
  /** Tokens, the last one exclusive: all of it, and the number itself. */
  from: number;
  to: number;
  numberFrom: number;
  numberTo: number;
  /** Value, unit, sign. */
  key: string;
  /** Over, under, about …; empty where it is exact. */
  degree: string;
  isDate: boolean;
  hasUnit: boolean;
  /** Vài, mấy: no value. */
  isVague: boolean;
}

export interface Amount {
  low: number;
  high: number;
  /** What makes it unequal to the same value: a vague word, an unsure separator. */
  remark: string;
  to: number;
}

export interface Measured {
  key: string;
  to: number;
  numberTo: number;
  isDate: boolean;
  hasUnit: boolean;
  isVague?: boolean;
}

export function dated(key: string, to: number): Measured {
  return { key, to, numberTo: to, isDate: true, hasUnit: true };
}
