import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'

type Named = { code: string; name: string }

/** Which procedure and case hold: chosen before the form, since papers and term follow from them. */
export function CorrectionChoice({
  path,
  procedure,
  missing,
  cases,
  caseKey,
  asked,
  found,
}: {
  path: string
  procedure: Named & { isAnother: boolean }
  /** The procedure named in the address is not received here. */
  missing: boolean
  cases: readonly { key: string; name: string }[]
  caseKey: string | undefined
  asked: string
  /** What fits the words asked for; null when nothing was asked. */
  found: readonly Named[] | null
}) {
  const address = (code: string, key?: string) =>
    `${path}?thu-tuc=${encodeURIComponent(code)}${key === undefined ? '' : `&truong-hop=${key}`}`
  return (
    <section aria-labelledby="thu-tuc-dung" className="mb-8 max-w-4xl space-y-4 border-y-2 border-ink py-4">
      <h2 id="thu-tuc-dung">Thủ tục</h2>
      {missing && (
        <Notice tone="warning">
          <p>Đơn vị không tiếp nhận thủ tục đó tại quầy. Hãy chọn thủ tục khác.</p>
        </Notice>
      )}
      <p>
        {procedure.isAnother && <strong>Đổi thành: </strong>}
        {procedure.name} <span className="text-sm text-muted">({procedure.code})</span>
      </p>
      {procedure.isAnother && (
        <p>
          <a href={path} className="inline-flex min-h-11 items-center">
            Giữ thủ tục đã tiếp nhận
          </a>
        </p>
      )}
      {cases.length > 0 && (
        <nav aria-label="Trường hợp">
          <ul>
            {cases.map(({ key, name }) => (
              <li key={key}>
                <a
                  href={address(procedure.code, key)}
                  aria-current={key === caseKey ? 'true' : undefined}
                  className="flex min-h-11 items-center rounded px-3 py-1 aria-[current=true]:bg-leaf-pale aria-[current=true]:font-bold"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Disclosure summary="Chọn nhầm thủ tục: đổi thủ tục khác" open={found !== null || missing}>
        <form role="search" action={path} className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-72">
            <TextField name="tim" label="Thủ tục đúng" hint="Gõ tên hoặc mã thủ tục" defaultValue={asked} autoComplete="off" />
          </div>
          <Button look="secondary">Tìm thủ tục</Button>
        </form>
        {found && (
          <ul className="mt-3 border-t border-line">
            {found.map(({ code, name }) => (
              <li key={code} className="border-b border-line">
                <a href={address(code)} className="flex min-h-11 items-center py-2">
                  {name} ({code})
                </a>
              </li>
            ))}
            {found.length === 0 && <li className="py-2">Không có thủ tục nào khớp. Hãy thử từ khác.</li>}
          </ul>
        )}
      </Disclosure>
    </section>
  )
}
