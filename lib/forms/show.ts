import { formatCivilDate, isCivilDate } from '@/lib/core/civil-date'
import { formatMoney } from '@/lib/core/money'
import type { FormField } from './types'

/** A checked value as people read it. */
export function shownValue(field: FormField, value: string): string {
  switch (field.kind) {
    case 'DATE':
      return isCivilDate(value) ? formatCivilDate(value) : value
    case 'MONEY':
      return /^\d+$/.test(value) ? formatMoney(Number(value)) : value
    case 'PHONE':
      return value.replace(/^(\d{4})(\d{3})(\d{3,4})$/, '$1 $2 $3')
    case 'CHOICE':
    case 'SELECT':
      return field.options?.find((option) => option.value === value)?.label ?? value
    case 'TEXT':
    case 'LONG_TEXT':
    case 'NUMBER':
    case 'EMAIL':
    case 'CODE':
    case 'CHECKBOX':
    case 'FILES':
      return value
  }
}
