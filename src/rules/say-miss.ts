/** A near miss in words, for the official who asks why a rule did not match. */
import type { Lang } from '../problems.js'
import type { NearMiss } from './near-miss.js'
import type { CueName } from './said-words.js'
import { sayEnglish } from './say-english.js'
import { sayVietnamese } from './say-vietnamese.js'

/**
 * One line without a full stop: `“vướng mắc” cách “hồ sơ” 19 tiếng, giới hạn 14`.
 * @param cueName what to call a cue set; its id if not told
 */
export function sayMiss(miss: NearMiss, lang: Lang = 'vi', cueName: CueName = id => id): string {
  return lang === 'vi' ? sayVietnamese(miss, cueName) : sayEnglish(miss, cueName)
}
