import type { Lang } from '../problems.js'

/** The last line of a command that writes a file only when asked to. */
export function writtenOrNot(file: string, { write, lang }: { readonly write: boolean; readonly lang: Lang }): string {
  if (lang === 'vi') return write ? `Đã ghi ${file}\n` : `Chưa ghi gì; thêm --write để ghi vào ${file}\n`
  return write ? `Written to ${file}\n` : `Nothing was written; --write writes to ${file}\n`
}
