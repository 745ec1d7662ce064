import { Button } from '@/components/ui/button'
import { CheckboxField, SelectField } from '@/components/ui/field'
import type { Board, BoardQuestion } from '@/lib/procedures/freshness-board'
import { freshnessStates } from '@/lib/procedures/freshness'
import { freshnessNames } from '@/lib/procedures/freshness-text'

/** What of the board to show; its answer is an address that can be kept and sent. */
export function FreshnessFilter({ board, question, ownId }: { board: Board; question: BoardQuestion; ownId: string }) {
  const owner = question.owner === 'NOBODY' ? 'chua-giao' : question.owner === ownId ? 'toi' : (question.owner ?? '')
  return (
    <form method="get" role="search" className="mb-6 space-y-3" key={JSON.stringify(question)}>
      <div className="grid items-end gap-3 md:grid-cols-2 xl:grid-cols-4">
        <SelectField
          name="linh-vuc"
          label="Lĩnh vực"
          placeholder="Tất cả"
          defaultValue={question.field ?? ''}
          choices={board.fields.map((value) => ({ value, label: value }))}
        />
        <SelectField
          name="don-vi"
          label="Nơi tiếp nhận"
          placeholder="Tất cả"
          defaultValue={question.unitId ?? ''}
          choices={board.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          name="nguoi"
          label="Người phụ trách"
          placeholder="Tất cả"
          defaultValue={owner}
          choices={[
            { value: 'toi', label: 'Tôi' },
            { value: 'chua-giao', label: 'Chưa giao ai' },
            ...board.owners.filter(({ id }) => id !== ownId).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <SelectField
          name="trang-thai"
          label="Tình trạng"
          placeholder="Tất cả"
          defaultValue={question.state ?? ''}
          choices={freshnessStates.map((value) => ({ value, label: freshnessNames[value] }))}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <CheckboxField name="can-lam" label="Chỉ những thủ tục cần làm ngay" defaultChecked={question.asks === true} />
        <Button look="secondary">Lọc</Button>
      </div>
    </form>
  )
}
