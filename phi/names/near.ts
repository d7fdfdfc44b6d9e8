/** Words with a letter or two that a scan misread. */

/**
 * Tells whether two words differ in one stretch of at most `limit` letters: a letter wrong, missing or too many. Cheaper
 * than an edit distance, and enough for `cenfer` and `assocates`.
 */
export function isNear(word: string, model: string, limit: number): boolean {
  if (Math.abs(word.length - model.length) > limit) return false;
  const most = Math.min(word.length, model.length);
  let left = 0;
  while (left < most && word.charCodeAt(left) === model.charCodeAt(left)) left += 1;
  let right = 0;
  while (
    right < most - left &&
    word.charCodeAt(word.length - 1 - right) === model.charCodeAt(model.length - 1 - right)
  ) {
    right += 1;
  }
  return Math.max(word.length, model.length) - left - right <= limit;
}
