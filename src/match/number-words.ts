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
