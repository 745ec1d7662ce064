import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary'
import { CheckboxField, FieldStack, FileField } from '@/components/ui/field'
import { importUploadPath } from '@/lib/catalogue-imports/types'

/** An ordinary form: the file goes to the server as it comes, with and without script. */
export function UploadForm({ problem }: { problem?: string | undefined }) {
  return (
    <form method="post" action={importUploadPath} encType="multipart/form-data">
      <ErrorSummary title="Chưa nhận được tệp" errors={problem ? { tep: problem } : {}} />
      <FieldStack>
        <FileField
          name="tep"
          label="Tệp danh mục"
          hint="Tệp .xlsx hoặc .jsonl, nhiều nhất 30 MB và 20.000 thủ tục."
          accept=".xlsx,.jsonl,.ndjson"
          error={problem}
          required
        />
        <CheckboxField
          name="toan-bo"
          label="Tệp này là toàn bộ danh mục"
          hint="Chỉ đánh dấu khi chắc chắn: thủ tục đang công bố mà tệp không có sẽ vào danh sách đề nghị bãi bỏ."
        />
        <p>
          <Button>Gửi tệp và so sánh</Button>
        </p>
      </FieldStack>
      <div className="mt-4 max-w-prose">
        <Disclosure summary="Bảng tính cần có những cột nào">
          <p>
            Trang đầu của bảng tính có một dòng tiêu đề, bắt buộc có cột “Mã thủ tục” và “Tên thủ tục”. Nên có thêm: Lĩnh vực, Cấp thực
            hiện, Đối tượng thực hiện, Cơ quan thực hiện, Trình tự thực hiện, Cách thức thực hiện, Thành phần hồ sơ, Căn cứ pháp lý, Yêu cầu
            điều kiện, Kết quả thực hiện, Số quyết định, Trạng thái. Cột khác được bỏ qua và kể tên sau khi đọc.
          </p>
        </Disclosure>
      </div>
    </form>
  )
}
