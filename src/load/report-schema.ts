import { z } from 'zod'
import type { Report } from '../types.js'
import type { Same } from './same-type.js'

const sentAt = z
  .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })])
  .nullable()
  .meta({ description: 'Ngày hoặc ngày giờ gửi (ISO); ngày giờ được đọc theo giờ Việt Nam; null khi không biết' })

/** A Report as JSON, for editors and other programs; more fields than these are allowed and ignored. */
export const reportSchema = z
  .object({
    id: z.string().meta({ description: 'Mã của phản ánh, trả lại nguyên vẹn trong kết quả' }),
    text: z.string().meta({ description: 'Nội dung người dân viết, không sửa' }),
    sentAt,
    address: z.string().optional().meta({ description: 'Địa chỉ của người gửi hoặc của việc, nếu kênh có hỏi' }),
    addressedTo: z.string().optional().meta({ description: 'Cơ quan mà người gửi đã chọn trên kênh' }),
    channel: z.string().optional().meta({ description: 'Kênh tiếp nhận' }),
    location: z
      .object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) })
      .optional()
      .meta({ description: 'Tọa độ WGS 84, độ' }),
  })
  .meta({ title: 'Report', description: 'Một phản ánh' })

/** Fails to compile when the schema and the type part ways. */
export const reportSchemaIsReport: Same<z.infer<typeof reportSchema>, Report> = true
