import { CheckboxField, RadioGroup, SelectField, TextAreaField, TextField } from '@/components/ui/field'
import type { FormField } from '@/lib/forms/types'

/** One field of a form as its definition says, with what was typed and what is wrong with it. Files have a look of their own. */
export function FormControl({ field, value, error }: { field: FormField; value: string | undefined; error: string | undefined }) {
  const { name, label, hint, required, showWhen } = field
  const typed = value ?? field.initial
  const common = { name, label, hint, error }
  const text = {
    ...common,
    optional: !required,
    // A field that may be hidden must not hold up the form while it is.
    required: required && !showWhen,
    defaultValue: typed,
    autoComplete: field.autoComplete,
    maxLength: field.maxLength ? field.maxLength + 20 : undefined,
  }
  switch (field.kind) {
    case 'LONG_TEXT':
      return <TextAreaField {...text} />
    case 'CHOICE':
      return <RadioGroup {...common} optional={!required} required={required} defaultValue={typed} choices={field.options ?? []} />
    case 'SELECT':
      return (
        <SelectField
          {...common}
          optional={!required}
          required={required && !showWhen}
          defaultValue={typed ?? ''}
          choices={field.options ?? []}
          placeholder="– Chọn –"
        />
      )
    case 'CHECKBOX':
      return <CheckboxField {...common} required={required} defaultChecked={typed === '1'} />
    case 'DATE':
      return <TextField {...text} inputMode="numeric" width="short" />
    case 'PHONE':
      return <TextField {...text} type="tel" inputMode="tel" width="code" />
    case 'EMAIL':
      return <TextField {...text} type="email" inputMode="email" width="name" />
    case 'NUMBER':
    case 'MONEY':
      return <TextField {...text} inputMode="decimal" width="code" />
    case 'CODE':
      return <TextField {...text} width="code" autoCapitalize="characters" spellCheck={false} />
    case 'TEXT':
      return <TextField {...text} width={field.autoComplete === 'name' ? 'name' : 'full'} />
    case 'FILES':
      return null
  }
}
