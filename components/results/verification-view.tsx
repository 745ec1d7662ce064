import { SummaryList } from '@/components/ui/fact-list'
import { Notice } from '@/components/ui/notice'
import { formatCivilDate, formatDateTime } from '@/lib/core/civil-date'
import { bookText, revocationReasonNames } from '@/lib/results/text'
import type { VerifiedResult } from '@/lib/results/types'
import { formatBytes } from '@/lib/uploads/names'
import { SignatureNote } from './signature-note'

/** Whether a paper is true, for whoever holds it. */
export function VerificationView({ result, message }: { result: VerifiedResult | null; message: string | null }) {
  return (
    <article className="max-w-prose space-y-6">
      <h1>Kiểm tra kết quả</h1>
      {message ? (
        <Notice tone="warning" title="Chưa kiểm tra được">
          <p>{message}</p>
        </Notice>
      ) : result ? (
        <Verified {...result} />
      ) : (
        <Notice tone="error" title="Không có kết quả nào mang mã này">
          <p>
            Xem lại mã in cạnh mã QR rồi <a href="/ket-qua">gõ lại</a>. Nếu mã đúng như trên giấy mà vẫn không thấy, văn bản có thể không do
            cơ quan này cấp: hãy hỏi nơi ghi trên văn bản.
          </p>
        </Notice>
      )}
    </article>
  )
}

function Verified({ files, ...result }: VerifiedResult) {
  return (
    <>
      {result.isPractice ? (
        <Notice tone="error" title="Giấy thực hành, không có giá trị">
          <p>Văn bản này làm ra khi cán bộ tập sử dụng phần mềm.</p>
        </Notice>
      ) : result.revokedAt ? (
        <Notice tone="error" title="Không còn giá trị: đã bị thu hồi">
          <p>
            Thu hồi lúc {formatDateTime(result.revokedAt)}. {result.revokedReason && `${revocationReasonNames[result.revokedReason]}.`}
          </p>
        </Notice>
      ) : (
        <Notice tone="success" title="Văn bản có thật và chưa bị thu hồi">
          <p>So các dòng dưới đây với văn bản đang cầm. Khác dòng nào thì văn bản đó không đúng.</p>
        </Notice>
      )}
      <SummaryList
        rows={[
          { label: 'Văn bản', value: result.title },
          { label: 'Nội dung', value: result.refused ? 'Không đồng ý giải quyết' : null },
          { label: 'Số', value: result.number },
          { label: 'Ngày', value: formatCivilDate(result.issuedOn) },
          { label: 'Vào sổ', value: bookText(result) },
          { label: 'Cơ quan cấp', value: result.unitName },
          { label: 'Chức vụ người ký', value: result.position },
          { label: 'Cấp cho (chữ đầu của họ tên)', value: result.initials },
        ]}
      />
      {files.length > 0 && (
        <section className="space-y-3">
          <h2>Bản điện tử</h2>
          <p>Ai có tệp thì so độ lớn và mã SHA-256 của tệp với các số dưới đây. Trùng nhau là đúng tệp cơ quan đã phát hành.</p>
          {files.map((file) => (
            <div key={file.sha256} className="rounded border border-line p-3">
              <p>
                {formatBytes(file.size)} (<span className="tabular-nums">{file.size}</span> byte)
              </p>
              <p translate="no" className="font-mono text-sm break-all">
                SHA-256: {file.sha256}
              </p>
              <SignatureNote report={file.signatures} />
            </div>
          ))}
        </section>
      )}
    </>
  )
}
