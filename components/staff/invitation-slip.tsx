import { CodeFigure } from '@/components/ui/code-figure'
import { Notice } from '@/components/ui/notice'
import { formatDateTime } from '@/lib/core/civil-date'

/** The code for a colleague. It is shown this once. */
export function InvitationSlip({
  invitation,
  siteUrl,
}: {
  invitation: { login: string; fullName: string; code: string; expiresAt: Date; mailed: boolean }
  siteUrl: string
}) {
  return (
    <div className="mb-8 max-w-prose space-y-4">
      <Notice tone="success" role="status" title="Đã cấp mã mời. Mã chỉ hiện một lần này.">
        {invitation.mailed && <p>Đường dẫn cũng được gửi vào thư điện tử của người này. Nếu thư không đến thì dùng phiếu dưới đây.</p>}
        <p>Đưa tận tay hoặc đọc cho người được mời. Không gửi mã qua nhóm chung.</p>
      </Notice>
      <div className="space-y-3 rounded border-2 border-ink p-4">
        <p>
          Người được mời: <strong>{invitation.fullName}</strong>
        </p>
        <p>
          Tên đăng nhập: <strong>{invitation.login}</strong>
        </p>
        <CodeFigure label="Mã mời" code={invitation.code} />
        <p>
          Mở trang <strong className="break-all">{siteUrl}/can-bo/loi-moi</strong> và nhập mã trước {formatDateTime(invitation.expiresAt)}.
        </p>
        <p className="no-print">
          Hoặc mở đường dẫn này: <span className="break-all">{`${siteUrl}/can-bo/loi-moi#${invitation.code}`}</span>
        </p>
      </div>
    </div>
  )
}
