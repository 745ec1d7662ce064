import { LocalDatesTable } from '@/components/dossiers/local-dates-table'
import { QrCode } from '@/components/dossiers/qr-code'
import type { Slip } from '@/lib/dossiers/slip'
import { resultMethodNames } from '@/lib/dossiers/text'
import type { ResultMethod } from '@/lib/dossiers/types'
import { committeeLong } from '@/lib/units/text'

/** The slip a person takes home: reception and appointment, or why it was not received. One A5 or A4 page. */
export function SlipView({ slip }: { slip: Slip }) {
  const isCommittee = slip.unitKind !== 'DEPARTMENT'
  const { owner, submitter } = slip
  return (
    <article className="slip max-w-[19cm] space-y-4 rounded border border-line bg-paper p-6 print:max-w-none print:space-y-2 print:border-0 print:p-0 print:text-[9.5pt] print:leading-snug">
      {slip.isPractice && <p className="border-2 border-ink p-2 text-center font-bold">THỰC HÀNH. GIẤY NÀY KHÔNG CÓ GIÁ TRỊ.</p>}
      <header className="grid gap-4 text-center text-sm leading-snug sm:grid-cols-2 print:grid-cols-2 print:text-[8.5pt]">
        <div>
          <p className="uppercase">{isCommittee ? committeeLong(slip.unitName) : slip.unitName}</p>
          {slip.deskName && <p className="font-bold">{slip.deskName}</p>}
        </div>
        <div>
          <p className="font-bold uppercase">Cộng hòa xã hội chủ nghĩa Việt Nam</p>
          <p className="font-bold">Độc lập - Tự do - Hạnh phúc</p>
        </div>
      </header>
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0 flex-1 basis-60">
          <h1>{slip.isRefusal ? 'Giấy báo không tiếp nhận hồ sơ' : 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả'}</h1>
          {slip.renewed && (
            <p className="mt-1 font-bold">
              Giấy số {slip.renewed.number}, in lại lúc {slip.renewed.at}. Giấy in trước không còn giá trị.
            </p>
          )}
          <p className="mt-2 text-sm">{slip.isRefusal ? 'Mã gửi' : 'Mã hồ sơ'}</p>
          <p translate="no" className="font-mono text-2xl font-bold break-all tabular-nums print:text-[15pt]">
            {slip.code}
          </p>
        </div>
        <QrCode drawing={slip.qr} label="Mã QR để tra cứu hồ sơ" />
      </div>
      {slip.deadline && !slip.isRefusal && (
        <p className="rounded border-2 border-ink p-3 print:p-2">
          Hẹn trả kết quả: <strong className="text-xl tabular-nums print:text-[15pt]">{slip.deadline.dueAt}</strong>
          <span className="block text-sm">
            Nhận hồ sơ lúc {slip.receivedAt}. Thời hạn giải quyết: {slip.deadline.term}.
          </span>
        </p>
      )}
      {slip.localDates.length > 0 && <LocalDatesTable dates={slip.localDates} />}
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[11rem_1fr] print:grid-cols-[36mm_1fr] print:gap-y-0 [&>dt]:text-muted">
        {row('Người nộp', submitter?.fullName)}
        {row('Số giấy tờ tùy thân', submitter?.idNumber)}
        {row('Người yêu cầu', owner && owner.id !== submitter?.id ? owner.fullName : null)}
        {row('Mã số', owner?.businessNumber)}
        {row('Địa chỉ', submitter?.address ?? owner?.address)}
        {row('Điện thoại', submitter?.phone ?? owner?.phone)}
        {row('Thư điện tử', submitter?.email ?? owner?.email)}
        {row('Nội dung yêu cầu', slip.procedureName)}
        {row('Trường hợp', slip.caseName)}
        {!slip.isRefusal && row('Số bộ hồ sơ', slip.sets ? String(slip.sets).padStart(2, '0') : null)}
        {!slip.isRefusal && row('Nhận kết quả', resultMethodNames[slip.resultMethod as ResultMethod])}
        {slip.isRefusal && row('Ngày trả lời', slip.receivedAt)}
      </dl>
      {slip.isRefusal && (
        <section>
          <h2 className="text-base">Lý do không tiếp nhận</h2>
          <p className="mt-1 whitespace-pre-line">{slip.reason}</p>
          <p className="mt-2 text-sm">Sửa đủ các điểm trên, ông/bà nộp lại hồ sơ mới tại nơi này hoặc qua mạng.</p>
        </section>
      )}
      {!slip.isRefusal && (slip.papers.length > 0 || slip.files.length > 0) && (
        <table className="w-[calc(100%-1px)] border-collapse text-sm [&_td]:border [&_td]:border-ink [&_td]:px-2 [&_td]:py-1 [&_th]:border [&_th]:border-ink [&_th]:px-2 [&_th]:py-1">
          <caption className="pb-1 text-left font-semibold">Giấy tờ đã nhận</caption>
          <thead>
            <tr>
              <th scope="col">Số</th>
              <th scope="col" className="text-left">
                Tên giấy tờ
              </th>
              <th scope="col">Bản chính</th>
              <th scope="col">Chứng thực</th>
              <th scope="col">Bản sao</th>
            </tr>
          </thead>
          <tbody className="tabular-nums">
            {slip.papers.map((paper, at) => (
              <tr key={paper.id}>
                <td className="text-center">{at + 1}</td>
                <td>
                  {paper.name}
                  {paper.compared && ' (đã đối chiếu bản chính)'}
                </td>
                <td className="text-center">{paper.originals || ''}</td>
                <td className="text-center">{paper.certified || ''}</td>
                <td className="text-center">{paper.copies || ''}</td>
              </tr>
            ))}
            {slip.files.map((file, at) => (
              <tr key={file.id}>
                <td className="text-center">{slip.papers.length + at + 1}</td>
                <td className="break-all">
                  {file.name}
                  {file.pages ? `, ${file.pages} trang` : ''}
                </td>
                <td colSpan={3}>Tệp điện tử</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <section className="break-inside-avoid border-t border-ink pt-3 print:pt-1">
        <p>
          Xem hồ sơ đến đâu: quét mã QR, hoặc vào <strong className="break-all">{slip.trackingUrl}</strong> rồi gõ mã ở trên và mã tra cứu
        </p>
        <p translate="no" className="font-mono text-xl font-bold tabular-nums print:text-[13pt]">
          {slip.secret}
        </p>
        <p className="text-sm">Giữ kín mã tra cứu: ai có mã cũng xem được hồ sơ. Mất mã thì mang căn cước đến quầy xin cấp lại.</p>
        {(slip.contact.address || slip.contact.phone) && (
          <p className="mt-1 text-sm">
            {[slip.contact.address && `Địa chỉ: ${slip.contact.address}`, slip.contact.phone && `Điện thoại: ${slip.contact.phone}`]
              .filter(Boolean)
              .join('. ')}
          </p>
        )}
      </section>
      <div className="grid break-inside-avoid grid-cols-2 pb-4 text-center text-sm">
        <div>
          <p className="font-semibold">Người nộp hồ sơ</p>
          <p>(Ký, ghi rõ họ tên)</p>
        </div>
        <div>
          <p className="font-semibold">{slip.isRefusal ? 'Người trả lời' : 'Người tiếp nhận hồ sơ'}</p>
          <p>(Ký, ghi rõ họ tên)</p>
          {slip.receivedBy && <p className="mt-14 print:mt-10">{slip.receivedBy}</p>}
        </div>
      </div>
    </article>
  )
}

function row(label: string, value: string | null | undefined) {
  return value ? (
    <>
      <dt>{label}</dt>
      <dd className="min-w-0">{value}</dd>
    </>
  ) : null
}
