declare module 'autocannon' {
  export type Result = {
    requests: { average: number; total: number }
    latency: { p50: number; p99: number }
    non2xx: number
    errors: number
    timeouts: number
  }
  type Options = {
    url: string
    connections: number
    duration: number
    /** Requests a second of all connections together. */
    overallRate?: number
    /** Asked by turns. */
    requests?: { method: 'GET'; path: string }[]
  }
  export default function autocannon(options: Options): Promise<Result>
}
