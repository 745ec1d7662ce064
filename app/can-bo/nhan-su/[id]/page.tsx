import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import {
  DisableForm,
  EnableForm,
  EndRightForm,
  EndSessionsForm,
  GiveRightsForm,
  InviteAgainForm,
  ResetSecondFactorForm,
  UnlockForm,
} from '@/components/staff/account-forms'
import { StateTag } from '@/components/staff/state-tag'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Disclosure } from '@/components/ui/disclosure'
import { DoneMessage } from '@/components/ui/done-message'
import { SummaryList } from '@/components/ui/fact-list'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { civilDateOf, formatDateTime } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { env } from '@/lib/env'
import { findStaffMember, listUnitChoices } from '@/lib/staff/queries'
import { periodText } from '@/lib/staff/text'
import type { StaffDetail } from '@/lib/staff/types'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Tài khoản cán bộ' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const done: Record<string, string> = {
  'vai-tro': 'Đã giao vai trò.',
  'ket-thuc': 'Đã ghi ngày kết thúc vai trò.',
  khoa: 'Đã khóa tài khoản. Mọi phiên làm việc của người này đã bị đăng xuất.',
  'mo-khoa': 'Đã mở khóa tài khoản.',
  'hai-buoc': 'Đã xóa xác nhận hai bước của người này và đăng xuất ở mọi nơi.',
  phien: 'Đã đăng xuất người này ở mọi nơi.',
}

export default async function StaffMemberPage({ params, searchParams }: Props) {
  const { id } = await params
  const viewer = await signInFirst(`/can-bo/nhan-su/${id}`, 'ADMINISTRATOR')
  const person = await findStaffMember(id)
  if (!person) notFound()
  const { xong } = await searchParams
  const message = typeof xong === 'string' ? done[xong] : undefined
  const units = await listUnitChoices()
  const today = civilDateOf(clock.now())
  const isOwn = person.id === viewer.accountId
  return (
    <>
      <Breadcrumbs items={[{ href: '/can-bo/nhan-su', label: 'Nhân sự' }]} />
      <PageHeader title={person.fullName} kicker={person.position ?? undefined}>
        <StateTag state={person.state} />
      </PageHeader>
      <DoneMessage>{message}</DoneMessage>
      <div className="max-w-4xl space-y-10">
        <SummaryList
          rows={[
            { label: 'Tên đăng nhập', value: person.login },
            { label: 'Thư điện tử', value: person.email },
            { label: 'Tạo lúc', value: formatDateTime(person.createdAt) },
            { label: 'Phiên đang mở', value: String(person.openSessions) },
            { label: 'Xác nhận hai bước', value: secondFactorText(person) },
            { label: 'Mã mời dùng được đến', value: person.invitedUntil ? formatDateTime(person.invitedUntil) : null },
          ]}
        />
        <section className="space-y-4">
          <h2>Vai trò</h2>
          {person.rights.length > 0 && (
            <Table id="vai-tro" caption="Vai trò đã giao" captionHidden>
              <thead>
                <tr>
                  <th scope="col">Vai trò</th>
                  <th scope="col">Đơn vị</th>
                  <th scope="col">Thời gian</th>
                  <th scope="col">Quyết định</th>
                  <th scope="col">Kết thúc</th>
                </tr>
              </thead>
              <tbody>
                {person.rights.map((right) => (
                  <tr key={right.id}>
                    <th scope="row" className="font-normal">
                      {right.role}
                    </th>
                    <td>{right.unit}</td>
                    <td>{periodText(right)}</td>
                    <td>{right.decision ?? 'Chưa ghi'}</td>
                    <td>
                      {right.when !== 'ENDED' && (
                        <Disclosure summary="Kết thúc vai trò">
                          <EndRightForm assignmentId={right.id} label={right.role} today={today} />
                        </Disclosure>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
          <Disclosure summary="Giao thêm vai trò">
            <GiveRightsForm accountId={person.id} units={units} today={today} />
          </Disclosure>
        </section>
        <section className="space-y-4">
          <h2>Đăng nhập</h2>
          <p className="max-w-prose text-muted">
            Người này quên mật khẩu hoặc mất mã mời: cấp mã mời mới. Mật khẩu cũ còn dùng được cho đến khi mã được dùng.
          </p>
          {person.state !== 'DISABLED' && <InviteAgainForm accountId={person.id} siteUrl={env().SITE_URL} />}
          {person.openSessions > 0 && !isOwn && <EndSessionsForm accountId={person.id} />}
          {person.state === 'LOCKED' && <UnlockForm accountId={person.id} />}
          {person.secondFactor.since && !isOwn && (
            <Disclosure summary="Xóa xác nhận hai bước">
              <p className="mb-4 max-w-prose">
                Chỉ làm khi người này mất cả điện thoại và mã dự phòng, và đã gặp tận mặt hoặc gọi đúng số. Người này bị đăng xuất ở mọi nơi
                {person.email ? ' và được báo qua thư' : ''}.
              </p>
              <ResetSecondFactorForm accountId={person.id} />
            </Disclosure>
          )}
          {person.state === 'DISABLED' && <EnableForm accountId={person.id} />}
          {person.state !== 'DISABLED' && !isOwn && (
            <Disclosure summary="Khóa tài khoản này">
              <p className="mb-4 max-w-prose">
                Người này bị đăng xuất ngay và không đăng nhập được nữa. Hồ sơ và lịch sử công việc vẫn giữ nguyên.
              </p>
              <DisableForm accountId={person.id} />
            </Disclosure>
          )}
        </section>
      </div>
    </>
  )
}

function secondFactorText({ secondFactor: { since, required, codesLeft } }: StaffDetail): string {
  if (since) return `Đã bật từ ${formatDateTime(since)}, còn ${codesLeft} mã dự phòng`
  return required ? 'Chưa bật; vai trò đang giữ bắt buộc phải bật' : 'Chưa bật'
}
