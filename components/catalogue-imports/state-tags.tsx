import { Tag, type Tone } from '@/components/ui/tag'
import { importStateNames, itemStateNames } from '@/lib/catalogue-imports/text'
import type { ImportState, ItemState } from '@/lib/catalogue-imports/types'

const importTones: Record<ImportState, Tone> = { READING: 'info', READY: 'good', FAILED: 'bad' }

export function ImportStateTag({ state }: { state: ImportState }) {
  return <Tag tone={importTones[state]}>{importStateNames[state]}</Tag>
}

const itemTones: Record<ItemState, Tone> = { PENDING: 'risk', ACCEPTED: 'good', REJECTED: 'neutral', DRAFTED: 'info', OUTDATED: 'neutral' }

export function ItemStateTag({ state }: { state: ItemState }) {
  return <Tag tone={itemTones[state]}>{itemStateNames[state]}</Tag>
}
