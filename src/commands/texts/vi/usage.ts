/** Lỗi của dòng lệnh và lời nhắn ngắn cạnh kết quả, bằng tiếng Việt. */
import type { UsageTexts } from '../shape.js'

const near = (names: readonly string[]): string =>
  names.length === 0 ? '' : `\n(Có phải ý bạn là ${names.join(' hoặc ')}?)`

export const USAGE: UsageTexts = {
  mistakes: {
    unknownCommand: (name, names) => `không có lệnh '${name}'${near(names)}`,
    unknownOption: (name, names) => `không có tùy chọn '${name}'${near(names)}`,
    tooManyArguments: (command, expected, given) =>
      `thừa tham số${command === '' ? '' : ` của '${command}'`}: cần ${expected}, có ${given}`,
    missingArgument: name => `thiếu tham số '${name}'`,
    missingValue: option => `tùy chọn '${option}': thiếu giá trị`,
    missingOption: option => `thiếu tùy chọn '${option}'`,
    conflict: (one, other) => `tùy chọn '${one}' không dùng được cùng với '${other}'`,
    badValue: (option, value, why) => `tùy chọn '${option}': '${value}' không dùng được. ${why}`,
    badChoice: (option, value, choices, names) =>
      `tùy chọn '${option}': '${value}' không dùng được. Hãy chọn trong ${choices.join(', ')}.${near(names)}`,
  },
  values: {
    'whole-from-0': 'Phải là số nguyên từ 0.',
    'whole-from-1': 'Phải là số nguyên từ 1.',
    'share-inside': 'Phải lớn hơn 0 và nhỏ hơn 1.',
    share: 'Phải từ 0 đến 1.',
  },
  notes: {
    noReports: file => `${file}: không có phản ánh nào`,
    typing: 'đang đọc những gì bạn gõ; Ctrl-D để kết thúc',
    progress: (reports, pace) => `${reports} phản ánh, mỗi giây ${pace}`,
    watching: 'đang theo dõi, Ctrl+C để dừng',
    checked: (files, seconds) => `${files}: đã kiểm tra trong ${seconds} giây`,
    refused: (count, all) => `${count} trên ${all} bản ghi bị từ chối`,
    fillIn: folder => `điền vào tệp, rồi chạy pakn check --rules ${folder}`,
    afterSample: [
      'Phản ánh của bạn: node dist/cli.js decide --format table TỆP    (NDJSON, CSV có cột text, hoặc mỗi dòng một phản ánh)',
      'Giải thích một câu: node dist/cli.js explain "…" --as-of 2025-08-05',
    ].join('\n'),
    unexpected: 'lỗi không lường trước',
  },
}
