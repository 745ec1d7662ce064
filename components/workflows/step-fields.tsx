import { Button } from '@/components/ui/button'
import { CheckboxGroup, FieldError, SelectField, TextField } from '@/components/ui/field'
import type { DraftStep } from '@/lib/workflows/draft'
import { stepKindNames } from '@/lib/workflows/steps'
import { stepNeedNames, stepRoleNames } from '@/lib/workflows/text'
import { stepKinds, stepNeeds, stepRoles } from '@/lib/workflows/types'

/** One row of the form: what is done, by whom, where and in what time; and the buttons that move it. */
export function StepFields({
  step,
  at,
  last,
  units,
  error,
}: {
  step: DraftStep
  at: number
  last: number
  units: readonly { id: string; name: string }[]
  error: string | undefined
}) {
  const id = (field: string) => `${field}-${at}`
  return (
    <fieldset
      id={`step-${at}`}
      tabIndex={-1}
      aria-describedby={error ? `step-${at}-loi` : undefined}
      className={`rounded border p-4 ${error ? 'border-2 border-lacquer' : 'border-line'}`}
    >
      <legend className="px-1 font-semibold">Bước {at + 1}</legend>
      {error && <FieldError id={`step-${at}`}>{error}</FieldError>}
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <TextField label="Tên bước" id={id('stepName')} name="stepName[]" defaultValue={step.name} maxLength={200} />
        </div>
        <SelectField
          label="Loại bước"
          id={id('stepKind')}
          name="stepKind[]"
          defaultValue={step.kind}
          choices={stepKinds.map((kind) => ({ value: kind, label: stepKindNames[kind] }))}
        />
        <SelectField
          label="Người làm"
          id={id('stepRole')}
          name="stepRole[]"
          defaultValue={step.role}
          choices={stepRoles.map((role) => ({ value: role, label: stepRoleNames[role] }))}
        />
        <SelectField
          label="Ở đơn vị"
          id={id('stepUnit')}
          name="stepUnit[]"
          defaultValue={step.unit}
          choices={[
            { value: 'RECEIVING', label: 'Nơi nhận hồ sơ' },
            { value: 'DECIDING', label: 'Nơi giải quyết' },
            ...units.map((unit) => ({ value: unit.id, label: unit.name })),
          ]}
        />
        <TextField
          label="Thời hạn của bước"
          hint="Cùng đơn vị tính với thời hạn thủ tục. Nửa ngày ghi 0,5."
          id={id('stepAmount')}
          name="stepAmount[]"
          inputMode="decimal"
          width="short"
          defaultValue={step.amount}
        />
        <div className="sm:col-span-2">
          <CheckboxGroup
            label="Phải có trước khi chuyển bước"
            id={id('need')}
            name="need[]"
            choices={stepNeeds.map((need) => ({ value: `${at}:${need}`, label: stepNeedNames[need] }))}
            defaultValues={step.needs.map((need) => `${at}:${need}`)}
          />
        </div>
      </div>
      <p className="mt-3 flex flex-wrap gap-2">
        {at > 0 && (
          <Button look="quiet" name="press" value={`up:${at}`}>
            Chuyển lên<span className="sr-only"> bước {at + 1}</span>
          </Button>
        )}
        {at < last && (
          <Button look="quiet" name="press" value={`down:${at}`}>
            Chuyển xuống<span className="sr-only"> bước {at + 1}</span>
          </Button>
        )}
        <Button look="quiet" name="press" value={`remove:${at}`}>
          Bỏ<span className="sr-only"> bước {at + 1}</span>
        </Button>
      </p>
    </fieldset>
  )
}
