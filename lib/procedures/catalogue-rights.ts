import { holdsRole, type StaffViewer } from '@/lib/auth/roles'
import { DomainError } from '@/lib/core/errors'

/** Who keeps the catalogue: editors write, approvers publish what others wrote. */
export function maySeeCatalogue(viewer: StaffViewer): boolean {
  return holdsRole(viewer, 'CATALOGUE_EDITOR') || holdsRole(viewer, 'APPROVER')
}

/** @throws DomainError `forbidden` for anyone else */
export function assertCatalogueStaff(viewer: StaffViewer): void {
  if (!maySeeCatalogue(viewer)) throw new DomainError('forbidden', 'Tài khoản này không được giao việc với danh mục thủ tục.')
}

/** @throws DomainError `forbidden` for anyone but catalogue editors */
export function assertCatalogueEditor(viewer: StaffViewer): void {
  if (!holdsRole(viewer, 'CATALOGUE_EDITOR')) throw new DomainError('forbidden', 'Tài khoản này không được giao quyền biên tập thủ tục.')
}

/**
 * A second person approves: whoever wrote on a draft cannot publish it.
 * @throws DomainError `forbidden`
 */
export function assertApprover(viewer: StaffViewer, editorIds: readonly string[]): void {
  if (!holdsRole(viewer, 'APPROVER')) throw new DomainError('forbidden', 'Tài khoản này không được giao quyền duyệt công bố.')
  if (editorIds.includes(viewer.accountId))
    throw new DomainError('forbidden', 'Ông/bà đã viết bản này nên không tự duyệt được. Hãy nhờ một người khác có quyền duyệt.')
}
