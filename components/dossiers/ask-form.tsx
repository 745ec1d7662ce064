'use client'

import type { ReactNode } from 'react'
import type { PaperRow } from '@/components/dossiers/paper-table'
import { StepForm, type StepFields, type StepTarget } from '@/components/dossiers/step-form'
import { SelectField, TextAreaField, TextField } from '@/components/ui/field'
import type { FormAction } from '@/lib/action/answer'
import { supplementReasonNames } from '@/lib/dossiers/text'
import { supplementReasons } from '@/lib/dossiers/types'

const reasonChoices = [
  { value: '', label: 'Giấy này đã đủ' },
  ...supplementReasons.map((value) => ({ value, label: supplementReasonNames[value] })),
]

/** Asks the person for papers: for each what is wrong with it, then words for all. */
export function AskForm({
  name,
  action,
  target,
  papers,
  button,
  hint,
  children,
}: {
  name: string
  action: FormAction<never>
  target: StepTarget
  papers: readonly PaperRow[]
  button: string
  hint: string
  children?: (fields: StepFields) => ReactNode
}) {
  return (
    <StepForm name={name} action={action} target={target} button={button} look="secondary">
      {(fields) => (
        <>
          <p className="text-sm text-muted">{hint}</p>
          {papers.map((paper, at) => (
            <fieldset key={paper.key} className="min-w-0 space-y-2 border-t border-line pt-3">
              <legend className="float-left mb-2 w-full text-sm font-semibold">{paper.name}</legend>
              <input type="hidden" name="paperKey" value={paper.key} />
              <div className="clear-both grid gap-2 sm:grid-cols-2">
                <SelectField
                  id={`${name}-paperReason.${at}`}
                  name="paperReason"
                  label="Vì sao"
                  choices={reasonChoices}
                  defaultValue={fields.chosen('paperReason')[at] ?? ''}
                />
                <TextField
                  id={`${name}-paperAsk.${at}`}
                  name="paperAsk"
                  label="Cần làm gì"
                  optional
                  defaultValue={fields.chosen('paperAsk')[at]}
                  error={fields.errors?.[`paperAsk.${at}`]}
                />
              </div>
            </fieldset>
          ))}
          <TextAreaField label="Lời nhắn chung cho người dân" rows={3} {...fields.field('text')} />
          {children?.(fields)}
        </>
      )}
    </StepForm>
  )
}
