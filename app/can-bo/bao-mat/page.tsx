import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignOutForm } from '@/components/desk/sign-out-form'
import { QrCode } from '@/components/dossiers/qr-code'
import { SecondFactorPanel } from '@/components/staff/second-factor-panel'
import { CodeFigure } from '@/components/ui/code-figure'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { findSignedIn } from '@/lib/auth/viewer'
import { formatDateTime } from '@/lib/core/civil-date'
import { env } from '@/lib/env'
import { getOwnSecondFactor } from '@/lib/staff/second-factor'
import { fewCodes, type OwnSecondFactor } from '@/lib/staff/types'

export const metadata: Metadata = { title: 'Xác nhận hai bước' }

/** Also for someone whose role demands a second factor and who may do nothing else yet. */
export default async function SecondFactorPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const signedIn = await findSignedIn()
  if (!signedIn) redirect(`/can-bo/dang-nhap?tiep=${encodeURIComponent('/can-bo/bao-mat')}`)
  if (signedIn.mustChangePassword) redirect('/can-bo/doi-mat-khau')
  const [{ xong }, factor] = await Promise.all([searchParams, getOwnSecondFactor(signedIn)])
  return (
    <div className="max-w-3xl space-y-6">
      <PageHeader title="Xác nhận hai bước" lead="Đăng nhập cần mật khẩu và mã trên điện thoại: ai biết mật khẩu cũng chưa vào được." />
      {xong === 'tat' && factor.state === 'OFF' && (
        <Notice tone="success" role="status">
          <p>Đã tắt xác nhận hai bước.</p>
        </Notice>
      )}
      <SecondFactorPanel
        state={factor.state}
        login={signedIn.login}
        site={new URL(env().SITE_URL).host}
        below={
          signedIn.mustAddSecondFactor && (
            <div className="border-t border-line pt-4">
              <SignOutForm />
            </div>
          )
        }
      >
        {factor.required && factor.state !== 'ON' && (
          <Notice tone="warning" title="Vai trò của ông/bà cần xác nhận hai bước.">
            <p>Bật xong mới làm được việc khác. Chỉ mất vài phút, làm một lần.</p>
          </Notice>
        )}
        <Told factor={factor} />
      </SecondFactorPanel>
    </div>
  )
}

function Told({ factor }: { factor: OwnSecondFactor }) {
  if (factor.state === 'OFF')
    return (
      <ol className="max-w-prose list-decimal space-y-2 pl-6">
        <li>
          Cài một ứng dụng tạo mã trên điện thoại, ví dụ Google Authenticator, Microsoft Authenticator hoặc 2FAS. Không có điện thoại thông
          minh thì dùng chương trình trên máy tính của riêng mình, ví dụ KeePassXC.
        </li>
        <li>Bấm Bắt đầu, quét mã QR bằng ứng dụng đó. Khi tạo mã, điện thoại không cần mạng.</li>
        <li>Điền mã đang hiện trong ứng dụng, rồi cất mười mã dự phòng.</li>
      </ol>
    )
  if (factor.state === 'STARTED')
    return (
      <section className="space-y-4">
        <h2>Quét mã QR bằng ứng dụng</h2>
        <div className="[&>svg]:w-60">
          <QrCode drawing={factor.qr} label="Mã QR chứa khóa cho ứng dụng tạo mã" />
        </div>
        <p>
          Đang mở trang này trên chính điện thoại đó? <a href={factor.uri}>Mở trong ứng dụng tạo mã</a>
        </p>
        <CodeFigure label="Không quét được thì gõ khóa này vào ứng dụng (loại: theo thời gian)" code={factor.key} />
        <p className="text-muted">Đừng chụp màn hình và đừng gửi khóa này cho ai.</p>
      </section>
    )
  return (
    <section className="space-y-4">
      <p>
        Đã bật từ {formatDateTime(factor.since)}. Còn <strong>{factor.codesLeft}</strong> mã dự phòng.
      </p>
      {factor.codesLeft <= fewCodes && (
        <Notice tone="warning" title={factor.codesLeft === 0 ? 'Đã hết mã dự phòng.' : `Chỉ còn ${factor.codesLeft} mã dự phòng.`}>
          <p>Hãy tạo mã dự phòng mới. Nếu đã mất điện thoại, hãy chuyển sang điện thoại khác ở cuối trang.</p>
        </Notice>
      )}
    </section>
  )
}
