import type { Metadata } from 'next'
import { DeclareSetupForm } from '@/components/settings/declare-setup-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { isSetupDone, listSetupItems, listUnitGaps } from '@/lib/settings/queries'
import { signInFirst } from '../sign-in-first'

export const metadata: Metadata = { title: 'Cài đặt' }

export default async function SettingsPage() {
  await signInFirst('/can-bo/cai-dat', 'ADMINISTRATOR')
  const [items, units, done] = await Promise.all([listSetupItems(), listUnitGaps(), isSetupDone()])
  return (
    <>
      <PageHeader title="Cài đặt" />
      <div className="max-w-4xl space-y-10">
        <section className="space-y-4">
          {done ? (
            <Notice tone="success" title="Trang đang là kênh chính thức." />
          ) : (
            <Notice tone="warning" title="Mọi trang đang ghi “Bản cài đặt thử, chưa phải kênh chính thức”.">
              <p>Điền các mục bắt buộc dưới đây, rồi bấm nút hoàn tất.</p>
            </Notice>
          )}
          <h2>{items.length > 0 ? `Còn ${items.length} việc` : 'Đã điền đủ'}</h2>
          {items.length > 0 && (
            <ul className="border-t border-line">
              {items.map((item) => (
                <li key={item.key} className="flex flex-wrap items-start gap-x-4 gap-y-1 border-b border-line py-3">
                  <div className="min-w-0 flex-1">
                    <p className="font-semibold">{item.href ? <a href={item.href}>{item.title}</a> : item.title}</p>
                    <p className="text-sm text-muted">{item.detail}</p>
                  </div>
                  <Tag tone={item.required ? 'bad' : 'neutral'} icon={item.required ? 'warning' : 'dot'}>
                    {item.required ? 'Bắt buộc' : 'Nên có'}
                  </Tag>
                </li>
              ))}
            </ul>
          )}
          <DeclareSetupForm done={done} />
        </section>
        <section className="space-y-2">
          <h2>Bảo mật tài khoản cán bộ</h2>
          <p>
            <a href="/can-bo/cai-dat/bao-mat">Chọn vai trò phải có xác nhận hai bước</a>
          </p>
        </section>
        <section className="space-y-2">
          <h2>Sắp xếp đơn vị</h2>
          <p>
            <a href="/can-bo/sap-xep">Nhập, tách, đổi tên đơn vị theo nghị quyết</a>
          </p>
        </section>
        <section className="space-y-4">
          <h2>Liên hệ và giờ làm việc</h2>
          <Table id="don-vi" caption="Từng đơn vị" captionHidden>
            <thead>
              <tr>
                <th scope="col">Đơn vị</th>
                <th scope="col">Còn thiếu</th>
              </tr>
            </thead>
            <tbody>
              {units.map((unit) => (
                <tr key={unit.id}>
                  <th scope="row" className="font-normal">
                    <a href={`/can-bo/cai-dat/${unit.id}`} className="inline-block py-1 font-semibold">
                      {unit.name}
                    </a>
                  </th>
                  <td>{unit.missing.length > 0 ? unit.missing.join(', ') : <Tag tone="good">Đủ</Tag>}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </section>
      </div>
    </>
  )
}
