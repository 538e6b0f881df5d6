/** What is said about one code; `found` tells who raises it: the reader of the files or `pakn check`. */
interface CodeMeaning {
  readonly vi: string
  readonly en: string
  readonly found: 'load' | 'check'
}

/** The closed list of everything that can be wrong with rules and dictionaries. Codes are words and never change meaning. */
export const PROBLEM_CODES = {
  // files
  'folder-missing': { found: 'load', vi: 'Không có thư mục đã nêu', en: 'The named folder does not exist' },
  'file-missing': { found: 'load', vi: 'Thiếu một tệp bắt buộc', en: 'A file that is always needed is missing' },
  'misplaced-file': { found: 'load', vi: 'Tệp ở chỗ không ai đọc', en: 'A file lies where nothing reads it' },
  'bad-file-name': { found: 'load', vi: 'Tên tệp không dùng làm tên được', en: 'The file name cannot serve as an id' },
  'not-utf8': { found: 'load', vi: 'Tệp không phải UTF-8', en: 'The file is not UTF-8' },
  'yaml-syntax': { found: 'load', vi: 'Sai cú pháp YAML', en: 'The YAML cannot be read' },
  'yaml-feature': {
    found: 'load',
    vi: 'Dùng cách viết YAML không được phép',
    en: 'A feature of YAML that is refused here',
  },
  'empty-file': { found: 'load', vi: 'Tệp không có nội dung', en: 'The file says nothing' },
  'duplicate-key': { found: 'load', vi: 'Một khóa viết hai lần', en: 'A key is written twice' },
  // shapes
  'unknown-key': { found: 'load', vi: 'Khóa không có trong danh sách', en: 'A key that means nothing here' },
  'missing-key': { found: 'load', vi: 'Thiếu khóa bắt buộc', en: 'A key that is always needed is missing' },
  'wrong-type': { found: 'load', vi: 'Sai kiểu giá trị', en: 'A value of the wrong type' },
  'not-in-list': { found: 'load', vi: 'Giá trị ngoài danh sách cho phép', en: 'A value outside its closed list' },
  'empty-value': { found: 'load', vi: 'Giá trị bỏ trống', en: 'An empty value where one is needed' },
  'too-few': { found: 'load', vi: 'Danh sách quá ngắn', en: 'A list with too few items' },
  'too-many': { found: 'load', vi: 'Danh sách quá dài', en: 'A list with too many items' },
  'out-of-range': { found: 'load', vi: 'Số ngoài khoảng cho phép', en: 'A number outside its range' },
  'bad-name': { found: 'load', vi: 'Tên không đúng dạng', en: 'A name of the wrong form' },
  'bad-date': { found: 'load', vi: 'Không phải một ngày có thật', en: 'Not a calendar day' },
  'period-reversed': { found: 'load', vi: 'Ngày đầu sau ngày cuối', en: 'A period that ends before it begins' },
  // phrases
  'bad-phrase': { found: 'load', vi: 'Cụm từ viết sai', en: 'A phrase that cannot be read' },
  'too-many-spellings': {
    found: 'load',
    vi: 'Cụm từ khai triển ra quá nhiều cách viết',
    en: 'A phrase with too many spellings',
  },
  'duplicate-phrase': { found: 'load', vi: 'Cụm từ viết hai lần', en: 'A phrase that is there already' },
  // conditions and rules
  'bad-condition': { found: 'load', vi: 'Điều kiện viết sai', en: 'A condition that cannot be read' },
  'label-conflict': {
    found: 'load',
    vi: 'Quy tắc vừa ủng hộ vừa chống một nhãn',
    en: 'A rule for and against one label',
  },
  // references
  'unknown-cue': { found: 'load', vi: 'Không có nhóm cụm từ này', en: 'No such cue' },
  'unknown-condition': { found: 'load', vi: 'Không có điều kiện chung này', en: 'No such named condition' },
  'condition-cycle': {
    found: 'load',
    vi: 'Điều kiện chung tự gọi chính nó',
    en: 'Named conditions that use each other',
  },
  'unknown-label': { found: 'load', vi: 'Không có nhãn này', en: 'No such label' },
  'unknown-fact': { found: 'load', vi: 'Không có dữ kiện này', en: 'No such fact' },
  'unknown-rule': { found: 'load', vi: 'Không có quy tắc này', en: 'No such rule' },
  'unknown-authority': { found: 'load', vi: 'Không có cơ quan này', en: 'No such authority' },
  'unknown-unit': { found: 'load', vi: 'Không có đơn vị hành chính này', en: 'No such unit' },
  'duplicate-id': { found: 'load', vi: 'Hai mục cùng một tên', en: 'Two entries with one id' },
  'overlapping-periods': { found: 'load', vi: 'Hai khoảng thời gian chồng nhau', en: 'Two periods that overlap' },
  'unused-cue': { found: 'load', vi: 'Nhóm cụm từ không ai dùng', en: 'A cue that no rule uses' },
  'unused-condition': { found: 'load', vi: 'Điều kiện chung không ai dùng', en: 'A named condition that no rule uses' },
  // tables
  'missing-column': { found: 'load', vi: 'Bảng thiếu cột', en: 'A table without a column it needs' },
  'unknown-column': { found: 'load', vi: 'Bảng có cột lạ', en: 'A column that means nothing here' },
  'bad-row': { found: 'load', vi: 'Dòng của bảng sai số ô', en: 'A row with the wrong number of cells' },
  'bad-allow': { found: 'check', vi: 'Lời bỏ qua cảnh báo viết sai', en: 'An allowance that cannot be read' },
  'unused-allow': {
    found: 'check',
    vi: 'Lời bỏ qua không còn cảnh báo nào để bỏ qua',
    en: 'An allowance that allows nothing',
  },
  // what `pakn check` finds by running the examples
  'example-failed': { found: 'check', vi: 'Ví dụ cho kết quả khác mong đợi', en: 'An example did not do what it says' },
  'variant-failed': {
    found: 'check',
    vi: 'Ví dụ gõ kiểu khác thì cho kết quả khác',
    en: 'An example typed in another way did something else',
  },
  'todo-passes': { found: 'check', vi: 'Ví dụ trong todo nay đã khớp', en: 'A known gap is closed: move it to match' },
  'rule-never-fires': { found: 'check', vi: 'Quy tắc không thể khớp', en: 'A rule that cannot fire' },
  // what `pakn check` finds by looking at everything together
  'phrase-never-matches': { found: 'check', vi: 'Cụm từ không bao giờ khớp', en: 'A phrase that can never match' },
  'phrase-hidden': {
    found: 'check',
    vi: 'Cụm từ luôn bị except che',
    en: 'A phrase that its own exceptions always hide',
  },
  'phrase-subsumed': {
    found: 'check',
    vi: 'Cụm từ thừa vì đã có cụm ngắn hơn',
    en: 'A phrase that holds a shorter one of its cue',
  },
  'ambiguous-unaccented': {
    found: 'check',
    vi: 'Bỏ dấu thì trùng với từ khác',
    en: 'Without accents it equals other words',
  },
  'duplicate-rule': { found: 'check', vi: 'Hai quy tắc nói cùng một điều', en: 'Two rules that say the same' },
  'conflicting-rules': {
    found: 'check',
    vi: 'Hai quy tắc cùng điều kiện, trái nhãn',
    en: 'Two rules with one condition and opposite labels',
  },
  'rule-subsumed': {
    found: 'check',
    vi: 'Quy tắc thừa vì đã có quy tắc rộng hơn',
    en: 'A rule that a wider one makes needless',
  },
  'bad-heir': {
    found: 'check',
    vi: 'Quy tắc ngừng dùng không có quy tắc thay dùng được',
    en: 'A deprecated rule without a rule that takes over',
  },
  'rule-deprecated': { found: 'check', vi: 'Quy tắc đã ngừng dùng', en: 'A rule that is deprecated' },
  'label-unspoken': { found: 'check', vi: 'Nhãn không quy tắc nào nói tới', en: 'A label no rule speaks for' },
  'threshold-unreachable': {
    found: 'check',
    vi: 'Cộng mọi quy tắc vẫn không tới ngưỡng',
    en: 'A threshold that all rules together do not reach',
  },
  'unreachable-row': {
    found: 'check',
    vi: 'Dòng bảng chuyển không bao giờ tới lượt',
    en: 'A routing row that is never reached',
  },
  'routing-gap': {
    found: 'check',
    vi: 'Bảng chuyển có trường hợp không ai trả lời',
    en: 'Cases that no routing row answers',
  },
  'period-overlap': { found: 'check', vi: 'Hai dòng cùng hiệu lực một lúc', en: 'Two entries in force at one time' },
  'period-gap': {
    found: 'check',
    vi: 'Giữa hai khoảng có ngày bỏ trống',
    en: 'Days between two periods that nobody has',
  },
  'authority-not-alive': {
    found: 'check',
    vi: 'Cơ quan không tồn tại trong cả khoảng thời gian',
    en: 'An authority that does not live the whole time',
  },
} as const satisfies Readonly<Record<string, CodeMeaning>>

/** What is wrong with a file of rules or dictionaries; `explainCode` tells how to mend it. */
export type ProblemCode = keyof typeof PROBLEM_CODES
