import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { readCode } from '@/lib/core/ids'

export const metadata: Metadata = { title: 'Kiểm tra kết quả', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CheckPage({ searchParams }: Props) {
  const { ma } = await searchParams
  const code = typeof ma === 'string' ? readCode(ma.slice(0, 60)) : ''
  if (code) redirect(`/ket-qua/${code}`)
  return (
    <div className="page max-w-prose space-y-6 py-8">
      <h1>Kiểm tra kết quả</h1>
      <p>Gõ mã in cạnh mã QR của văn bản để biết văn bản có thật và còn giá trị không. Không cần đăng nhập.</p>
      <form className="space-y-4">
        <TextField name="ma" label="Mã kiểm tra" hint="16 chữ và số, có thể có dấu gạch." width="name" autoComplete="off" required />
        <Button type="submit">Kiểm tra</Button>
      </form>
    </div>
  )
}
