/** Roles that a staff member may hold in a unit. Support roles never decide a dossier, and nobody gains a right by a role they do not hold. */
export const roles = [
  'RECEPTIONIST',
  'SPECIALIST',
  'UNIT_HEAD',
  'LEADER',
  'REGISTRY',
  'SUPERVISOR',
  'FOCAL_POINT',
  'CONTENT_EDITOR',
  'CATALOGUE_EDITOR',
  'APPROVER',
  'ADMINISTRATOR',
] as const
export type Role = (typeof roles)[number]

export const roleNames: Record<Role, string> = {
  RECEPTIONIST: 'Tiếp nhận và trả kết quả',
  SPECIALIST: 'Chuyên viên thụ lý',
  UNIT_HEAD: 'Lãnh đạo phòng',
  LEADER: 'Lãnh đạo Ủy ban',
  REGISTRY: 'Văn thư',
  SUPERVISOR: 'Giám sát (chỉ xem)',
  FOCAL_POINT: 'Đầu mối phản ánh, kiến nghị',
  CONTENT_EDITOR: 'Biên tập nội dung',
  CATALOGUE_EDITOR: 'Biên tập thủ tục',
  APPROVER: 'Duyệt công bố',
  ADMINISTRATOR: 'Quản trị hệ thống',
}

/** Sets of roles for common posts. A commune's desk is often one officer and one signature on paper. */
export const rolePresets = {
  COMMUNE_DESK: { name: 'Công chức một cửa cấp xã (một người làm mọi khâu)', roles: ['RECEPTIONIST', 'SPECIALIST', 'REGISTRY'] },
  DISTRICT_DESK: { name: 'Công chức tiếp nhận (chỉ tiếp nhận và trả kết quả)', roles: ['RECEPTIONIST'] },
  DEPARTMENT_SPECIALIST: { name: 'Chuyên viên phòng chuyên môn', roles: ['SPECIALIST'] },
  OFFICE_FOCAL_POINT: { name: 'Văn phòng: đầu mối phản ánh và nội dung trang', roles: ['FOCAL_POINT', 'CONTENT_EDITOR'] },
} as const satisfies Record<string, { name: string; roles: readonly Role[] }>
export type RolePreset = keyof typeof rolePresets

/** Who sees dossiers: those who work on them and those who supervise. */
export const caseRoles = ['RECEPTIONIST', 'SPECIALIST', 'UNIT_HEAD', 'LEADER', 'REGISTRY', 'SUPERVISOR'] as const satisfies readonly Role[]

/** A role in a unit: one's own, with `behalfOf` that of an absent colleague, or with `takenOver` held there because the own unit took over from it. */
export type Assignment = { unitId: string; role: Role; behalfOf?: string; takenOver?: true }

/** What one does in practice: all of a desk. */
export const practiceRoles = ['RECEPTIONIST', 'SPECIALIST', 'UNIT_HEAD', 'LEADER', 'REGISTRY'] as const satisfies readonly Role[]

/** Rights over the installation itself are given by decision alone, never carried for somebody. */
const carriedRoles: readonly Role[] = roles.filter((role) => role !== 'ADMINISTRATOR')

/** Whose stand-in must hold one of which roles. Who receives, keeps the register or only watches never comes to decide that way. */
const carriersOf: Partial<Record<Role, readonly Role[]>> = {
  UNIT_HEAD: ['SPECIALIST', 'UNIT_HEAD', 'LEADER'],
  LEADER: ['UNIT_HEAD', 'LEADER'],
  APPROVER: ['UNIT_HEAD', 'LEADER', 'APPROVER'],
}

/** Roles that approve, sign or publish. */
export const decidingRoles = ['UNIT_HEAD', 'LEADER', 'APPROVER'] as const satisfies readonly Role[]

/** Whether a role may be carried by somebody with these roles of their own. */
export function mayCarry(role: Role, own: readonly Role[]): boolean {
  return carriedRoles.includes(role) && (carriersOf[role]?.some((one) => own.includes(one)) ?? true)
}

/** Who acts or looks. Staff hold roles in units; a citizen holds the proof of one dossier, draft or feedback; a stranger holds nothing. */
export type StaffViewer = {
  kind: 'staff'
  accountId: string
  sessionId: string
  fullName: string
  assignments: readonly Assignment[]
  /** The person practises: their assignments are those of a practice unit and nothing else. */
  practice?: boolean
}

export function unitsWithRole(viewer: StaffViewer, ...wanted: Role[]): string[] {
  return [...new Set(viewer.assignments.filter((a) => wanted.includes(a.role)).map((a) => a.unitId))]
}

export function holdsRole(viewer: StaffViewer, role: Role, unitId?: string): boolean {
  return viewer.assignments.some((a) => a.role === role && (unitId === undefined || a.unitId === unitId))
}

/** The absent colleagues whose roles a staff member carries today. */
export function actsFor(viewer: StaffViewer): string[] {
  return [...new Set(viewer.assignments.flatMap(({ behalfOf }) => behalfOf ?? []))]
}

/**
 * For whom a staff member does something: a colleague whose roles they carry, or null when their own roles are enough. `may` says whether someone with these
 * roles may do it; `holder` is who has the matter on their desk.
 */
export function onBehalfOf(viewer: StaffViewer, may: (as: StaffViewer) => boolean, holder: string | null = null): string | null {
  const carrying = (accountId: string | undefined) => ({
    ...viewer,
    assignments: viewer.assignments.filter(({ behalfOf }) => behalfOf === accountId),
  })
  const absent = actsFor(viewer)
  if (holder && absent.includes(holder) && may(carrying(holder))) return holder
  if (may(carrying(undefined))) return null
  return absent.find((accountId) => may(carrying(accountId))) ?? null
}
