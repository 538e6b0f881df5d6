import type { ErrorCode } from 'yaml'
import type { ProblemCode } from '../problems.js'

interface Fault {
  readonly code: ProblemCode
  readonly message: string
  readonly hint: string
}

const SYNTAX: Partial<Record<ErrorCode, { message: string; hint: string }>> = {
  BAD_INDENT: {
    message: 'Thụt lề sai hoặc ngoặc mở ở đây không đóng',
    hint: 'Thụt lề bằng 2 dấu cách mỗi cấp; mỗi “[” cần “]”, mỗi “{” cần “}”',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'Hai dấu “:” trên một dòng',
    hint: 'Đặt giá trị có dấu hai chấm trong ngoặc kép, hoặc xuống dòng và thụt lề',
  },
  MISSING_CHAR: {
    message: 'Thiếu dấu ngoặc kép đóng, dấu phẩy hoặc dấu “:”',
    hint: 'Xem lại dòng này và dòng trên',
  },
  MULTILINE_IMPLICIT_KEY: { message: 'Khóa phải nằm trên một dòng', hint: 'Thêm “:” sau khóa, hoặc sửa thụt lề' },
  TAB_AS_INDENT: { message: 'Thụt lề bằng phím Tab', hint: 'Thay mỗi Tab bằng 2 dấu cách' },
  BAD_DQ_ESCAPE: { message: 'Dấu “\\” lạ trong ngoặc kép', hint: 'Viết “\\\\” hoặc dùng ngoặc đơn' },
  BAD_SCALAR_START: { message: 'Giá trị bắt đầu bằng ký tự đặc biệt', hint: 'Đặt giá trị trong ngoặc kép' },
  UNEXPECTED_TOKEN: { message: 'Có ký tự không đúng chỗ', hint: 'Xem lại dấu ngoặc, dấu phẩy và thụt lề của dòng này' },
}

const REFUSED: Partial<Record<ErrorCode, { message: string; hint: string }>> = {
  MULTIPLE_DOCS: { message: 'Một tệp chỉ chứa một tài liệu YAML', hint: 'Bỏ dòng “---” hoặc tách thành hai tệp' },
  TAG_RESOLVE_FAILED: {
    message: 'Không dùng thẻ (!tên) của YAML',
    hint: 'Bỏ thẻ, hoặc đặt cả giá trị trong ngoặc kép',
  },
  BAD_ALIAS: {
    message: 'Không dùng neo (&tên) và tham chiếu (*tên) của YAML',
    hint: 'Đặt giá trị bắt đầu bằng “*” trong ngoặc kép',
  },
}

/** What a fault of the YAML reader means to the author. */
export function yamlFault(code: ErrorCode): Fault {
  const refused = REFUSED[code]
  if (refused !== undefined) return { code: 'yaml-feature', ...refused }
  const syntax = SYNTAX[code] ?? {
    message: `Không đọc được YAML (${code})`,
    hint: 'Xem lại thụt lề, dấu ngoặc và dấu hai chấm của dòng này',
  }
  return { code: 'yaml-syntax', ...syntax }
}
