import { cache } from 'react'
import type { StaffViewer } from '@/lib/auth/roles'
import { DomainError } from '@/lib/core/errors'
import { isId } from '@/lib/core/ids'
import { getDossierDetail } from '@/lib/dossiers/queries'
import { getSlip } from '@/lib/dossiers/slip'

const nullIfNotFound = (error: unknown): null => {
  if (error instanceof DomainError && error.code === 'not_found') return null
  throw error
}

/** Null when it is out of the viewer's scope. Read, and logged, once per request for the title and the page. */
export const findDetail = cache((viewer: StaffViewer, id: string) =>
  isId(id) ? getDossierDetail(viewer, id).catch(nullIfNotFound) : Promise.resolve(null),
)

export const findSlip = cache((viewer: StaffViewer, id: string) =>
  isId(id) ? getSlip(viewer, id).catch(nullIfNotFound) : Promise.resolve(null),
)
