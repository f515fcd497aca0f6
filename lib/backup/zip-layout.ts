/** The parts of a ZIP archive that a backup uses (APPNOTE 6.3): no ZIP64, no encryption of its own, names in UTF-8. */

export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_HEADER = 0x02014b50;
export const END_OF_CENTRAL = 0x06054b50;
export const DATA_DESCRIPTOR = 0x08074b50;

export const LOCAL_HEADER_BYTES = 30;
export const CENTRAL_HEADER_BYTES = 46;
export const END_BYTES = 22;
export const DESCRIPTOR_BYTES = 16;

export const STORED = 0;
export const DEFLATED = 8;

/** The sizes stand behind the data: whoever wrote it did not know them before. */
export const HAS_DESCRIPTOR = 1 << 3;
export const IS_ENCRYPTED = 1;
export const IS_UTF8 = 1 << 11;

/** Sizes and offsets have 32 bits. */
export const MAX_ZIP_BYTES = 0xffff_ffff;
/** Files are counted in 16 bits. */
export const MAX_ZIP_FILES = 0xffff;

/** MS-DOS's date and time, in two seconds; of the clock on the wall, as every program shows it. */
export function toDosTime(date: Date): number {
  const year = Math.min(Math.max(date.getFullYear(), 1980), 2107);
  return (
    (((year - 1980) << 25) |
      ((date.getMonth() + 1) << 21) |
      (date.getDate() << 16) |
      (date.getHours() << 11) |
      (date.getMinutes() << 5) |
      (date.getSeconds() >> 1)) >>>
    0
  );
}
