import type { ErrorCode } from 'yaml'
import { type ProblemCode, type Said, say } from '../problems.js'

interface Fault {
  readonly code: ProblemCode
  readonly message: Said
  readonly hint: Said
}

const SYNTAX: Partial<Record<ErrorCode, { message: Said; hint: Said }>> = {
  BAD_INDENT: {
    message: say('Thụt lề sai ở đây', 'Wrong indent here'),
    hint: say(
      'Thụt lề bằng 2 dấu cách mỗi cấp; các mục cùng cấp thẳng hàng với nhau',
      'Indent each level by 2 spaces; entries of one level begin in one column',
    ),
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: say('Hai dấu “:” trên một dòng', 'Two “:” in one line'),
    hint: say(
      'Đặt giá trị có dấu hai chấm trong ngoặc kép, hoặc xuống dòng và thụt lề',
      'Put the value that holds a colon in double quotes, or begin a new, indented line',
    ),
  },
  MISSING_CHAR: {
    message: say('Thiếu dấu ngoặc kép đóng, dấu phẩy hoặc dấu “:”', 'A closing quote, a comma or a “:” is missing'),
    hint: say('Xem lại dòng này và dòng trên', 'Look at this line and the one above'),
  },
  MULTILINE_IMPLICIT_KEY: {
    message: say('Khóa phải nằm trên một dòng', 'A key must stand in one line'),
    hint: say('Thêm “:” sau khóa, hoặc sửa thụt lề', 'Add “:” after the key, or mend the indent'),
  },
  TAB_AS_INDENT: {
    message: say('Thụt lề bằng phím Tab', 'The indent is made with the Tab key'),
    hint: say('Thay mỗi Tab bằng 2 dấu cách', 'Replace each tab by 2 spaces'),
  },
  BAD_DQ_ESCAPE: {
    message: say('Dấu “\\” lạ trong ngoặc kép', 'A strange “\\” inside double quotes'),
    hint: say('Viết “\\\\” hoặc dùng ngoặc đơn', 'Write “\\\\” or use single quotes'),
  },
  BAD_SCALAR_START: {
    message: say('Giá trị bắt đầu bằng ký tự đặc biệt', 'The value begins with a special character'),
    hint: say('Đặt giá trị trong ngoặc kép', 'Put the value in double quotes'),
  },
  UNEXPECTED_TOKEN: {
    message: say('Có ký tự không đúng chỗ', 'A character stands in the wrong place'),
    hint: say(
      'Xem lại dấu ngoặc, dấu phẩy và thụt lề của dòng này',
      'Look at the brackets, commas and indent of this line',
    ),
  },
}

const REFUSED: Partial<Record<ErrorCode, { message: Said; hint: Said }>> = {
  MULTIPLE_DOCS: {
    message: say('Một tệp chỉ chứa một tài liệu YAML', 'A file holds one YAML document only'),
    hint: say('Bỏ dòng “---” hoặc tách thành hai tệp', 'Delete the line “---” or make two files'),
  },
  TAG_RESOLVE_FAILED: {
    message: say('Không dùng thẻ (!tên) của YAML', 'Tags of YAML (!name) are not used here'),
    hint: say('Bỏ thẻ, hoặc đặt cả giá trị trong ngoặc kép', 'Delete the tag, or put the whole value in double quotes'),
  },
  BAD_ALIAS: {
    message: say(
      'Không dùng neo (&tên) và tham chiếu (*tên) của YAML',
      'Anchors (&name) and references (*name) of YAML are not used here',
    ),
    hint: say('Đặt giá trị bắt đầu bằng “*” trong ngoặc kép', 'Put a value that begins with “*” in double quotes'),
  },
}

