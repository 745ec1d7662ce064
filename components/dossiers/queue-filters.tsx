import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { SelectField, TextField } from '@/components/ui/field'
import type { DeskChoices } from '@/lib/dossiers/desk-queue'
import { assigneeWord, channelWord, questionFields, queueSearch, queueWord, type QueueQuestion } from '@/lib/dossiers/queue-question'
import type { QueueName } from '@/lib/dossiers/types'

/** Narrows the queues; an ordinary form whose answers stand in the address. */
export function QueueFilters({ question, choices }: { question: QueueQuestion & { queue: QueueName }; choices: DeskChoices }) {
  const { unitId, procedureId, assigneeId, channel, code } = question
  const isNarrowed = [unitId, procedureId, assigneeId, channel, code].some((one) => one !== undefined)
  const options = (list: readonly { id: string; name: string }[]) => list.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className="mb-4">
      <Disclosure summary={isNarrowed ? 'Đang lọc danh sách' : 'Lọc danh sách'} open={isNarrowed}>
        <form action="/can-bo" className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <input type="hidden" name="hang" value={queueWord(question.queue)} />
          {choices.units.length > 1 && (
            <SelectField
              name={questionFields.unitId}
              label="Đơn vị"
              placeholder="Mọi đơn vị của tôi"
              choices={options(choices.units)}
              defaultValue={unitId ?? ''}
            />
          )}
          <SelectField
            name={questionFields.procedureId}
            label="Thủ tục"
            placeholder="Mọi thủ tục"
            choices={options(choices.procedures)}
            defaultValue={procedureId ?? ''}
          />
          <SelectField
            name={questionFields.assigneeId}
            label="Người thụ lý"
            placeholder="Mọi người"
            choices={[{ value: 'chua-co', label: 'Chưa có người thụ lý' }, ...options(choices.assignees)]}
            defaultValue={assigneeWord(assigneeId) ?? ''}
          />
          <SelectField
            name={questionFields.channel}
            label="Cách nộp"
            placeholder="Mọi cách"
            choices={[
              { value: 'qua-mang', label: 'Qua mạng' },
              { value: 'tai-quay', label: 'Tại quầy' },
              { value: 'buu-dien', label: 'Qua bưu điện' },
            ]}
            defaultValue={channelWord(channel) ?? ''}
          />
          <TextField
            name={questionFields.code}
            label="Mã hồ sơ"
            hint={question.queue === 'CLOSED' ? 'Ở hàng đã xong: ghi đủ mã.' : 'Ghi một phần mã cũng được.'}
            defaultValue={code}
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
          />
          <div className="flex flex-wrap items-center gap-4">
            <Button look="secondary">Lọc</Button>
            {isNarrowed && (
              <a href={`/can-bo${queueSearch({ queue: question.queue })}`} className="inline-flex min-h-11 items-center">
                Bỏ lọc
              </a>
            )}
          </div>
        </form>
        <p className="mt-3 text-sm text-muted">
          Tìm theo họ tên, điện thoại hoặc số giấy tờ: mở <a href="/can-bo/tim">Tìm hồ sơ</a>.
        </p>
      </Disclosure>
    </div>
  )
}
