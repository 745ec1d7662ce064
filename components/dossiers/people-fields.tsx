import { CheckboxField, RadioGroup, TextField } from '@/components/ui/field'
import type { useAnswer } from '@/components/forms/use-answer'

type Text = ReturnType<typeof useAnswer>['text']

/** Who asks, for whom, and whether their card was seen: at the counter, and when a reception is corrected. */
export function PeopleFields({
  text,
  errors,
  before = {},
  focus = false,
}: {
  text: Text
  errors: Record<string, string> | undefined
  /** What stands already. */
  before?: Readonly<Record<string, string>>
  focus?: boolean
}) {
  const of = (name: string, initial?: string) => text(name, before[name] ?? initial)
  const has = (...names: string[]) => names.some((name) => of(name).defaultValue || errors?.[name])
  return (
    <>
      <RadioGroup
        label="Ai yêu cầu"
        choices={[
          { value: 'INDIVIDUAL', label: 'Cá nhân' },
          { value: 'BUSINESS', label: 'Doanh nghiệp, hộ kinh doanh, tổ chức' },
        ]}
        {...of('kind', 'INDIVIDUAL')}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField label="Họ tên, hoặc tên doanh nghiệp" autoFocus={focus} autoComplete="off" required {...of('fullName')} />
        <TextField
          label="Số căn cước"
          hint="Của cá nhân, hoặc của người đại diện"
          optional
          inputMode="numeric"
          autoComplete="off"
          {...of('idNumber')}
        />
        <TextField label="Điện thoại" optional type="tel" autoComplete="off" {...of('phone')} />
        <TextField label="Địa chỉ" optional autoComplete="off" {...of('address')} />
      </div>
      <CheckboxField
        name="cardSeen"
        label="Đã xem giấy tờ tùy thân của người đến quầy"
        defaultChecked={of('cardSeen').defaultValue === '1'}
      />
      <details suppressHydrationWarning open={has('businessNumber', 'representativeName')} className="rounded border border-line">
        <summary className="flex min-h-12 items-center px-4 py-2 font-semibold text-leaf underline">
          Doanh nghiệp, hộ kinh doanh: mã số, người đại diện
        </summary>
        <div className="grid items-end gap-4 border-t border-line p-4 sm:grid-cols-2">
          <TextField label="Mã số thuế hoặc mã số hộ kinh doanh" optional autoComplete="off" {...of('businessNumber')} />
          <TextField label="Người đại diện theo pháp luật" optional autoComplete="off" {...of('representativeName')} />
        </div>
      </details>
      <details
        suppressHydrationWarning
        open={has('submitterName', 'submitterIdNumber', 'submitterPhone', 'relation')}
        className="rounded border border-line"
      >
        <summary className="flex min-h-12 items-center px-4 py-2 font-semibold text-leaf underline">Có người khác nộp thay</summary>
        <div className="grid items-end gap-4 border-t border-line p-4 sm:grid-cols-2">
          <TextField label="Họ tên người nộp thay" optional autoComplete="off" {...of('submitterName')} />
          <TextField label="Số căn cước người nộp thay" optional inputMode="numeric" autoComplete="off" {...of('submitterIdNumber')} />
          <TextField label="Điện thoại người nộp thay" optional type="tel" autoComplete="off" {...of('submitterPhone')} />
          <TextField label="Quan hệ với người yêu cầu" optional autoComplete="off" {...of('relation')} />
        </div>
      </details>
    </>
  )
}
