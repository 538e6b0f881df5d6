/** What every code means to the person who meets it: why it matters and what to do. `pakn check --explain` and docs/problems are made of it. */
import { PROBLEM_CODES, type ProblemCode } from './codes.js'
import { type Lang, type Said, say } from './lang.js'

interface Page {
  readonly why: Said
  readonly next: Said
}

function page(why: Said, next: Said): Page {
  return { why, next }
}

const UNKNOWN_NAME = say(
  'Tên không được khai báo ở đâu thì quy tắc sẽ im lặng không khớp; vì vậy đây là lỗi chứ không phải cảnh báo.',
  'A name that nobody declares would make the rule silently never match; so it is an error and no warning.',
)
const SPELLING_FIRST = say(
  'Xem gợi ý “Có phải ý bạn là …?”; nếu tên mới thật thì khai báo nó trước.',
  'Look at “Did you mean …?”; if the name is really new, declare it first.',
)
const SAVE_AS_TABLE = say(
  'Mở tệp bằng trình soạn thảo hiện được Tab; đừng lưu từ Excel dưới dạng CSV.',
  'Open the file in an editor that shows tabs; do not save it from Excel as CSV.',
)

/** What every code of a problem means and what to do about it, in Vietnamese and English; `explainCode` writes one page. */
export const PROBLEM_PAGES: Readonly<Record<ProblemCode, Page>> = {
  'folder-missing': page(
    say(
      'Lệnh được chạy ở thư mục khác, hoặc đường dẫn gõ sai.',
      'The command runs in another folder, or the path is misspelt.',
    ),
    say(
      'Chạy lệnh ở thư mục có rules/ và dictionaries/, hoặc cho đường dẫn bằng --rules và --dictionaries.',
      'Run the command where rules/ and dictionaries/ are, or name them with --rules and --dictionaries.',
    ),
  ),
  'file-missing': page(
    say('Không có thang điểm thì không tính được nhãn nào.', 'Without weights and thresholds no label can be given.'),
    say(
      'Chép rules/labels.yaml của gói vào thư mục quy tắc rồi sửa.',
      'Copy rules/labels.yaml of the package and change it.',
    ),
  ),
  'misplaced-file': page(
    say(
      'Tệp nằm ở chỗ không ai đọc thì sửa bao nhiêu cũng không có tác dụng.',
      'A file that nothing reads has no effect, however it is edited.',
    ),
    say(
      'Chuyển tệp vào đúng thư mục, đúng đuôi .yaml (bảng đơn vị và bảng điểm từ ngữ: .tsv).',
      'Move it to its folder, with the ending .yaml (tables of units and of the points of words: .tsv).',
    ),
  ),
  'bad-file-name': page(
    say(
      'Đường dẫn của tệp chính là tên của quy tắc hoặc nhóm cụm từ, và đi vào mọi quyết định.',
      'The path of the file is the name of the rule or cue and stands in every decision.',
    ),
    say(
      'Đổi tên: chữ thường không dấu, chữ số, gạch nối; ví dụ qua-han.yaml.',
      'Rename it: lower-case letters, digits, hyphens; e.g. overdue.yaml.',
    ),
  ),
  'not-utf8': page(
    say(
      'Tệp lưu bằng bảng mã cũ (Windows-1258, TCVN3 …) nên chữ có dấu bị hỏng.',
      'The file is saved in an old encoding, so its accents are broken.',
    ),
    say(
      'Lưu lại bằng UTF-8; dòng được chỉ là chỗ hỏng đầu tiên.',
      'Save it as UTF-8; the line shown is the first broken one.',
    ),
  ),
  'yaml-syntax': page(
    say(
      'YAML dùng thụt lề, dấu ngoặc và dấu hai chấm để hiểu tệp; một chỗ sai làm hỏng cả tệp.',
      'YAML lives on indent, brackets and colons; one slip spoils the whole file.',
    ),
    say(
      'Sửa dòng được chỉ (đôi khi lỗi nằm ngay dòng trên); câu có dấu “:” hay “#” thì đặt trong ngoặc kép.',
      'Mend the line shown (sometimes the one above); put sentences with “:” or “#” in double quotes.',
    ),
  ),
  'yaml-feature': page(
    say(
      'Neo, tham chiếu, thẻ và nhiều tài liệu trong một tệp làm người đọc phải tìm chỗ khác mới hiểu quy tắc.',
      'Anchors, references, tags and several documents make a reader look elsewhere to know what a rule says.',
    ),
    say(
      'Viết thẳng giá trị tại chỗ; cụm từ dùng chung thì đặt trong dictionaries/cues.',
      'Write the value where it stands; share phrases in dictionaries/cues.',
    ),
  ),
  'empty-file': page(
    say('Tệp rỗng thường là quên lưu.', 'An empty file is mostly one that was not saved.'),
    say(
      'Viết nội dung, hoặc xóa tệp; pakn new-rule tạo sẵn một tệp quy tắc.',
      'Write it, or delete it; pakn new-rule makes a rule file to begin with.',
    ),
  ),
  'duplicate-key': page(
    say(
      'Khóa viết hai lần thì chỉ một lần có tác dụng, và không ai đoán được lần nào.',
      'Of a key written twice only one counts, and nobody can guess which.',
    ),
    say('Gộp hai chỗ thành một.', 'Merge the two.'),
  ),
  'unknown-key': page(
    say(
      'Khóa gõ nhầm mà được bỏ qua thì quy tắc không làm điều bạn viết.',
      'A misspelt key that was ignored would leave the rule without what you wrote.',
    ),
    say(
      'Xem gợi ý; danh sách khóa ở rules/README.md và trong gợi ý của trình soạn thảo.',
      'Look at the suggestion; the keys are in rules/README.md and in the hover texts of your editor.',
    ),
  ),
  'missing-key': page(
    say(
      'Mỗi quy tắc, nhóm, dòng bảng đều cần những khóa này để giải thích được.',
      'Every rule, cue and row needs these keys to be explained later.',
    ),
    say('Thêm khóa được nêu.', 'Add the key that is named.'),
  ),
  'wrong-type': page(
    say(
      'Ví dụ: chỗ cần chữ lại là số, chỗ cần danh sách lại là một chữ.',
      'For example a number where a text is needed, or a text instead of a list.',
    ),
    say(
      'Chữ trông như số thì đặt trong ngoặc kép; danh sách thì mỗi mục một dòng “- ”.',
      'Put texts that look like numbers in double quotes; give every item of a list its own “- ”.',
    ),
  ),
  'not-in-list': page(
    say(
      'Chỗ này chỉ nhận một số giá trị có sẵn, để máy hiểu giống nhau ở mọi nơi.',
      'Only a closed list of values is understood here.',
    ),
    say('Chọn một giá trị trong danh sách được in ra.', 'Choose one of the values listed.'),
  ),
  'empty-value': page(
    say(
      'Khóa có mà không có giá trị: không biết muốn nói gì.',
      'The key is there without a value: nobody knows what is meant.',
    ),
    say('Viết giá trị, hoặc xóa cả khóa.', 'Write the value, or delete the key.'),
  ),
  'too-few': page(
    say(
      'Ví dụ quá ít không thử được quy tắc; near và sequence cần ít nhất hai phần.',
      'Too few examples do not test a rule; near and sequence need at least two parts.',
    ),
    say('Viết thêm cho đủ số được nêu.', 'Add as many as are asked for.'),
  ),
  'too-many': page(
    say('Danh sách dài hơn mức máy xét được một cách có nghĩa.', 'The list is longer than can be judged sensibly.'),
    say(
      'Bớt mục, hoặc tách thành hai điều kiện trong một all.',
      'Take items out, or make two conditions inside one all.',
    ),
  ),
  'out-of-range': page(
    say(
      'Con số vượt khoảng có nghĩa (điểm 0–10000, tỷ lệ 0–1, khoảng cách 0–1000).',
      'The number lies outside what makes sense (points 0–10000, shares 0–1, distances 0–1000).',
    ),
    say('Sửa số theo giới hạn được nêu.', 'Change it within the limit shown.'),
  ),
  'bad-name': page(
    say(
      'Tên đi vào mã nhận dạng nên chỉ dùng chữ thường không dấu, chữ số, gạch nối.',
      'Names become part of ids, so only lower-case letters, digits and hyphens are used.',
    ),
    say('Viết lại tên theo ví dụ.', 'Write the name as in the example.'),
  ),
  'bad-date': page(
    say(
      'Ngày quyết định quy tắc nào và cơ quan nào còn hiệu lực, nên phải là ngày có thật.',
      'Days decide which rule and which body is in force, so they must be real.',
    ),
    say('Viết năm-tháng-ngày: 30/06/2025 là 2025-06-30.', 'Write year-month-day: 30 June 2025 is 2025-06-30.'),
  ),
  'period-reversed': page(
    say(
      'Khoảng thời gian kết thúc trước khi bắt đầu thì không bao giờ có hiệu lực.',
      'A period that ends before it begins is never in force.',
    ),
    say('Đổi chỗ from và through; cả hai ngày đều được tính.', 'Swap from and through; both days count.'),
  ),
  'bad-phrase': page(
    say(
      'Cụm từ là các tiếng nối nhau bằng dấu cách, thêm (a|b) và (x)?; dấu câu không bao giờ khớp.',
      'A phrase is syllables separated by spaces, with (a|b) and (x)?; punctuation never matches.',
    ),
    say(
      'Bỏ dấu câu; đặt dấu cách trước “(” và sau “)”.',
      'Leave punctuation out; put a space before “(” and after “)”.',
    ),
  ),
  'too-many-spellings': page(
    say(
      'Các ngoặc nhân với nhau; quá nhiều cách viết làm chậm máy và thường là nhầm.',
      'Brackets multiply; too many spellings are slow and mostly a mistake.',
    ),
    say(
      'Tách thành vài dòng, hoặc dùng near/sequence trong quy tắc.',
      'Make several lines of it, or use near/sequence in the rule.',
    ),
  ),
  'duplicate-phrase': page(
    say(
      'Cụm từ đã có ở dòng khác trong cùng danh sách: sửa một chỗ mà quên chỗ kia thì không có tác dụng. Hoặc cụm đã thuộc thủ tục khác: không biết người dân nói thủ tục nào.',
      'The phrase stands in another line of the list: changing one and not the other has no effect. Or it belongs to another procedure: nobody knows which one is meant.',
    ),
    say(
      'Bỏ một chỗ; chỗ kia được ghi ở dòng note. Hai thủ tục thật sự gọi như nhau thì giữ cụm ở thủ tục thường gặp hơn.',
      'Take one out; the other is in the note. Of two procedures that people really call alike, leave the phrase to the commoner one.',
    ),
  ),
  'bad-condition': page(
    say(
      'Mỗi điều kiện có đúng một khóa chính: all, any, not, condition, has, near, sequence, count hoặc fact.',
      'Each condition has exactly one main key: all, any, not, condition, has, near, sequence, count or fact.',
    ),
    say(
      'Nhiều điều kiện thì đặt trong all: hoặc any:, mỗi điều kiện một dòng “- ”.',
      'Put several conditions inside all: or any:, each with its own “- ”.',
    ),
  ),
  'label-conflict': page(
    say(
      'Một quy tắc không thể vừa cộng vừa trừ điểm cho cùng một nhãn.',
      'A rule cannot add to a label and take from it.',
    ),
    say('Giữ nhãn ở supports hoặc ở against.', 'Keep the label in supports or in against.'),
  ),
  'unknown-cue': page(
    UNKNOWN_NAME,
    say(
      'Tên nhóm là <tên tệp>/<khóa> trong dictionaries/cues; cụm từ viết tại chỗ thì không có “/”.',
      'A cue is <file>/<key> in dictionaries/cues; phrases written on the spot have no “/”.',
    ),
  ),
  'unknown-condition': page(UNKNOWN_NAME, SPELLING_FIRST),
  'condition-cycle': page(
    say(
      'Các điều kiện gọi nhau vòng tròn thì không tính được.',
      'Conditions that use each other in a circle can never be answered.',
    ),
    say('Bỏ một lần gọi trong vòng được in ra.', 'Take one use out of the circle shown.'),
  ),
  'unknown-label': page(
    UNKNOWN_NAME,
    say(
      'Chọn nhãn trong GLOSSARY.md: procedure-difficulty, staff-conduct, off-topic/…, flag/….',
      'Choose a label from GLOSSARY.md: procedure-difficulty, staff-conduct, off-topic/…, flag/….',
    ),
  ),
  'unknown-fact': page(UNKNOWN_NAME, say('Chọn dữ kiện trong rules/README.md.', 'Choose a fact from rules/README.md.')),
  'unknown-rule': page(
    UNKNOWN_NAME,
    say(
      'superseded-by là đường dẫn dưới rules/, không có .yaml.',
      'superseded-by is the path below rules/, without .yaml.',
    ),
  ),
  'unknown-authority': page(
    UNKNOWN_NAME,
    say(
      'Mã cơ quan là khóa trong dictionaries/authorities.',
      'The id of an authority is its key in dictionaries/authorities.',
    ),
  ),
  'unknown-unit': page(
    UNKNOWN_NAME,
    say(
      'Mã đơn vị lấy ở dictionaries/units; giữ đủ số 0 ở đầu.',
      'Codes of units are in dictionaries/units; keep the zeros in front.',
    ),
  ),
  'duplicate-id': page(
    say(
      'Hai mục cùng tên thì không biết chỗ gọi tên muốn nói mục nào.',
      'With two entries of one name nobody knows which is meant.',
    ),
    say('Đổi tên một mục, hoặc gộp lại.', 'Rename one, or merge them.'),
  ),
  'overlapping-periods': page(
    say('Một mã đơn vị chỉ là một đơn vị tại một ngày.', 'On one day a code is one unit.'),
    say(
      'Sửa from và through để các khoảng nối tiếp nhau.',
      'Mend from and through so that the periods follow one another.',
    ),
  ),
  'unused-cue': page(
    say(
      'Nhóm không quy tắc nào dùng trông như có tác dụng mà không có.',
      'A cue that no rule uses looks as if it did something.',
    ),
    say('Dùng nhóm trong một quy tắc, hoặc xóa.', 'Use it in a rule, or delete it.'),
  ),
  'unused-condition': page(
    say('Điều kiện chung không ai gọi thì không có tác dụng.', 'A named condition that nobody uses has no effect.'),
    say('Gọi nó bằng condition:, hoặc xóa.', 'Use it with condition:, or delete it.'),
  ),
  'missing-column': page(say('Bảng đơn vị cần đủ các cột.', 'A table of units needs all its columns.'), SAVE_AS_TABLE),
  'unknown-column': page(
    say('Cột lạ thường là gõ nhầm tên cột.', 'A strange column is mostly a misspelt one.'),
    SAVE_AS_TABLE,
  ),
  'bad-row': page(
    say('Thiếu hoặc thừa một Tab làm lệch mọi ô phía sau.', 'A tab too few or too many shifts all cells behind it.'),
    SAVE_AS_TABLE,
  ),
  'bad-allow': page(
    say(
      'Bỏ qua cảnh báo mà không nói lý do, hay chép một câu cho nhiều chỗ, thì người sau không biết có còn đúng không.',
      'An allowance without a reason, or with one copied to many places, tells the next reader nothing.',
    ),
    say(
      'Viết “# pakn-allow <mã>: <lý do>”: cuối dòng thì cho dòng ấy, đứng riêng thì cho mục ngay dưới. Không có lý do riêng cho chỗ này thì sửa điều bị cảnh báo.',
      'Write “# pakn-allow <code>: <why>”: at the end of a line for that line, alone for the entry below. Where no reason of its own comes to mind, mend what is warned of.',
    ),
  ),
  'unused-allow': page(
    say(
      'Cảnh báo không còn nữa, nên lời bỏ qua có thể che một cảnh báo mới.',
      'The warning is gone, and the allowance might hide a new one.',
    ),
    say('Xóa lời bỏ qua.', 'Delete the allowance.'),
  ),
  'example-failed': page(
    say(
      'Ví dụ là lời hứa của quy tắc; lời hứa sai thì quy tắc hoặc ví dụ phải sửa.',
      'Examples are what a rule promises; when one fails, the rule or the example is wrong.',
    ),
    say(
      'Chạy pakn explain "câu ví dụ" --rule <tên quy tắc> --rules <thư mục quy tắc> để thấy điều kiện nào quyết định.',
      'Run pakn explain "the example" --rule <id> --rules <folder of rules> to see which condition decides.',
    ),
  ),
  'variant-failed': page(
    say(
      'Cùng câu ấy gõ NFD, chữ hoa, kiểu đặt dấu khác hay không dấu thì quy tắc cho kết quả khác.',
      'Typed decomposed, in capitals, with the other tone placement or without accents, the same sentence does something else.',
    ),
    say(
      'Cụm từ bị nhận nhầm thì đặt fold: never; cụm một tiếng bị bỏ sót thì đặt fold: always; câu phải khớp mà dựa vào dấu thì viết { text: câu ấy, needs-accents: vì sao }.',
      'A phrase found by mistake gets fold: never, one syllable that is missed fold: always; an example that leans on accents is written as { text: the sentence, needs-accents: why }.',
    ),
  ),
  'todo-passes': page(
    say('Chỗ hổng đã được lấp: câu trong todo nay khớp.', 'A gap is closed: an example of todo now matches.'),
    say('Chuyển câu ấy sang match để giữ lấy kết quả.', 'Move it to match, to keep it so.'),
  ),
  'rule-never-fires': page(
    say(
      'Quy tắc không thể khớp, hoặc không khớp với ví dụ nào của chính nó: nó không làm gì cả.',
      'The rule cannot fire, or fires on none of its own examples: it does nothing.',
    ),
    say('Nới when, thu hẹp unless, hoặc sửa ngày hiệu lực.', 'Widen when, narrow unless, or mend the days.'),
  ),
  'phrase-never-matches': page(
    say(
      'Trong phản ánh chữ này được chuẩn hóa thành chữ khác, hoặc cụm từ đã hết hiệu lực trước phản ánh đầu tiên.',
      'In a report these words are normalised to others, or the phrase ended before the first report.',
    ),
    say('Viết như gợi ý, hoặc xóa.', 'Write it as suggested, or delete it.'),
  ),
  'phrase-hidden': page(
    say(
      'except của chính nhóm che mọi chỗ khớp của cụm từ này.',
      'The exceptions of the cue hide every hit of this phrase.',
    ),
    say('Bỏ ở một bên.', 'Take it out of one of the two.'),
  ),
  'phrase-subsumed': page(
    say(
      'Trong nó đã có một cụm ngắn hơn của cùng nhóm, và quy tắc chỉ hỏi nhóm có mặt hay không.',
      'It holds a shorter phrase of the same cue, and rules only ask whether the cue is there.',
    ),
    say(
      'Xóa dòng dài, hoặc thu hẹp cụm ngắn; muốn giữ để dẫn chứng rõ hơn thì ghi pakn-allow.',
      'Delete the long line or narrow the short one; to keep it for clearer evidence, allow it.',
    ),
  ),
  'ambiguous-unaccented': page(
    say(
      'Người dân hay gõ không dấu; khi đó cụm từ này không phân biệt được với từ khác, và nhóm đứng một mình trong quy tắc.',
      'Citizens often write without accents; then this phrase cannot be told from other words, and the cue stands alone in a rule.',
    ),
    say(
      'Đặt fold: never, hoặc thêm từ đứng cạnh; chấp nhận thì ghi pakn-allow với lý do.',
      'Set fold: never, or ask for a word beside it; to accept it, allow it with a reason.',
    ),
  ),
  'duplicate-rule': page(
    say(
      'Hai quy tắc cùng điều kiện và cùng nhãn: điểm bị cộng hai lần.',
      'Two rules with one condition and one label: the points are added twice.',
    ),
    say('Gộp thành một quy tắc, chọn lại strength.', 'Make one rule of them and choose its strength.'),
  ),
  'conflicting-rules': page(
    say(
      'Cùng một điều kiện mà một quy tắc cộng, một quy tắc trừ điểm cho một nhãn.',
      'With one condition, one rule adds to a label and the other takes from it.',
    ),
    say('Giữ một quy tắc, hoặc phân biệt hai điều kiện.', 'Keep one, or tell the conditions apart.'),
  ),
  'rule-subsumed': page(
    say(
      'Quy tắc chỉ khớp khi một quy tắc rộng hơn khớp, mà quy tắc ấy một mình đã đủ điểm.',
      'The rule fires only where a wider one does, and that one is enough alone.',
    ),
    say('Xóa quy tắc hẹp, hoặc thu hẹp quy tắc rộng.', 'Delete the narrow rule, or narrow the wide one.'),
  ),
  'bad-heir': page(
    say(
      'Ai gặp quy tắc ngừng dùng phải biết nhìn sang quy tắc nào; quy tắc thay cũng bỏ thì không còn ai trả lời.',
      'Whoever meets a deprecated rule must know where to look; if the next one is gone as well, nobody answers.',
    ),
    say(
      'Ghi superseded-by là quy tắc đang dùng. Luật hết hiệu lực mà không có gì thay: giữ active, đặt effective.through.',
      'Let superseded-by name a rule in use. Where the law ended and nothing follows: keep active, set effective.through.',
    ),
  ),
  'rule-deprecated': page(
    say('Quy tắc sắp bỏ nhưng vẫn chạy cho phản ánh cũ.', 'The rule is on its way out but still runs for old reports.'),
    say(
      'Chuyển sang quy tắc thay thế; xóa khi không còn cần.',
      'Move to the rule that supersedes it; delete it when nothing needs it.',
    ),
  ),
  'label-unspoken': page(
    say(
      'Không quy tắc đang dùng nào ủng hộ nhãn này, nên không phản ánh nào nhận được nó.',
      'No active rule speaks for this label, so no report can get it.',
    ),
    say('Viết một quy tắc ủng hộ nhãn.', 'Write a rule that supports it.'),
  ),
  'threshold-unreachable': page(
    say(
      'Dù mọi quy tắc cùng khớp, tổng điểm vẫn dưới ngưỡng: nhãn không bao giờ được gắn.',
      'Even if all rules fire, the sum stays below the threshold: the label is never given.',
    ),
    say('Hạ ngưỡng trong labels.yaml, hoặc tăng strength.', 'Lower the threshold in labels.yaml, or raise a strength.'),
  ),
  'unreachable-row': page(
    say(
      'Dòng đầu tiên đủ điều kiện trả lời; mọi trường hợp của dòng này đã có dòng trên trả lời.',
      'The first row that holds answers; all cases of this one are answered above.',
    ),
    say('Chuyển dòng hẹp lên trên dòng rộng, hoặc xóa.', 'Move the narrow row above the wide one, or delete it.'),
  ),
  'routing-gap': page(
    say(
      'Có trường hợp không dòng nào trả lời, kể cả khi tắt các dòng policy.',
      'Some cases have no answer, also when rows with a policy are switched off.',
    ),
    say(
      'Thêm dòng cho trường hợp được nêu, hoặc dòng cuối when: {}.',
      'Add a row for the case shown, or a last row with when: {}.',
    ),
  ),
  'period-overlap': page(
    say(
      'Hai dòng của cùng một việc cùng có hiệu lực: không biết theo dòng nào.',
      'Two entries of one thing are in force at once: nobody knows which holds.',
    ),
    say('Cho dòng trước kết thúc đúng một ngày trước dòng sau.', 'End the earlier one a day before the later begins.'),
  ),
  'period-gap': page(
    say(
      'Giữa hai khoảng có ngày không ai phụ trách; phản ánh gửi những ngày ấy không có câu trả lời.',
      'Between two periods there are days nobody has; reports of those days get no answer.',
    ),
    say(
      'Nối ngày: through hôm trước, from hôm sau; nếu thật sự có khoảng trống thì ghi pakn-allow.',
      'Join them: through one day, from the next; allow a hole that is real.',
    ),
  ),
  'authority-not-alive': page(
    say(
      'Cơ quan được giao việc vào những ngày nó chưa có hoặc không còn.',
      'The body is given work on days on which it does not exist.',
    ),
    say(
      'Chia khoảng thời gian: cơ quan cũ đến ngày cuối, cơ quan kế thừa từ hôm sau.',
      'Split the period: the old body to its last day, its heir from the next.',
    ),
  ),
}

/** The page of one code as Markdown without its heading. */
export function explainCode(code: ProblemCode, lang: Lang): string {
  const { why, next } = PROBLEM_PAGES[code]
  const { [lang]: title } = PROBLEM_CODES[code]
  const [because, step] = lang === 'vi' ? ['Vì sao', 'Làm gì'] : ['Why', 'Next step']
  return `${title}.\n\n${because}: ${why[lang]}\n\n${step}: ${next[lang]}\n`
}
