import { QrCode } from '@/components/dossiers/qr-code'
import { formatCivilDate } from '@/lib/core/civil-date'
import { groupCode } from '@/lib/core/ids'
import { bookText } from '@/lib/results/text'
import type { CheckSheet as Sheet } from '@/lib/results/types'

/** A small sheet that goes with a result: what it is, and the QR by which anybody checks it. */
export function CheckSheet({ sheet }: { sheet: Sheet }) {
  const book = bookText(sheet)
  return (
    <article className="slip max-w-[12cm] space-y-3 rounded border border-line bg-paper p-5 print:border-0 print:p-0">
      <p className="text-sm">{sheet.unitName}</p>
      <h1 className="text-xl">Tờ kiểm tra kết quả</h1>
      <p>
        <strong>{sheet.title}</strong>
        <br />
        Số {sheet.number}, ngày {formatCivilDate(sheet.issuedOn)}
        {book && (
          <>
            <br />
            {book}
          </>
        )}
      </p>
      {sheet.revokedAt && <p className="border-2 border-ink p-2 text-center font-bold">ĐÃ THU HỒI. KHÔNG CÒN GIÁ TRỊ.</p>}
      <div className="flex flex-wrap items-center gap-4">
        <QrCode drawing={sheet.check.qr} label="Mã QR để kiểm tra kết quả" />
        <div className="min-w-0 flex-1 basis-40 text-sm">
          <p>Quét mã, hoặc mở địa chỉ này để biết văn bản có thật và còn giá trị không:</p>
          <p translate="no" className="break-all">
            {sheet.check.address}
          </p>
          <p translate="no" className="mt-1 font-mono font-bold break-all">
            {groupCode(sheet.check.code)}
          </p>
        </div>
      </div>
    </article>
  )
}
