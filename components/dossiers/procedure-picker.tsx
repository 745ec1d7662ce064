import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'

/** The first step at the counter: which procedure. What the desk receives most stands first. */
export function ProcedurePicker({
  asked,
  procedures,
  unitId,
  units,
}: {
  asked: string
  procedures: readonly { code: string; name: string; instant: boolean }[]
  unitId: string
  units: readonly { id: string; name: string }[]
}) {
  return (
    <>
      {units.length > 1 && (
        <p className="mb-4 flex flex-wrap items-center gap-2">
          Quầy:
          {units.map((unit) => (
            <a
              key={unit.id}
              href={`/can-bo/quay?don-vi=${unit.id}`}
              aria-current={unit.id === unitId}
              className="inline-flex min-h-11 items-center rounded px-3 aria-[current=true]:bg-leaf-pale aria-[current=true]:font-bold"
            >
              {unit.name}
            </a>
          ))}
        </p>
      )}
      <form role="search" action="/can-bo/quay" className="mb-6 flex max-w-2xl flex-wrap items-end gap-3">
        <input type="hidden" name="don-vi" value={unitId} />
        <div className="min-w-0 flex-1 basis-72">
          <TextField
            name="tim"
            label="Người dân cần làm gì"
            hint="Gõ tên thủ tục, mã, lời người dân nói, hoặc quét mã QR trên danh sách giấy tờ. Ví dụ: khai sinh"
            defaultValue={asked}
            autoFocus
            autoComplete="off"
          />
        </div>
        <Button>Tìm thủ tục</Button>
      </form>
      <h2 className="mb-2">{asked ? `Thủ tục khớp “${asked}”` : 'Hay tiếp nhận nhất'}</h2>
      {procedures.length === 0 ? (
        <p className="max-w-prose">
          Đơn vị không tiếp nhận thủ tục nào khớp với lời tìm này. Thử từ khác, hoặc{' '}
          <a href={`/can-bo/quay?don-vi=${unitId}`}>xem danh sách hay dùng</a>.
        </p>
      ) : (
        <ul className="max-w-4xl border-t border-line">
          {procedures.map((procedure) => (
            <li key={procedure.code} className="border-b border-line">
              <a
                href={`/can-bo/quay?thu-tuc=${encodeURIComponent(procedure.code)}&don-vi=${unitId}`}
                className="flex min-h-12 items-center gap-3 py-2 no-underline hover:bg-rice hover:underline"
              >
                <span className="min-w-0 flex-1">{procedure.name}</span>
                {procedure.instant && <Tag tone="good">Trả ngay</Tag>}
                <span className="text-sm whitespace-nowrap text-muted tabular-nums max-sm:hidden">{procedure.code}</span>
                <Icon name="next" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
