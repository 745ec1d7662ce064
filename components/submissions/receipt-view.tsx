import { fileFacts } from '@/lib/uploads/names'
import { CodeFigure } from '@/components/ui/code-figure'
import { SummaryList } from '@/components/ui/fact-list'
import { Icon } from '@/components/ui/icon'
import { PrintButton } from '@/components/ui/print-button'
import { formatDateTime } from '@/lib/core/civil-date'
import { resultMethodNames } from '@/lib/dossiers/text'
import type { Receipt } from '@/lib/submissions/receipt'

/** Proof of what was submitted, with the code and secret to follow it. Prints on half a sheet (A5). */
export function ReceiptView({
  receipt: { dossier, email, id, secret, trackingUrl, qr },
  unitName,
}: {
  receipt: Receipt
  unitName: string
}) {
  return (
    <article className="receipt max-w-prose">
      <style>
        {
          '@media print{body footer{display:none}@page{size:A5;margin:10mm}.receipt{font-size:9.5pt}.receipt h1{font-size:14pt}.receipt h2{font-size:11pt}}'
        }
      </style>
      <div className="flex items-start gap-3 border-l-4 border-leaf bg-leaf-pale p-4 print:border-0 print:p-0" role="status">
        <Icon name="check" className="mt-1 size-7 text-leaf print:hidden" />
        <div>
          <h1>Đã nộp hồ sơ</h1>
          <p className="mt-1">
            {dossier.content.name}, gửi đến {unitName} lúc {formatDateTime(dossier.submittedAt)}.
          </p>
        </div>
      </div>
      <p className="no-print mt-4">
        Ông/bà ghi lại, chụp màn hình hoặc in hai mã dưới đây. Cần cả hai mã mới tra cứu được hồ sơ; không cho người lạ biết mã tra cứu.
      </p>
      <div className="mt-4 grid gap-4 sm:grid-cols-[1fr_auto] print:grid-cols-[1fr_auto]">
        <div className="space-y-3">
          <CodeFigure label="Mã hồ sơ gửi qua mạng" code={id} />
          <CodeFigure label="Mã tra cứu (giữ kín)" code={secret} />
        </div>
        <figure className="justify-self-start">
          <svg
            viewBox={`-4 -4 ${qr.size + 8} ${qr.size + 8}`}
            className="size-40 bg-paper print:size-[36mm]"
            role="img"
            aria-label="Mã QR mở trang tra cứu hồ sơ này"
          >
            <path d={qr.path} fill="#000" shapeRendering="crispEdges" />
          </svg>
          <figcaption className="max-w-40 text-sm text-muted print:max-w-[36mm]">Quét để mở trang tra cứu, không phải gõ mã.</figcaption>
        </figure>
      </div>
      <h2 className="mt-8 mb-2 print:mt-3">Cơ quan đã nhận được</h2>
      <SummaryList
        rows={[
          { label: 'Nơi nhận', value: unitName },
          { label: 'Cách nhận kết quả', value: resultMethodNames[dossier.resultMethod] },
          { label: 'Tệp', value: dossier.files.length === 0 ? 'Không có tệp gửi kèm' : <Files files={dossier.files} /> },
        ]}
      />
      <h2 className="mt-8 mb-2 print:mt-3">Việc tiếp theo</h2>
      <ol className="list-decimal space-y-1 pl-5">
        <li>
          Cán bộ xem hồ sơ và trả lời trong 8 giờ làm việc
          {dossier.answerDueAt && <>, chậm nhất {formatDateTime(dossier.answerDueAt)}</>}.
        </li>
        <li>Hồ sơ đủ thì ông/bà được hẹn ngày trả kết quả. Thiếu thì cán bộ ghi rõ phải bổ sung gì.</li>
        <li>
          Xem hồ sơ đến đâu tại <a href="/tra-cuu">{trackingUrl.replace(/^https?:\/\//, '')}</a>.{' '}
          {email ? `Mỗi lần có thay đổi, hệ thống báo qua thư điện tử ${email}.` : 'Ông/bà không ghi thư điện tử nên cần tự vào xem.'}
        </li>
      </ol>
      <p className="no-print mt-6 flex flex-wrap gap-4">
        <PrintButton>In biên nhận</PrintButton>
      </p>
    </article>
  )
}

function Files({ files }: { files: Receipt['dossier']['files'] }) {
  return (
    <ul className="space-y-1">
      {files.map((file) => (
        <li key={file.id} className="break-words">
          {file.name}{' '}
          <span className="text-sm text-muted">
            {fileFacts(file)}, mã kiểm tra tệp (SHA-256) <code>{file.sha256?.slice(0, 12)}…</code>
          </span>
        </li>
      ))}
    </ul>
  )
}
