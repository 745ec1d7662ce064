import { holdsRole, type StaffViewer } from '@/lib/auth/roles'

/** What a person may do with the items of one export. Both pairs of eyes: whoever brought the file accepts nothing of it. */
export type ItemRights = { accept: boolean; draft: boolean; skip: boolean; isUploader: boolean }

export function itemRights(viewer: StaffViewer, uploadedById: string | null): ItemRights {
  const approver = holdsRole(viewer, 'APPROVER')
  const editor = holdsRole(viewer, 'CATALOGUE_EDITOR')
  const isUploader = viewer.accountId === uploadedById
  return { accept: approver && !isUploader, draft: editor, skip: approver || editor, isUploader }
}
