/** Something the administrator still has to fill in. `required`: without it the site cannot call itself official. */
export type SetupItem = { key: string; title: string; detail: string; required: boolean; href?: string }

export type SiteStatus = {
  /** The administrator has declared the set-up done; until then every public page says that it is a trial. */
  setupDone: boolean
}
