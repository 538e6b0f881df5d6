import { z } from 'zod'
import { FAMILY_ROLES, HIT_POLICIES, TARGETS } from '../../pack.js'
import { PRINCIPLES } from '../../routing/principles.js'
import { FIELDS, FLAGS, LEVELS } from '../../types.js'
import { day, effective, keysOf, name, oneOrMore, phrase, text } from './common.js'
import { forSome, strict } from './note.js'

const share = z.number().min(0).max(1)

const cueList = z.array(text)

export const routingTable = strict({
  hit: z
    .enum(HIT_POLICIES)
    .exactOptional()
    .meta({ description: 'first: dòng đầu tiên đủ điều kiện trả lời; unique: không bao giờ hai dòng cùng đủ' }),
  policies: z
    .record(
      name,
      strict({
        title: text.meta({ description: 'Công tắc này quyết định điều gì' }),
        on: z.boolean().exactOptional().meta({ description: 'Bật sẵn hay không; mặc định là bật' }),
      }),
    )
    .exactOptional()
    .meta({ description: 'Công tắc cho những dòng là lựa chọn của thành phố' }),
  principles: forSome(
    keysOf(PRINCIPLES),
    strict({
      why: text.meta({ description: 'Lời giải thích cho cán bộ' }),
      basis: text.meta({ description: 'Căn cứ pháp lý' }),
    }),
  )
    .exactOptional()
    .meta({ description: 'Lời giải thích và căn cứ của các nguyên tắc N, P, T; {chữ} được thay bằng tên cụ thể' }),
  blame: strict({
    heads: z
      .array(
        strict({
          target: z.enum(TARGETS).meta({ description: 'Giá trị của dữ kiện target' }),
          cue: text.meta({ description: 'Nhóm cụm từ chỉ người ấy' }),
          level: z
            .enum(keysOf(LEVELS))
            .exactOptional()
            .meta({ description: 'Chỉ tính khi phản ánh nêu một cơ quan của cấp này' }),
        }),
      )
      .meta({ description: 'Chữ chỉ người đứng đầu, theo thứ tự' }),
    others: cueList.meta({ description: 'Nhóm cụm từ chỉ người khác có thể là người bị phản ánh' }),
    conduct: cueList.meta({ description: 'Nhóm cụm từ chỉ hành vi' }),
    'spoken-of': strict({
      before: cueList.meta({ description: 'Nhóm cụm từ đứng ngay trước người chỉ được nhắc tới: chờ, trình' }),
      after: cueList.meta({ description: 'Nhóm cụm từ đứng ngay sau người chỉ được nhắc tới: ký, chỉ đạo' }),
    }).meta({ description: 'Người chỉ được nhắc tới thì không phải người bị phản ánh' }),
    'goes-on': cueList
      .exactOptional()
      .meta({ description: 'Nhóm cụm từ đứng ngay trước hành vi, cho biết vẫn là người vừa được nhắc tới: vừa, còn' }),
    elsewhere: cueList
      .exactOptional()
      .meta({ description: 'Nhóm cụm từ chỉ nơi làm việc: sau chữ ấy, goes-on không còn chỉ người được nhắc tới' }),
    counters: cueList
      .exactOptional()
      .meta({ description: 'Nhóm cụm từ chỉ quầy, bộ phận: hành vi kể sau chữ ấy có thể là của người ngồi đó' }),
    'named-again': cueList
      .exactOptional()
      .meta({ description: 'Nhóm cụm từ gọi lại người ấy, dù đứng sau tên nơi làm việc: ông ấy' }),
    'on-scene': strict({
      before: cueList.meta({ description: 'Nhóm cụm từ đứng ngay trước người được gặp: vào phòng, xin gặp' }),
      after: cueList.meta({ description: 'Nhóm cụm từ đứng ngay sau người có mặt: hẹn, tiếp, ký cho tôi' }),
    })
      .exactOptional()
      .meta({ description: 'Người có mặt trong chuyện có thể là người bị phản ánh, dù cũng được chờ hay ký' }),
    mistakable: cueList
      .exactOptional()
      .meta({ description: 'Nhóm cụm từ chỉ người khác mà “ông ấy” có thể gọi lại: bố tôi' }),
  })
    .exactOptional()
    .meta({ description: 'Ai bị phản ánh (R02–R04): hành vi thuộc về người được nêu gần nhất phía trước' }),
  subjects: z
    .record(name, text)
    .exactOptional()
    .meta({ description: 'Phần việc của cơ quan kế thừa (heirs.subjects) và nhóm cụm từ cho biết phần việc ấy' }),
  'confidence-floor': share.meta({ description: 'Độ tin cậy dưới mức này thì cần người xem' }),
  doubts: forSome(keysOf(FLAGS), share)
    .exactOptional()
    .meta({ description: 'Mỗi cờ bớt bao nhiêu độ tin cậy của dòng' }),
  'filing-anywhere-from': day.meta({ description: 'Từ ngày này nộp hồ sơ ở đâu trong thành phố cũng được' }),
  'first-reports': day.meta({ description: 'Không có phản ánh nào cũ hơn ngày này' }),
  rows: z
    .array(
      strict({
        id: text.meta({ description: 'Mã dòng, ví dụ R09' }),
        title: text.meta({ description: 'Tên dòng, bằng tiếng Việt' }),
        when: z.record(text, oneOrMore).meta({ description: 'Dữ kiện và giá trị; danh sách là một trong các giá trị' }),
        effective: effective.exactOptional(),
        to: text.meta({ description: 'Cách tìm cơ quan' }),
        confidence: share.meta({ description: 'Độ tin cậy của dòng, từ 0 đến 1' }),
        basis: text.meta({ description: 'Căn cứ pháp lý' }),
        policy: text
          .exactOptional()
          .meta({ description: 'Tên công tắc (trong policies), khi dòng là lựa chọn chứ không phải quy định' }),
        leads: z
          .boolean()
          .exactOptional()
          .meta({ description: 'Trả lời trước cả hồ sơ đang bị tắc: phản ánh về người đứng đầu' }),
      }),
    )
    .min(1)
    .meta({ description: 'Các dòng, xét từ trên xuống' }),
}).meta({ title: 'Bảng chuyển', description: 'Dòng đầu tiên đúng là dòng trả lời' })

