export const setupDoneKey = 'setup.done'

/** The stream of the ledger in which changes of settings stand. */
export const settingStream = '0193a000-0000-7000-8000-000000000001'
