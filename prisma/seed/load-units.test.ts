import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/core/civil-date'
import type { SeedUnit } from './load-units'
import { loadMerger, loadUnits, seedPeriodOn, unknownStart } from './load-units'

const { units, successions } = loadUnits()
const merger = loadMerger()
const everyUnit = [...units, ...merger.newUnits]
const byId = new Map(everyUnit.map((unit) => [unit.id, unit]))

function communesOn(on: string): SeedUnit[] {
  return units.filter((unit) => (unit.kind === 'TOWN' || unit.kind === 'COMMUNE') && seedPeriodOn(unit, on))
}

function unitOf(key: string): SeedUnit {
  const unit = everyUnit.find((candidate) => candidate.key === key)
  if (!unit) throw new Error(`no unit ${key}`)
  return unit
}

describe('units of the seed', () => {
  it('has a town and 24 communes in 2018, a town and 23 communes from 2020', () => {
    expect(communesOn('2018-11-22')).toHaveLength(25)
    expect(communesOn('2019-12-31')).toHaveLength(25)
    expect(communesOn('2020-01-01')).toHaveLength(24)
    expect(communesOn('2026-11-23').filter((unit) => unit.kind === 'TOWN')).toHaveLength(1)
  })

  it('ends Bản Péo on the day before Nậm Dịch takes it over', () => {
    expect(seedPeriodOn(unitOf('xa-ban-peo'), '2019-12-31')?.code).toBe('01078')
    expect(seedPeriodOn(unitOf('xa-ban-peo'), '2020-01-01')).toBeUndefined()
    expect(successions).toContainEqual(
      expect.objectContaining({ fromId: unitOf('xa-ban-peo').id, toId: unitOf('xa-nam-dich').id, on: '2020-01-01' }),
    )
    expect(seedPeriodOn(unitOf('xa-nam-dich'), '2020-01-01')?.aliases).toContain('Bản Péo')
  })

  it('gives every unit an id and a key of its own', () => {
    expect(byId.size).toBe(everyUnit.length)
    expect(new Set(everyUnit.map((unit) => unit.key)).size).toBe(everyUnit.length)
  })

  it.each(everyUnit.map((unit) => [unit.key, unit] as const))('%s has periods in order, without overlap', (_key, unit) => {
    unit.periods.forEach((period, index) => {
      if (period.validTo !== undefined) expect(period.validFrom <= period.validTo).toBe(true)
      const next = unit.periods[index + 1]
      if (next) expect(period.validTo && addDays(period.validTo, 1) <= next.validFrom).toBe(true)
    })
  })

  it.each(everyUnit.map((unit) => [unit.key, unit] as const))('%s has a parent that exists as long as it does', (_key, unit) => {
    for (const period of unit.periods) {
      if (unit.kind === 'PROVINCE') {
        expect(period.parentId).toBeUndefined()
        continue
      }
      const parent = byId.get(period.parentId ?? '')
      expect(parent && seedPeriodOn(parent, period.validFrom)).toBeTruthy()
      expect(parent && seedPeriodOn(parent, period.validTo ?? '9999-12-31')).toBeTruthy()
    }
  })

  it('marks an unknown start as one', () => {
    expect(seedPeriodOn(unitOf('huyen-hoang-su-phi'), '2018-11-22')?.validFrom).toBe(unknownStart)
    const known = units.flatMap((unit) => unit.periods.map((period) => period.validFrom)).filter((start) => start !== unknownStart)
    expect([...new Set(known)].toSorted()).toEqual(['2020-01-01', '2025-03-01'])
  })

  it('uses no code twice on one day', () => {
    for (const on of ['2018-11-22', '2020-01-01', '2026-11-23']) {
      const codes = units.flatMap((unit) => seedPeriodOn(unit, on)?.code ?? [])
      expect(new Set(codes).size).toBe(codes.length)
    }
  })

  it('gives a desk with a dossier code to the district and each commune, and none to a department', () => {
    for (const unit of units.filter((candidate) => candidate.kind !== 'PROVINCE')) {
      for (const period of unit.periods) {
        expect(Boolean(period.deskName)).toBe(unit.kind !== 'DEPARTMENT')
        expect(Boolean(period.agencyCode)).toBe(unit.kind !== 'DEPARTMENT')
        if (period.agencyCode) expect(period.agencyCodeProvisional).toBe(true)
      }
    }
    expect(seedPeriodOn(unitOf('huyen-hoang-su-phi'), '2018-11-22')?.deskName).toBe(
      'Trung tâm tiếp công dân và giải quyết thủ tục hành chính huyện',
    )
    expect(seedPeriodOn(unitOf('xa-ban-may'), '2018-11-22')?.deskName).toBe('Bộ phận tiếp nhận và trả kết quả TTHC xã Bản Máy')
  })

  it('names successors that exist', () => {
    for (const { fromId, toId } of [...successions, ...merger.successions]) {
      expect(byId.has(fromId)).toBe(true)
      expect(byId.has(toId)).toBe(true)
    }
  })
})

describe('prepared merger of 01/07/2025', () => {
  it('makes eight communes of the province Tuyên Quang out of the 24 units', () => {
    const communes = merger.newUnits.filter((unit) => unit.kind === 'COMMUNE')
    expect(communes).toHaveLength(8)
    for (const commune of communes) expect(commune.periods[0]?.parentId).toBe(unitOf('tinh-tuyen-quang').id)
    const merged = communesOn('2025-06-30').map((unit) => unit.id)
    const named = merger.successions.map((step) => step.fromId).filter((id) => merged.includes(id))
    expect(named.toSorted()).toEqual(merged.toSorted())
  })

  it('keeps reused codes apart by identity', () => {
    expect(seedPeriodOn(unitOf('xa-thang-tin-2025'), '2025-07-01')?.code).toBe('01033')
    expect(seedPeriodOn(unitOf('xa-po-lo'), '2025-06-30')?.code).toBe('01033')
    expect(seedPeriodOn(unitOf('xa-ho-thau-2025'), '2025-07-01')?.code).toBe('01084')
    expect(seedPeriodOn(unitOf('xa-nam-son'), '2025-06-30')?.code).toBe('01084')
  })

  it('accounts for every unit that is in force on its last day', () => {
    const inForce = units.filter((unit) => seedPeriodOn(unit, merger.lastDay)).map((unit) => unit.id)
    const accounted = new Set([...merger.successions.map((step) => step.fromId), ...merger.endedWithoutSuccessor])
    expect(inForce.filter((id) => !accounted.has(id))).toEqual([])
  })
})
