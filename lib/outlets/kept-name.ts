/**
 * What once stood at the end of a former address's name, and before the site's own host. It is no part of what an outlet is
 * called, and articles are kept with it: a remark is a field of the row now.
 */
const KEPT_REMARK = ' (địa chỉ cũ)';

/** An outlet name that was kept with an article, without that remark. */
export function withoutRemark(keptName: string): string {
  return keptName.replace(KEPT_REMARK, '');
}
