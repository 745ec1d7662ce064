import { Tag, type Tone } from '@/components/ui/tag'
import { catalogueStateNames } from '@/lib/procedures/catalogue-text'
import type { CatalogueState } from '@/lib/procedures/draft-queries'

const tones: Record<CatalogueState, Tone> = {
  SHOWN: 'good',
  HIDDEN: 'neutral',
  DRAFT: 'info',
  IN_REVIEW: 'risk',
  SCHEDULED: 'info',
  REPEALED: 'bad',
}

export function CatalogueStateTag({ state }: { state: CatalogueState }) {
  return <Tag tone={tones[state]}>{catalogueStateNames[state]}</Tag>
}