const UNCLOSED = {
  quote: {
    message: say('Dấu nháy mở ở đây không đóng', 'The quote opened here is not closed'),
    hint: say('Thêm dấu nháy cùng loại ở cuối câu', 'Add a closing quote of the same kind at the end of the text'),
  },
  bracket: {
    message: say('Dấu ngoặc mở ở đây không đóng', 'The bracket opened here is not closed'),
    hint: say('Thêm “]” cho “[”, “}” cho “{” ở cuối', 'Add the “]” of a “[”, or the “}” of a “{”, at its end'),
  },
} as const

/** What opens and is never closed. */
export function unclosed(what: keyof typeof UNCLOSED): Fault {
  return { code: 'yaml-syntax', ...UNCLOSED[what] }
}

/** Slips of the keyboard that a line shows better than the reader of YAML tells them; the first that fits. */
const SLIPS: readonly { of: readonly ErrorCode[]; before: RegExp; line: RegExp; message: Said; hint: Said }[] = [
  {
    of: ['UNEXPECTED_TOKEN', 'BAD_INDENT', 'MULTILINE_IMPLICIT_KEY'],
    before: /^/,
    line: /^ *\t/,
    message: say('Thụt lề bằng phím Tab', 'The indent is made with the Tab key'),
    hint: say('Thay mỗi Tab bằng 2 dấu cách', 'Replace each tab by 2 spaces'),
  },
  {
    of: ['UNEXPECTED_TOKEN', 'MULTILINE_IMPLICIT_KEY'],
    before: /^ *$/,
    line: /^ *-[^\s-]/,
    message: say('Thiếu dấu cách sau “-”', 'A space is missing after “-”'),
    hint: say('Viết “- ” (gạch, rồi dấu cách) trước mỗi mục', 'Write “- ” (a dash, then a space) before each item'),
  },
  {
    of: ['UNEXPECTED_TOKEN', 'MULTILINE_IMPLICIT_KEY'],
    before: /^ *$/,
    line: /^ *[\w-]+:[^\s:]/,
    message: say('Thiếu dấu cách sau “:”', 'A space is missing after “:”'),
    hint: say('Viết “khóa: giá trị”, có dấu cách sau “:”', 'Write “key: value” with a space after “:”'),
  },
  {
    of: ['UNEXPECTED_TOKEN'],
    before: /^ *(?:- )?[\w-]+: *[[{].*[\]}] *$/,
    line: /^/,
    message: say('Sau dấu ngoặc đóng còn chữ', 'Words follow the closing bracket'),
    hint: say('Đặt cả câu trong ngoặc kép: "…"', 'Put the whole sentence in double quotes: "…"'),
  },
  {
    of: ['UNEXPECTED_TOKEN'],
    before: /^ *$/,
    line: /^ *[^\s:-][^:]*$/,
    message: say('Dòng này không thuộc mục nào của danh sách', 'This line belongs to no item of the list'),
    hint: say(
      'Thêm “- ” trước mục mới; viết tiếp mục trên thì thụt lề sâu hơn',
      'Add “- ” before a new item; indent the line more if it goes on with the item above',
    ),
  },
]

/**
 * What a fault of the YAML reader means to the author.
 * @param line the line on which the fault stands
 * @param column where it begins there, from 0
 */
export function yamlFault(code: ErrorCode, line: string, column: number): Fault {
  const refused = REFUSED[code]
  if (refused !== undefined) return { code: 'yaml-feature', ...refused }
  const before = line.slice(0, column)
  const slip = SLIPS.find(one => one.of.includes(code) && one.before.test(before) && one.line.test(line))
  if (slip !== undefined) return { code: 'yaml-syntax', message: slip.message, hint: slip.hint }
  const syntax = SYNTAX[code] ?? {
    message: say(`Không đọc được YAML (${code})`, `The YAML cannot be read (${code})`),
    hint: say(
      'Xem lại thụt lề, dấu ngoặc và dấu hai chấm của dòng này',
      'Look at the indent, the brackets and the colons of this line',
    ),
  }
  return { code: 'yaml-syntax', ...syntax }
}
