/** Vì sao một lệnh không bắt đầu được, bằng tiếng Việt: sai gì, và nên làm gì. */
import type { FaultTexts } from '../shape.js'

const SAVE_AS_CSV = 'hãy lưu lại ở dạng .xlsx hoặc "CSV UTF-8"'
const ONE_ANSWER_A_LINE = 'mỗi dòng một đối tượng JSON: một kết quả của `pakn decide`, hoặc {"id": …, "tags": […]}'
const PATHS = 'đường dẫn như trong --json, ví dụ headline.sure.scope.f1'

function didYouMean(near: readonly string[]): string {
  return `có phải ý bạn là ${near.join(' hoặc ')}?`
}

export const FAULTS: FaultTexts = {
  // ── tệp ──
  inputTwice: () => ['đầu vào chuẩn (-) được nêu hai lần', 'chỉ đọc được một lần: hãy nêu một lần'],
  isFolder: name => [`${name} là thư mục`, `hãy nêu các tệp trong đó: pakn decide ${name}/*.ndjson`],
  noFile: (name, folder, near) => [
    `${name}: không có tệp này`,
    near.length > 0
      ? didYouMean(near)
      : `hãy xem lại đường dẫn (thư mục đang đứng là ${folder}), hoặc dùng - cho đầu vào chuẩn`,
  ],
  mayNotRead: name => [`${name}: không được phép đọc`, 'hãy xin quyền đọc tệp, hoặc chép ra chỗ khác'],
  cannotRead: (name, code) => [
    `${name}: không đọc được (${code || 'không rõ vì sao'})`,
    'hãy kiểm tra ổ đĩa rồi thử lại',
  ],
  cannotWrite: (name, code) => [
    `${name}: không ghi được (${code || 'không rõ vì sao'})`,
    'hãy xem thư mục có đó và có được ghi không',
  ],
  cannotWriteRules: (name, code) => [`${name}: không ghi được (${code})`, 'hãy nêu thư mục của mình bằng --rules'],
  cannotWriteDictionaries: (name, code) => [
    `${name}: không ghi được (${code})`,
    'hãy nêu thư mục của mình bằng --dictionaries',
  ],
  utf16: name => [`${name} ở dạng UTF-16`, 'hãy lưu lại ở dạng UTF-8 (trong Excel: "CSV UTF-8")'],
  noTextColumn: (name, mayMap) => [
    `${name}: dòng đầu không có cột tên "text"`,
    `hãy đặt tên các cột: id,text,sentAt,…${mayMap ? ', hoặc nói cột nào: --map text=…' : ''}`,
  ],
  jsonArray: name => [`${name} có vẻ là một mảng JSON`, `hãy ghi mỗi dòng một đối tượng: jq -c '.[]' ${name}`],
  oldExcel: name => [`${name} là tệp Excel kiểu cũ`, SAVE_AS_CSV],
  noWorkbook: name => [`${name} không phải tệp Excel`, SAVE_AS_CSV],
  needsExcelReader: () => [
    'muốn đọc .xlsx phải có gói read-excel-file',
    'npm install read-excel-file, hoặc lưu bảng ở dạng "CSV UTF-8"',
  ],
  workbookTooLarge: name => [`${name} quá lớn`, 'hãy chia nhỏ, hoặc lưu ở dạng CSV'],
  badLine: (file, line, why) => [`${file}:${line}: ${why}`, 'hãy sửa hoặc bỏ dòng này'],
  threadsDoNotStart: () => ['các luồng của --jobs không chạy được', 'hãy chạy với --jobs 1, hoặc cài lại pakn'],
  // ── nội dung và ngày ──
  textTooLong: most => ['nội dung quá dài', `nhiều nhất ${most} byte`],
  inputNotUtf8: () => ['đầu vào chuẩn không phải UTF-8', 'hãy chuyển trước: iconv -t UTF-8'],
  notADay: value => [`--as-of ${value}: không phải một ngày có thật`, 'hãy viết YYYY-MM-DD, ví dụ 2025-07-01'],
  // ── quy tắc ──
  noSuchRule: (id, near, sayWhere) => [
    `không có quy tắc nào tên ${id}`,
    (near.length > 0 ? didYouMean(near) : 'mã là đường dẫn dưới rules/, ví dụ staff-conduct/rude-tone') +
      (sayWhere ? '\n      quy tắc của riêng bạn thì nói ở đâu: --rules rules' : ''),
  ],
  noWordPoints: () => [
    'ở đây từ ngữ không có điểm',
    'thiếu dictionaries/word-points/points.tsv hoặc tệp ấy trống, hoặc rules/labels.yaml không có “words:”',
  ],
  noSuchCode: (code, near, all) => [
    `Không có mã “${code}”`,
    near.length > 0 ? `Có phải ý bạn là ${near.join(' hoặc ')}?` : `Các mã: ${all.join(', ')}`,
  ],
  noRuleLikeThat: (owners, statuses) => [
    'không có quy tắc nào như vậy',
    `người phụ trách: ${owners.join(', ')}; trạng thái: ${statuses.join(', ')}`,
  ],
  noRulesFolder: folder => [
    `ở đây không có thư mục “${folder}”`,
    'hãy tới thư mục có rules/, hoặc nêu thư mục bằng --rules',
  ],
  ruleIsThere: file => [`đã có ${file}`, 'hãy chọn mã khác, hoặc sửa tệp ấy'],
  idIsFileName: (id, plain) => [`“${id}” là tên tệp`, `mã không có .yaml: ${plain}`],
  oddId: (part, plain) => [
    `“${part}” không thể là một phần của mã`,
    `chữ thường không dấu, chữ số và gạch nối${plain === '' ? '' : `, ví dụ ${plain}`}`,
  ],
  idWithoutFolder: id => [
    `“${id}” không có thư mục`,
    `hãy đặt vào một thư mục: procedure-difficulty/${id}, staff-conduct/${id}, …`,
  ],
  noRulesInRouting: () => ['routing/ không chứa quy tắc', 'các bảng trong đó được sửa bằng tay'],
  // ── tập mẫu ──
  noMatch: pattern => [
    `${pattern}: không có tệp nào tên như vậy`,
    "hãy xem lại mẫu tên và đặt trong dấu nháy: 'corpora/*.ndjson'",
  ],
  noCorpus: name => [`${name} không phải tập mẫu`, 'hãy ghi NDJSON có gold, hoặc CSV có cột nêu đáp án'],
  noField: (pair, fields) => [`--map ${pair}: không có dạng trường=tiêu đề`, `các trường: ${fields.join(', ')}`],
  nothingLabelled: () => ['tập mẫu không có phản ánh nào có đáp án', 'hãy xem lại các tệp'],
  nothingOfSplit: split => [
    `không có phản ánh nào thuộc phần ${split}`,
    'trường `split` của bản ghi nói phản ánh thuộc phần nào',
  ],
  nothingLabelledOfSplit: split => [
    `không có phản ánh nào có đáp án thuộc phần ${split}`,
    'hãy nêu --split khác, hoặc lấy mọi phản ánh, kể cả không ghi phần: --split all',
  ],
  badLabelled: (file, line, why) => [
    `${file}:${line}: ${why}`,
    'hãy sửa bản ghi: con số không được dựa vào bản ghi sai',
  ],
  badRecords: (told, count) => [
    [
      ...(count > 1 ? [`${count} bản ghi không đọc được`] : []),
      ...told,
      ...(count > told.length ? [`… và ${count - told.length} bản ghi nữa`] : []),
    ].join('\n      '),
    'hãy sửa bản ghi, hoặc bỏ qua bản ghi sai bằng --skip-bad',
  ],
  // ── bench và diff ──
  readInThisRun: (option, name) => [`${option} ${name} đang được đọc trong lần chạy này`, 'hãy ghi vào tệp khác'],
  notOfAnswers: options => [
    `không thể có ${options.join(' và ')} với câu trả lời của --pred`,
    'hãy bỏ đi: không thể hỏi lại hệ thống khác',
  ],
  badAnswer: (place, why) => [`${place}: ${why}`, ONE_ANSWER_A_LINE],
  noAnswers: file => [
    `${file}: không phải báo cáo của pakn bench, cũng không phải mỗi dòng một câu trả lời`,
    ONE_ANSWER_A_LINE,
  ],
  notAGate: gate => [
    `--fail-under ${gate}: không phải một ngưỡng`,
    'hãy viết như exact>=0.9 hoặc tags.staff-conduct.recall>=0.85',
  ],
  noFigure: (gate, near) => [
    `--fail-under ${gate}: không có con số này`,
    near.length === 0 ? PATHS : `${didYouMean(near)} ${PATHS}`,
  ],
  noFigureInRun: gate => [`--fail-under ${gate}: lần chạy này không có con số ấy`, PATHS],
  calibrateWhere: way => [
    `--calibrate ${way} cần phản ánh khác để học`,
    'hãy nêu bằng --choose-on, và chấm trên tập mẫu',
  ],
  nothingToChooseOn: name => [`--choose-on ${name}: không có phản ánh nào có đáp án`, 'hãy xem lại tệp'],
  choosesOnItself: name => [
    `--choose-on ${name} là một tệp của tập mẫu`,
    'hãy chọn ngưỡng trên phản ánh khác với phản ánh dùng để chấm',
  ],
  cannotReadUses: file => [`${file}: không đọc được`, 'hãy xem quyền đọc, hoặc xóa đi để đếm lại'],
  noUses: file => [`${file}: không phải bản đếm số lần đo`, 'hãy xóa đi để đếm lại'],
  morePacks: () => ['--pack được nêu quá hai lần', 'hãy nêu bộ cũ, rồi bộ mới'],
  noPack: dir => [`--pack ${dir}: không có rules/ hay dictionaries/`, 'một bộ là thư mục có những thư mục ấy'],
}