const matter = strict({
  'on-land': z.boolean().exactOptional().meta({ description: 'Việc của thửa đất, công trình' }),
  'not-home': z
    .union([z.literal('always'), text])
    .exactOptional()
    .meta({ description: 'Nhà người gửi không phải nơi có việc: always, hoặc nhóm cụm từ cho biết việc nằm ở đâu' }),
  'at-register': z.boolean().exactOptional().meta({
    description: 'Nộp ở một điểm tiếp nhận cho tiện thì việc vẫn thuộc nơi đăng ký thường trú',
  }),
  linked: text.exactOptional().meta({ description: 'Nhóm cụm từ cho biết việc đã sang cơ quan khác (R18)' }),
  'way-in': z.boolean().exactOptional().meta({
    description: 'Chỉ là lối vào (cổng dịch vụ công): lĩnh vực khác được tính trước, lỗi của lối vào tính ở đây',
  }),
})

export const routingFields = strict({
  matters: forSome(keysOf(FIELDS), matter)
    .exactOptional()
    .meta({ description: 'Việc của lĩnh vực nằm ở đâu; không ghi thì gắn với nơi ở của người' }),
  defaults: z
    .array(
      strict({
        field: z.enum(keysOf(FIELDS)).meta({ description: 'Lĩnh vực' }),
        effective: effective.exactOptional(),
        body: text.meta({ description: 'Mã cơ quan' }),
        when: text.exactOptional().meta({ description: 'Nhóm cụm từ chọn dòng này' }),
        also: z.array(text).exactOptional().meta({ description: 'Mã những cơ quan được gửi để biết' }),
      }),
    )
    .meta({ description: 'Mỗi dòng một lĩnh vực, một cơ quan, một thời gian' }),
}).meta({ title: 'Cơ quan theo lĩnh vực', description: 'Ai trả lời khi không nhận ra thủ tục nào' })

const members = z.array(text).exactOptional()

export const bodyFamily = strict({
  title: text.meta({ description: 'Tên gọi chung: Công an' }),
  role: z.enum(FAMILY_ROLES).exactOptional().meta({ description: 'Phần mà bảng chuyển giao cho họ này' }),
  heads: z.array(phrase).min(1).meta({ description: 'Từ đứng trước tên nơi: công an, CA' }),
  commune: members.meta({ description: 'Mã cơ quan cấp xã của mọi thời kỳ' }),
  district: members.meta({ description: 'Mã cơ quan cấp huyện của mọi thời kỳ' }),
  city: members.meta({ description: 'Mã cơ quan cấp thành phố của mọi thời kỳ' }),
  field: z.enum(keysOf(FIELDS)).exactOptional().meta({ description: 'Lĩnh vực khi không có gì khác cho biết' }),
  special: z
    .boolean()
    .exactOptional()
    .meta({ description: 'Chỉ làm một loại việc: nêu tên cơ quan mạnh hơn nêu tên thủ tục' }),
  branches: members.meta({ description: 'Mã các chi nhánh của cơ quan toàn thành phố' }),
  points: members.meta({ description: 'Mã các điểm tại xã, phường thuộc cơ quan toàn thành phố' }),
  'branch-name': text
    .exactOptional()
    .meta({ description: 'Tên chi nhánh của cơ quan toàn thành phố, {place} là nơi trong tên: Chi nhánh {place}' }),
  system: text
    .exactOptional()
    .meta({ description: 'Nhóm cụm từ của hệ thống điện tử do cơ quan thành phố của họ vận hành' }),
})

export const familiesFile = z.record(name, bodyFamily).meta({
  title: 'Họ cơ quan',
  description: 'Cơ quan cùng từ đứng đầu, cấp theo tên nơi đứng sau: “công an” + “phường La Khê”',
})
