/** The words for units of time. */
export type TimeUnit = 'days' | 'weeks' | 'months' | 'years'

/** By the word without its accents. */
const UNITS: ReadonlyMap<string, { readonly word: string; readonly unit: TimeUnit }> = new Map([
  ['ngay', { word: 'ngày', unit: 'days' }],
  ['hom', { word: 'hôm', unit: 'days' }],
  ['tuan', { word: 'tuần', unit: 'weeks' }],
  ['thang', { word: 'tháng', unit: 'months' }],
  ['nam', { word: 'năm', unit: 'years' }],
])

/** What a word may be as it stands without accents, and how it is written with them. */
export function unitOfTime(bare: string): { readonly word: string; readonly unit: TimeUnit } | undefined {
  return UNITS.get(bare)
}
