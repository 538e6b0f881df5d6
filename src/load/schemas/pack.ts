import { z } from 'zod'
import { name, text } from './common.js'
import { strict } from './note.js'

export const packFile = strict({
  title: text.meta({ description: 'Tên tỉnh, thành phố của gói dữ liệu, ví dụ “Quảng Ninh”' }),
  base: text.exactOptional().meta({
    description: 'Thư mục có rules/ và dictionaries/ dùng cho những tệp gói này không có, tính từ thư mục của gói',
  }),
  bodies: z
    .record(name, z.array(name))
    .exactOptional()
    .meta({ description: 'Cơ quan trong thủ tục và quy tắc của gói gốc là cơ quan nào ở đây; [] là không có' }),
}).meta({
  title: 'Gói dữ liệu',
  description: 'Một tỉnh, thành phố: thư mục này có units và authorities của riêng nó, phần còn lại lấy của gói gốc',
})
