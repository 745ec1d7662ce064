import 'server-only'
import { findVerifiedRestore } from '@/lib/backups/verified-restore'
import { listenerState } from '@/lib/cache/listener'
import { db } from '@/lib/db/client'
import { findLastCheck } from '@/lib/ledger/verify'
import { eventLoopLag } from './event-loop'

type Sample = { name: string; labels?: Record<string, string>; value: number }

/** Figures for the operator's monitoring, in the text format of Prometheus. What is absent was never observed: alarm on absence too. */
export async function readMetrics(): Promise<string> {
  const samples = [...processSamples(), ...(await jobSamples()), ...(await ledgerSamples()), ...restoreSamples()]
  return samples.map(line).join('\n') + '\n'
}

function line({ name, labels = {}, value }: Sample): string {
  const pairs = Object.entries(labels).map(([key, text]) => `${key}=${JSON.stringify(text)}`)
  return `hsp_${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`
}

function processSamples(): Sample[] {
  const lag = eventLoopLag()
  const listener = listenerState()
  return [
    { name: 'process_uptime_seconds', value: Math.round(process.uptime()) },
    { name: 'process_resident_bytes', value: process.memoryUsage.rss() },
    ...(lag ? [lagSample('0.5', lag.p50Ms), lagSample('0.99', lag.p99Ms), lagSample('1', lag.maxMs)] : []),
    ...(listener ? [{ name: 'listener_connected', value: Number(listener.connected) }] : []),
  ]
}

function lagSample(quantile: string, ms: number): Sample {
  return { name: 'event_loop_lag_seconds', labels: { quantile }, value: Math.round(ms) / 1000 }
}

/** The outbox is among the queues: what leaves the process is a job. */
async function jobSamples(): Promise<Sample[]> {
  const rows = await db.$queryRaw<{ queue: string; state: string; jobs: number; age: number }[]>`
    SELECT name AS queue, state::text, count(*)::int AS jobs, extract(epoch FROM clock_timestamp() - min(created_on))::float8 AS age
    FROM pgboss.job WHERE state IN ('created', 'retry', 'active', 'failed') AND name NOT LIKE '\_\_%' GROUP BY 1, 2 ORDER BY 1, 2`
  return rows.flatMap(({ queue, state, jobs, age }) => [
    { name: 'jobs', labels: { queue, state }, value: jobs },
    { name: 'jobs_oldest_seconds', labels: { queue, state }, value: Math.round(age) },
  ])
}

/** What the nightly look at the whole ledger, or a later one by hand, found. */
async function ledgerSamples(): Promise<Sample[]> {
  const check = await findLastCheck()
  if (!check) return []
  return [
    { name: 'ledger_last_check_timestamp_seconds', value: Math.round(Date.parse(check.at) / 1000) },
    { name: 'ledger_damage', value: check.damage },
  ]
}

function restoreSamples(): Sample[] {
  const restore = findVerifiedRestore()
  return restore ? [{ name: 'last_verified_restore_timestamp_seconds', value: Math.round(Date.parse(restore.verifiedAt) / 1000) }] : []
}
