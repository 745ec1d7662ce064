export const receivers = ['COMMUNE', 'DISTRICT'] as const

export const deciders = ['COMMUNE', 'DISTRICT', 'PROVINCE', 'RECEIVER', 'OTHER'] as const

/**
 * Which tier of this district's units receives a procedure and which decides. Rows of units are made from it, so that a
 * reorganisation changes rows and not procedures.
 */
export type TierOffering = {
  /** Empty: no unit of the district receives it. */
  receivedBy: (typeof receivers)[number][]
  /** `RECEIVER`: each unit that receives also decides, as with certifications. `OTHER`: police, land office, military. */
  decidedBy: (typeof deciders)[number]
  /** Key of the department that handles it for the district. */
  department?: string
}
