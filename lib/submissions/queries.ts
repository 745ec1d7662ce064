import 'server-only'
import { cached } from '@/lib/cache/server'
import { tags } from '@/lib/cache/tags'
import { db } from '@/lib/db/client'
import { findProcedure } from '@/lib/procedures/queries'
import type { Question } from '@/lib/procedures/question'
import { listUnits } from '@/lib/units/queries'
import type { FormSource } from './definition'

/** What the form of a procedure is made from, whether or not it may be filed here. Null: no such procedure is published. */
export async function findFormSource(code: string): Promise<FormSource | null> {
  if (!/^\d\.\d{6}$/.test(code)) return null
  return findPublishedSource(code)
}

async function findPublishedSource(code: string): Promise<FormSource | null> {
  'use cache'
  cached('reference', tags.procedures, tags.procedure(code), tags.units)
  const procedure = await findProcedure(code)
  if (!procedure) return null
  const { questions } = await db.procedureVersion.findUniqueOrThrow({ where: { id: procedure.versionId }, select: { questions: true } })
  const units = (await listUnits()).filter((unit) => unit.kind !== 'DEPARTMENT' && unit.kind !== 'PROVINCE')
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name })
  const inOrder = new Intl.Collator('vi').compare
  return {
    code,
    versionId: procedure.versionId,
    content: procedure.content,
    questions: questions as unknown as Question[],
    receivers: procedure.receivers.map(named).toSorted((one, other) => inOrder(one.name, other.name)),
    units: units.map(named).toSorted((one, other) => inOrder(one.name, other.name)),
  }
}

/** Whether the form may be filled in here at all. */
export function isOpen(source: FormSource): boolean {
  return source.content.filing === 'HERE' && source.receivers.length > 0
}
