/** Small numbers as Vietnamese words; unaccented forms are left out because they are other words too (ba, tam, nam). */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
  ['chục', 10],
  ['mươi', 10],
  ['trăm', 100],
])

/** Ones that say a number only behind tens: "hai mươi mốt", "hai lăm". */
export const ONES_BEHIND_TENS: ReadonlyMap<string, number> = new Map([
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
  ['nhăm', 5],
])
