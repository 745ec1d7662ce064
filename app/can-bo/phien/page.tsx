import type { Metadata } from 'next'
import { EndSessionForm } from '@/components/staff/end-session-form'
import { LinkButton } from '@/components/ui/button'
import { DoneMessage } from '@/components/ui/done-message'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { roleNames } from '@/lib/auth/roles'
import { formatDateTime } from '@/lib/core/civil-date'
import { getOwnAccount, listOwnSessions } from '@/lib/staff/queries'
import { fewCodes } from '@/lib/staff/types'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Tài khoản của tôi' }

const done: Record<string, string> = {
  'mat-khau': 'Đã đổi mật khẩu. Các phiên ở máy khác đã bị đăng xuất.',
  'loi-moi': 'Đã đặt mật khẩu và đăng nhập. Lần sau hãy dùng tên đăng nhập ghi dưới đây.',
  phien: 'Đã đăng xuất phiên đó.',
}

export default async function OwnAccountPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  await signInFirst('/can-bo/phien')
  const [{ xong }, { factor, ...account }, sessions] = await Promise.all([searchParams, getOwnAccount(), listOwnSessions()])
  const message = typeof xong === 'string' ? done[xong] : undefined
  return (
    <>
      <PageHeader title="Tài khoản của tôi" />
      <DoneMessage>{message}</DoneMessage>
      <div className="max-w-3xl space-y-10">
        <section className="space-y-3">
          <p>
            Tên đăng nhập: <strong>{account.login}</strong>
          </p>
          {account.rights.length > 0 ? (
            <ul className="list-disc pl-5">
              {account.rights.map((right) => (
                <li key={`${right.unit} ${right.role} ${right.behalfOf}`}>
                  {roleNames[right.role]} · {right.unit}
                  {right.behalfOf && ` (làm thay ${right.behalfOf})`}
                </li>
              ))}
            </ul>
          ) : (
            <p>Tài khoản chưa được giao vai trò nào. Hãy liên hệ người quản trị.</p>
          )}
          <p className="flex flex-wrap gap-3">
            <LinkButton href="/can-bo/doi-mat-khau" look="secondary">
              Đổi mật khẩu
            </LinkButton>
            <LinkButton href="/can-bo/vang-mat" look="secondary">
              Vắng mặt, làm thay
            </LinkButton>
          </p>
        </section>
        <section className="space-y-3">
          <h2>Xác nhận hai bước</h2>
          {factor.since === null ? (
            <p className="max-w-prose">
              Chưa bật. Bật thì đăng nhập cần thêm mã trên điện thoại: ai biết mật khẩu cũng chưa vào được tài khoản của ông/bà.
            </p>
          ) : (
            <p>
              Đã bật từ {formatDateTime(factor.since)}. Còn {factor.codesLeft} mã dự phòng.
            </p>
          )}
          {factor.since !== null && factor.codesLeft <= fewCodes && (
            <Notice tone="warning">
              <p>Mã dự phòng sắp hết. Hãy tạo mã mới.</p>
            </Notice>
          )}
          <p>
            <LinkButton href="/can-bo/bao-mat" look="secondary">
              {factor.since === null ? 'Bật xác nhận hai bước' : 'Xem, đổi điện thoại hoặc tạo mã dự phòng mới'}
            </LinkButton>
          </p>
        </section>
        <section className="space-y-3">
          <h2>Các phiên đang mở</h2>
          <p className="max-w-prose text-muted">
            Thấy phiên lạ thì đăng xuất phiên đó rồi đổi mật khẩu ngay. Phiên không dùng 30 phút sẽ tự đóng.
          </p>
          <Table id="phien" caption="Các phiên đang mở" captionHidden>
            <thead>
              <tr>
                <th scope="col">Đăng nhập lúc</th>
                <th scope="col">Dùng lần cuối</th>
                <th scope="col">Việc</th>
              </tr>
            </thead>
            <tbody>
              {sessions.map((session) => (
                <tr key={session.id}>
                  <td>{formatDateTime(session.createdAt)}</td>
                  <td>{formatDateTime(session.lastSeenAt)}</td>
                  <td>{session.isThis ? 'Phiên này' : <EndSessionForm sessionId={session.id} label="Đăng xuất phiên đó" />}</td>
                </tr>
              ))}
            </tbody>
          </Table>
          <EndSessionForm label="Đăng xuất mọi nơi" />
        </section>
      </div>
    </>
  )
}
