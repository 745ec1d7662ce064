import { holdsRole, type Role, type StaffViewer } from '@/lib/auth/roles'
import { DomainError } from '@/lib/core/errors'

const editors = ['CATALOGUE_EDITOR', 'ADMINISTRATOR'] as const satisfies readonly Role[]

/** Who reads the internal processes: whoever writes them, and whose work they order. */
export const workflowReaders = [...editors, 'UNIT_HEAD', 'LEADER'] as const satisfies readonly Role[]

export function mayEditWorkflows(viewer: StaffViewer): boolean {
  return editors.some((role) => holdsRole(viewer, role))
}

export function assertMayEdit(viewer: StaffViewer): void {
  if (!mayEditWorkflows(viewer)) throw new DomainError('forbidden', 'Chỉ người biên tập thủ tục và quản trị nhập được quy trình nội bộ.')
}

export function assertMayRead(viewer: StaffViewer): void {
  if (!workflowReaders.some((role) => holdsRole(viewer, role)))
    throw new DomainError('forbidden', 'Tài khoản này không được giao quyền xem quy trình nội bộ.')
}
