import type { ReactNode } from 'react'
import type { Condition, FormDefinition } from '@/lib/forms/types'

/** Shows a field only while what was chosen asks for it, by style alone; where the browser cannot, the field stays in view. */
export function ShownWhen({ conditions, children }: { conditions: Condition[] | undefined; children: ReactNode }) {
  return conditions?.length ? <div data-shown-when={conditions.map(keyOf).join(' ')}>{children}</div> : children
}

export function ConditionStyles({ form }: { form: FormDefinition }) {
  const conditions = form.sections.flatMap((section) => section.fields).flatMap((field) => field.showWhen ?? [])
  const rules = new Map(conditions.map((condition) => [keyOf(condition), ruleOf(condition)]))
  return rules.size > 0 ? <style>{[...rules.values()].join('')}</style> : null
}

function keyOf({ field, is }: Condition): string {
  return `${field}=${is.join('|')}`
}

function ruleOf(condition: Condition): string {
  const chosen = condition.is.map((value) => `[name="${condition.field}"][value="${value}"]:checked`).join(',')
  return `form:not(:has(${chosen})) [data-shown-when~="${keyOf(condition)}"]{display:none}`
}
