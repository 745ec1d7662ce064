/** The queues of background work, made by the owner of the database when it migrates. The application only fills and empties them. */
export const queues = {
  'outbox.deliver': { policy: 'standard', retryLimit: 20, retryDelay: 30, retryBackoff: true, retryDelayMax: 3600 },
  'files.sweep': { policy: 'short', retryLimit: 0 },
  'catalogue.read': { policy: 'standard', retryLimit: 3, retryDelay: 10, expireInSeconds: 1800 },
  'catalogue.remind': { policy: 'short', retryLimit: 3, retryDelay: 300 },
  'dossiers.escalate': { policy: 'short', retryLimit: 2, retryDelay: 300 },
  'ledger.digest': { policy: 'short', retryLimit: 5, retryDelay: 300 },
} as const

export type QueueName = keyof typeof queues
