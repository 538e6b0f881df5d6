/** Phần trợ giúp bằng tiếng Việt. */
import type { HelpTexts } from '../shape.js'

export const HELP: HelpTexts = {
  headings: {
    'Usage:': 'Cách dùng:',
    'Arguments:': 'Tham số:',
    'Options:': 'Tùy chọn:',
    'Commands:': 'Lệnh:',
    '[options]': '[tùy chọn]',
    '[command]': '[lệnh]',
    choices: 'chọn trong',
    default: 'mặc định',
  },
  seeHelp: '(xem pakn --help)',
  helpCommand: 'xem trợ giúp của một lệnh',
  options: {
    '--version': 'in phiên bản',
    '--help': 'xem trợ giúp',
    '--lang': 'ngôn ngữ in ra cho người đọc; không ghi thì trợ giúp và thông báo theo LC_ALL, LANG',
    '--pack': 'bộ dữ liệu của tỉnh khác',
    '--rules': 'thư mục quy tắc, thay cho bộ kèm sẵn',
    '--dictionaries': 'thư mục từ điển, thay cho bộ kèm sẵn',
    '--longest-text':
      'đọc nhiều nhất bấy nhiêu của mỗi nội dung, tính bằng đơn vị UTF-16 (mặc định: 100000); dài hơn thì cần người đọc hết',
    '--as-of': 'ngày (YYYY-MM-DD) của phản ánh không ghi ngày; không thay ngày đã ghi',
    '--map': 'tên cột trong bảng: text=noi_dung,scope=pham_vi',
    '--skip-bad': 'bỏ qua bản ghi không đọc được, và nói là bản ghi nào',
    '--redact': 'che số và tên người được xưng trong nội dung',
  },
  commands: {
    '': {
      description:
        'Đọc phản ánh của người dân Hà Nội, xem có thuộc thủ tục hành chính không, gắn nhãn và nêu cơ quan phải trả lời.',
    },
    decide: {
      summary: 'mỗi phản ánh một kết quả',
      description: [
        'Xét từng phản ánh: có thuộc thủ tục hành chính không, cơ quan nào phải trả lời.',
        'Đọc NDJSON (.ndjson .jsonl .json), CSV có dòng tiêu đề (.csv .tsv) hoặc văn bản thường, mỗi dòng một phản ánh;',
        'tên khác và đầu vào chuẩn thì nhận ra theo dòng đầu.',
      ].join(' '),
      arguments: { file: 'các tệp cần đọc, - là đầu vào chuẩn (mặc định: đầu vào chuẩn)' },
      options: {
        '--format': 'cách ghi kết quả',
        '--jobs': 'xét bằng bấy nhiêu luồng; kết quả không đổi',
        '--no-text': 'không chép lời người dân vào căn cứ',
      },
      after: 'Mã kết thúc: 0 xét hết, 1 có bản ghi bị từ chối, 2 không bắt đầu được.',
    },
    explain: {
      summary: 'giải thích kết quả của một phản ánh',
      description:
        'Giải thích kết quả của một phản ánh: chữ nào được tính, quy tắc nào khớp hoặc suýt khớp, các bước tìm cơ quan.',
      arguments: { text: 'nội dung phản ánh, hoặc - để đọc từ đầu vào chuẩn' },
      options: {
        '--as-of': 'ngày của phản ánh (YYYY-MM-DD)',
        '--rule': 'chỉ xem quy tắc này, từng điều kiện và điều còn thiếu; word-points: các từ ngữ',
        '--full': 'cùng với --rule: mọi điều kiện đến tận cùng, kể cả những điều không quyết định gì',
        '--json': 'phần giải thích ở dạng JSON: mọi quy tắc với điều kiện và chỗ suýt khớp',
      },
    },
    place: {
      summary: 'địa danh và cơ quan có trong câu',
      description: 'Liệt kê địa danh và cơ quan có trong câu, và vào một ngày thì đó là gì.',
      arguments: { text: 'câu cần đọc, hoặc - để đọc từ đầu vào chuẩn' },
      options: {
        '--as-of': 'xét vào ngày nào (YYYY-MM-DD)',
        '--json': 'một đối tượng JSON thay cho các dòng',
      },
    },
    text: {
      summary: 'chuẩn hóa, tách tiếng, tách từ; vào một dòng, ra một dòng',
      description: 'Chuẩn hóa, tách tiếng, tách từ; vào một dòng, ra một dòng.',
    },
    'text normalise': {
      summary: 'chuẩn hóa Unicode, chỗ đặt dấu và dấu cách',
      description: 'Vào một dòng, ra một dòng: chuẩn hóa Unicode, chỗ đặt dấu và dấu cách.',
      arguments: { file: 'tệp cần đọc, - là đầu vào chuẩn' },
    },
    'text tokenise': {
      summary: 'các tiếng cách nhau bằng dấu cách',
      description: 'Vào một dòng, ra một dòng: các tiếng cách nhau bằng dấu cách.',
      arguments: { file: 'tệp cần đọc, - là đầu vào chuẩn' },
    },
    'text segment': {
      summary: 'các từ cách nhau bằng dấu cách, các tiếng của một từ nối bằng _',
      description: 'Vào một dòng, ra một dòng: các từ cách nhau bằng dấu cách, các tiếng của một từ nối bằng _.',
      arguments: { file: 'tệp cần đọc, - là đầu vào chuẩn' },
    },
    check: {
      summary: 'quy tắc và từ điển sai ở đâu',
      description: [
        'Kiểm tra thư mục quy tắc và từ điển: cấu trúc, chỗ nhắc tới nhau, những chỗ đáng ngờ, và mọi câu ví dụ của từng quy tắc.',
        'Mỗi lỗi có tệp:dòng:cột, một mã, và một việc nên làm tiếp.',
      ].join(' '),
      options: {
        '--format': 'cho người, cho chương trình, hoặc cho pull request',
        '--watch': 'kiểm tra lại sau mỗi lần lưu, cho tới khi bị dừng',
        '--explain': 'một mã nghĩa là gì và nên làm gì; không kiểm tra gì',
      },
      after: [
        'Có thể cho phép một cảnh báo ngay trong tệp, kèm lý do:  # pakn-allow <mã>: <vì sao>',
        '',
        'Mã kết thúc: 0 không có lỗi (có thể có cảnh báo), 1 có ví dụ sai, 2 đầu vào sai.',
      ].join('\n'),
    },
    'new-rule': {
      summary: 'bắt đầu một quy tắc',
      description: [
        'Ghi một tệp quy tắc để bắt đầu, giải thích từng dòng; còn là bản nháp cho tới khi người viết đổi status.',
        'Mã là đường dẫn dưới rules/: procedure-difficulty/lost-file, staff-conduct/…, off-topic/<nhóm>/…, flags/….',
      ].join('\n'),
      arguments: { id: 'thư mục và tên, chữ thường không dấu, chữ số và gạch nối' },
      options: {
        '--like': 'một câu mà quy tắc phải khớp: gợi ý những nhóm cụm từ có trong câu',
        '--rules': 'thư mục quy tắc để ghi vào (mặc định: rules)',
        '--dictionaries': 'từ điển để tìm nhóm cụm từ',
      },
      after: 'Không bao giờ ghi đè tệp. Mã kết thúc: 0 đã ghi, 2 không ghi được.',
    },
    rules: {
      summary: 'mọi quy tắc: người phụ trách, trạng thái, ngày hiệu lực, nhãn',
      description: [
        'Liệt kê quy tắc đúng như các tệp đang ghi: mã, người phụ trách, trạng thái, ngày hiệu lực, nhãn, mức.',
        'Có tập mẫu thì kèm số phản ánh mà mỗi quy tắc khớp; quy tắc còn là draft thì không chạy.',
      ].join(' '),
      arguments: { corpus: 'phản ánh để đếm số lần khớp (NDJSON, CSV hoặc mỗi dòng một phản ánh; - là đầu vào chuẩn)' },
      options: {
        '--owner': 'chỉ quy tắc của đơn vị này',
        '--status': 'chỉ quy tắc ở trạng thái này',
        '--format': 'cách ghi danh sách',
      },
      after: 'Mã kết thúc: 0 đã liệt kê, 1 có phản ánh bị từ chối, 2 không bắt đầu được.',
    },
    tune: {
      summary: 'khớp trọng số, ngưỡng và khoảng cần người xem theo phản ánh có đáp án',
      description: [
        'Khớp các con số của rules/labels.yaml theo phản ánh có đáp án, chọn khoảng cần người xem từ đường rủi ro theo độ phủ,',
        'và đo xem kết quả ở mỗi mức điểm đúng bao nhiêu. Cho biết sẽ đổi gì; chỉ ghi khi có --write.',
      ].join(' '),
      arguments: { corpus: 'tệp phản ánh có đáp án, như của bench' },
      options: {
        '--split': 'chỉ khớp theo phản ánh thuộc phần này; "all" là mọi phản ánh',
        '--bands': 'chọn khoảng và đo tỷ lệ trên những phản ánh này; dùng được nhiều lần',
        '--bands-split': 'trong đó chỉ phản ánh thuộc phần này',
        '--attended': 'tỷ lệ phản ánh nhiều nhất mà người có thể xem',
        '--wrong': 'tỷ lệ sai nhiều nhất trong số còn lại',
        '--keep-weights': 'giữ nguyên trọng số và ngưỡng, chỉ chọn khoảng và đo tỷ lệ',
        '--keep-bands': 'giữ nguyên khoảng cần người xem',
        '--write': 'ghi các con số vào labels.yaml',
      },
      after: 'Mã kết thúc: 0 đã khớp, 2 đầu vào hoặc cách dùng sai.',
    },
    learn: {
      summary: 'học điểm của từ ngữ từ phản ánh có đáp án',
      description: [
        'Học từ phản ánh có đáp án xem mỗi từ nói cho hay chống mỗi nhãn bao nhiêu, và cho biết chỉ bằng từ ngữ thì đúng bao nhiêu',
        'trên phản ánh để ra. Chỉ ghi dictionaries/word-points/points.tsv khi có --write; điểm được tính bao nhiêu bên cạnh',
        'quy tắc thì xem mục "words" của rules/labels.yaml.',
      ].join(' '),
      arguments: { corpus: 'tệp phản ánh có đáp án, như của bench' },
      options: {
        '--split': 'chỉ học từ phản ánh thuộc phần này; "all" là mọi phản ánh',
        '--no-judge': 'không đo xem chỉ bằng từ ngữ thì đúng bao nhiêu; nhanh gấp sáu',
        '--write': 'ghi bảng điểm',
      },
      after: 'Mã kết thúc: 0 đã học, 2 đầu vào hoặc cách dùng sai.',
    },
    bench: {
      summary: 'chất lượng và tốc độ trên phản ánh có đáp án',
      description: [
        'Xét phản ánh có đáp án rồi cho biết đúng bao nhiêu, chắc tới đâu, và sai ở đâu.',
        'Đọc NDJSON, CSV và XLSX; mỗi bản ghi có các trường của phản ánh và đáp án trong `gold`',
        '(hoặc trong `correct`, khi cán bộ chỉ sửa một phần).',
      ].join(' '),
      arguments: { corpus: 'tệp phản ánh có đáp án, mẫu tên đặt trong dấu nháy, hoặc - là đầu vào chuẩn' },
      options: {
        '--json': 'toàn bộ báo cáo cho chương trình (pakn/bench@1), - là đầu ra chuẩn',
        '--html': 'báo cáo ở dạng một trang',
        '--markdown': 'tóm tắt 20 dòng cho pull request',
        '--junit': 'các ngưỡng của --fail-under như ca kiểm thử, cho máy chủ CI',
        '--annotations': 'ngưỡng không đạt, chỗ rò và câu trả lời sai cho GitHub Actions, - là đầu ra chuẩn',
        '--csv': 'mọi chỗ lệch đáp án, cho Excel',
        '--delimiter': 'dấu giữa các ô của --csv',
        '--items': 'mọi phản ánh với câu trả lời và căn cứ, ở dạng NDJSON',
        '--compare': 'bản --json, --items hoặc kết quả pakn decide trước đó: đổi gì, có phải may rủi không',
        '--pred': 'chấm câu trả lời của hệ thống khác: NDJSON có id và tags',
        '--count-uses': 'đếm trong CORPUS.uses.json số bộ quy tắc đã đo trên tập này; cảnh báo từ mười bộ',
        '--split': 'chỉ phản ánh thuộc phần này',
        '--fail-under':
          'mã kết thúc 1 nếu cận của một con số không đạt: tags.staff-conduct.recall>=0.85; dùng được nhiều lần',
        '--choose-on': 'chọn ngưỡng cho độ chính xác mong muốn trên những phản ánh này, rồi thử trên tập mẫu',
        '--precision': 'độ chính xác mong muốn, tính theo cận dưới',
        '--calibrate': 'đổi điểm thành tỷ lệ theo phản ánh của --choose-on, rồi thử ở đây',
        '--behaviour': 'chạy thêm bộ thử hành vi: những thay đổi không được làm đổi kết quả',
        '--speed': 'ghi cả thời gian vào tệp; mỗi lần chạy mỗi khác',
        '--slice':
          'chỉ chia theo những cách này, nối bằng dấu phẩy: style, marks, era, field, origin, channel, length, sentences, split',
        '--workers': 'xét bằng bấy nhiêu luồng; báo cáo không đổi',
        '--seed': 'số gieo của việc lấy mẫu lại',
        '--bootstrap': 'số lần lấy mẫu lại',
        '--stamp': 'dòng ghi kèm báo cáo, ví dụ ngày chạy',
      },
      after: [
        'Hai báo cáo trước đó của cùng một tập: pakn bench CORPUS --pred moi.json --compare cu.json',
        '',
        'Mã kết thúc: 0 đã đo, 1 có ngưỡng của --fail-under không đạt, 2 đầu vào hoặc cách dùng sai, 3 lỗi của chính pakn.',
      ].join('\n'),
    },
    diff: {
      summary: 'đổi quy tắc hoặc dữ liệu thì kết quả nào đổi',
      description: [
        'Xét phản ánh bằng hai bộ và liệt kê mọi kết quả khác nhau, kèm căn cứ của mỗi bên.',
        'Một bộ là thư mục có rules/ và dictionaries/ (thiếu gì thì lấy của bộ kèm sẵn).',
      ].join(' '),
      arguments: { corpus: 'tệp phản ánh, có hoặc không có đáp án, hoặc - là đầu vào chuẩn' },
      options: {
        '--pack': 'bộ cũ, rồi bộ mới; `bundled` là bộ đi kèm pakn; chỉ nêu một bộ thì so với bộ đi kèm',
        '--format': 'cho người hoặc cho chương trình',
      },
      after: 'Mã kết thúc: 0 mọi kết quả như nhau, 1 có kết quả khác, 2 đầu vào hoặc cách dùng sai.',
    },
    sample: {
      summary: 'bảng kết quả của các phản ánh mẫu',
      description: 'Xét các phản ánh mẫu đi kèm mã nguồn và in ra thành bảng.',
    },
  },
}
