import { readdirSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { clock } from '@/lib/core/clock'
import { isCivilDate } from '@/lib/core/civil-date'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { writeCheck } from '@/lib/procedures/checks'
import { useTestDatabase } from '@/lib/testing/db'
import { addVersion, makePublishedProcedure } from '@/lib/testing/procedures'
import { makeStaff, makeUnit, workMorning } from '@/lib/testing/staff'
import * as openapi from './openapi.json/route'
import * as versions from './procedures/[code]/versions/route'
import * as oneVersion from './procedures/[code]/versions/[number]/route'
import * as procedure from './procedures/[code]/route'
import * as procedures from './procedures/route'

useTestDatabase()

const site = 'http://localhost:3000'
type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>

const handlers: Record<string, Handler> = {
  '/api/v1/procedures': procedures.GET,
  '/api/v1/procedures/{code}': procedure.GET,
  '/api/v1/procedures/{code}/versions': versions.GET,
  '/api/v1/procedures/{code}/versions/{number}': oneVersion.GET,
  '/api/v1/openapi.json': openapi.GET,
}

type Document = {
  paths: Record<string, { get: { responses: Record<string, { content?: Record<string, { schema: object }> }> } }>
  components: object
}
let document: Document
/** All that is known, and how the schemas describe it. */
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true })
ajv.addVocabulary(['components'])
ajv.addFormat('date', isCivilDate)
ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)
ajv.addFormat('uri', (text: string) => URL.canParse(text))

const full = {
  name: 'Cấp bản sao trích lục thực hành',
  field: 'Hộ tịch',
  levelText: 'Cấp xã',
  term: { amount: 3, unit: 'WORKING_DAY' as const },
  localTerm: { term: { amount: 1, unit: 'WORKING_DAY' as const }, decision: 'Quyết định thực hành số 1', from: '2026-01-01' },
  decision: 'Quyết định thực hành số 2',
  summary: 'Làm thử.',
  channels: [{ channel: 'COUNTER' as const, term: { amount: 0, unit: 'SAME_DAY' as const }, cases: ['co-uy-quyen'] }],
  cases: [{ key: 'co-uy-quyen', name: 'Có ủy quyền', termText: 'như trên' }],
  caseQuestions: [
    {
      id: 'ai',
      text: 'Ai nộp?',
      options: [
        { label: 'Tôi', leadsTo: { case: 'co-uy-quyen' } },
        { label: 'Khác', leadsTo: { question: 'ai' } },
      ],
    },
  ],
  papers: [
    {
      key: 'to-khai',
      name: 'Tờ khai',
      kind: 'SUBMIT_ORIGINAL' as const,
      required: true,
      originals: 1,
      copies: 0,
      template: 'mau.docx',
      templateFile: { fileId: '0198d0a0-0000-7000-8000-000000000000', name: 'mau.docx' },
      examples: [{ kind: 'RIGHT' as const, text: 'Ký đủ', file: { fileId: '0198d0a0-0000-7000-8000-000000000001', name: 'a.png' } }],
    },
  ],
  fees: [{ kind: 'CHARGE' as const, amount: 8000, per: 'bản', legalSource: 'Nghị quyết thực hành', from: '2026-01-01', to: '2026-12-31' }],
  exemptions: [{ who: 'Người thuộc hộ nghèo', group: 'POOR_HOUSEHOLD' as const, percent: 50, cases: ['co-uy-quyen'] }],
  results: [{ code: 'KQ1', name: 'Bản sao' }],
  legalBases: [{ code: '1', title: 'Luật thực hành' }],
  portalUrl: 'https://dichvucong.example/1',
  keywords: ['khai sinh'],
  remarks: 'Ghi chú',
  notes: ['Chưa rõ.'],
  effectiveFrom: '2026-01-01',
}

let made: { code: string; procedureId: string; versionId: string }
let repealed: { code: string; procedureId: string }
let coming: { code: string; procedureId: string }

beforeAll(async () => {
  clock.moveTo(workMorning)
  const unitId = await makeUnit('Xã Thực Hành', {})
  made = await makePublishedProcedure({ number: 1, effectiveFrom: '2026-01-01', effectiveTo: '2026-06-30' }, full)
  const second = await addVersion(
    made.procedureId,
    { number: 2, effectiveFrom: '2026-07-01', effectiveTo: '2026-09-30', change: 'AMENDED', changeNote: 'Rút ngắn.' },
    full,
  )
  await addVersion(made.procedureId, { number: 3, effectiveFrom: '2026-10-01', change: 'AMENDED' }, { ...full, summary: 'Việc sắp tới.' })
  await addVersion(made.procedureId, { number: 4, status: 'DRAFT' }, { ...full, summary: 'Bản nháp.' })
  const fees = [{ kind: 'CHARGE', amount: 5000, legalSource: 'Nghị quyết thực hành số 3' }]
  await db.offering.create({
    data: {
      id: crypto.randomUUID(),
      procedureId: made.procedureId,
      unitId,
      validFrom: '2026-01-01',
      fees,
      decision: 'Nghị quyết thực hành số 3',
    },
  })
  const { accountId } = await makeStaff([])
  await transaction((tx) =>
    writeCheck(tx, { ...made, versionId: second, checkedById: accountId, source: 'Công báo thực hành', at: clock.now() }),
  )
  repealed = await makePublishedProcedure({ number: 1, effectiveTo: '2026-08-31' })
  await addVersion(repealed.procedureId, { number: 2, effectiveFrom: '2026-09-01', change: 'REPEALED', decision: 'Quyết định bãi bỏ' })
  coming = await makePublishedProcedure({ number: 1, effectiveFrom: '2026-10-01' }, { name: 'Việc sắp tới' })
  await makePublishedProcedure({ number: 1 }, { name: 'Việc khác' })
  document = (await (await openapi.GET(new Request(`${site}/api/v1/openapi.json`))).json()) as Document
  ajv.addSchema({ $id: 'openapi', components: document.components }, 'openapi')
})
afterAll(() => clock.moveTo(null))

/** Asks a running handler, and holds the answer against the document. */
async function ask(path: string, headers: Record<string, string> = {}): Promise<{ response: Response; body: string }> {
  const [route, values] = routeOf(path.split('?')[0]!)
  const response = await handlers[route]!(new Request(site + path, { headers }), { params: Promise.resolve(values) as Promise<never> })
  const body = await response.text()
  const described = document.paths[route]!.get.responses[String(response.status)]
  expect(described, `${response.status} of ${route} is described`).toBeDefined()
  if (response.status === 304) expect(body).toBe('')
  else {
    const type = response.headers.get('content-type')!.split(';')[0]!
    const schema = described!.content?.[type]?.schema
    expect(schema, `${type} of ${route} is described`).toBeDefined()
    const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"openapi#/components')) as object)
    validate(JSON.parse(body))
    expect(validate.errors, path).toBeNull()
  }
  return { response, body }
}

function routeOf(path: string): [string, Record<string, string>] {
  for (const route of Object.keys(document.paths)) {
    const match = new RegExp(`^${route.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path)
    if (match) return [route, { ...match.groups }]
  }
  throw new Error(`${path} is not in the document`)
}

const read = async <T = object>(path: string): Promise<T> => JSON.parse((await ask(path)).body) as T

describe('the OpenAPI document', () => {
  it('is valid', async () => {
    const result = await new Validator().validate(JSON.parse(JSON.stringify(document)) as Record<string, unknown>)
    expect(result).toMatchObject({ valid: true })
  })

  it('holds every public route of app/api/v1, and no other', () => {
    const files = readdirSync('app/api/v1', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('route.ts'))
    // The work queue of the desk asks for a session.
    const open = files.filter((file) => !file.startsWith('desk/'))
    const paths = open.map(
      (file) =>
        `/api/v1/${file
          .replace(/\/route\.ts$/, '')
          .replaceAll('[', '{')
          .replaceAll(']', '}')}`,
    )
    expect(Object.keys(document.paths).toSorted()).toEqual(paths.toSorted())
  })

  it('explains every field of its answers', () => {
    const bare: string[] = []
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      const { properties } = node as { properties?: Record<string, object> }
      for (const [name, field] of Object.entries(properties ?? {})) if (!('description' in field)) bare.push(`${path}.${name}`)
      for (const [name, child] of Object.entries(node)) visit(child, `${path}.${name}`)
    }
    const { schemas } = document.components as { schemas: Record<string, { properties: Record<string, object> }> }
    for (const name of ['ProcedureList', 'Procedure', 'VersionList', 'Version']) visit(schemas[name], name)
    expect(bare).toEqual([])
  })
})

describe('the open interface', () => {
  it('gives what is in force in pages that miss nothing and repeat nothing', async () => {
    const codes: string[] = []
    for (let path: string | null = '/api/v1/procedures?limit=1'; path;) {
      const page: { items: { code: string }[]; next: string | null } = await read(path)
      expect(page.items).toHaveLength(1)
      codes.push(...page.items.map((item) => item.code))
      path = page.next?.replace(site, '') ?? null
    }
    const all: { items: { code: string }[] } = await read('/api/v1/procedures')
    expect(codes).toEqual(all.items.map((item) => item.code))
    expect(codes).toEqual([...new Set(codes)].toSorted())
    expect(codes).toContain(made.code)
    expect(codes).not.toContain(repealed.code)
    expect(codes).not.toContain(coming.code)
  })

  it('gives a procedure whole, as it is in force today', async () => {
    const answer = await read(`/api/v1/procedures/${made.code}`)
    expect(answer).toMatchObject({
      code: made.code,
      name: full.name,
      version: {
        number: 2,
        change: 'AMENDED',
        changeNote: 'Rút ngắn.',
        effectiveTo: '2026-09-30',
        verification: 'VERIFIED',
        checkedOn: '2026-09-07',
      },
      receivers: [{ name: 'Xã Thực Hành', fees: [{ amount: 5000 }], decision: 'Nghị quyết thực hành số 3' }],
      content: { papers: [{ templateFile: { url: `${site}/thu-tuc/tep/${full.papers[0]!.templateFile.fileId}` } }] },
    })
    expect(JSON.stringify(answer)).not.toMatch(/Việc sắp tới|Bản nháp|contentHash|editorIds/)
  })

  it('keeps every version that was in force, and none before its day', async () => {
    const list: { items: { number: number; url: string }[] } = await read(`/api/v1/procedures/${made.code}/versions`)
    expect(list.items.map((item) => item.number)).toEqual([2, 1])
    expect(await read(list.items[1]!.url.replace(site, ''))).toMatchObject({ version: { number: 1, effectiveTo: '2026-06-30' } })
    for (const number of [3, 4, 99]) expect((await ask(`/api/v1/procedures/${made.code}/versions/${number}`)).response.status).toBe(404)
    clock.moveTo(new Date('2026-10-01T00:00:01+07:00'))
    expect(await read(`/api/v1/procedures/${made.code}`)).toMatchObject({ version: { number: 3 }, content: { summary: 'Việc sắp tới.' } })
    clock.moveTo(workMorning)
  })

  it('says of a repealed procedure what it was, and not that it is in force', async () => {
    expect((await ask(`/api/v1/procedures/${repealed.code}`)).response.status).toBe(404)
    expect(await read(`/api/v1/procedures/${repealed.code}/versions`)).toMatchObject({
      items: [{ change: 'REPEALED', decision: 'Quyết định bãi bỏ' }, {}],
    })
    expect((await ask(`/api/v1/procedures/${coming.code}/versions`)).response.status).toBe(404)
  })

  it('answers a search as it always did', async () => {
    const { response, body } = await ask('/api/v1/procedures?q=trich+luc&limit=5')
    expect(response.status).toBe(200)
    expect(JSON.parse(body)).toEqual({ items: [{ code: made.code, name: full.name, field: 'Hộ tịch', level: 'Cấp xã' }], total: 1 })
    const empty = await ask('/api/v1/procedures?q=')
    expect(empty.response.status).toBe(400)
    expect(JSON.parse(empty.body)).toMatchObject({ error: { code: 'invalid', fields: { q: [/./] } } })
  })

  it.each([
    '/api/v1/procedures?limit=0',
    '/api/v1/procedures?limit=101',
    '/api/v1/procedures?limit=x',
    '/api/v1/procedures?after=%27--',
    '/api/v1/procedures/9.000001/versions/x',
  ])('says in a sentence what is wrong with %s', async (path) => {
    const { response, body } = await ask(path)
    expect(response.status).toBe(400)
    expect(JSON.parse(body)).toMatchObject({ status: 400, detail: expect.stringMatching(/^[A-ZĐ].*\.$/) as string })
  })

  it('finds nothing under what is no code', async () => {
    for (const path of ['x', '%00', "'", '9.999999']) expect((await ask(`/api/v1/procedures/${path}`)).response.status).toBe(404)
  })
})

describe('a conditional request', () => {
  const paths = () => [
    '/api/v1/procedures',
    `/api/v1/procedures/${made.code}`,
    `/api/v1/procedures/${made.code}/versions`,
    `/api/v1/procedures/${made.code}/versions/1`,
    '/api/v1/openapi.json',
  ]

  it('is answered with 304 as long as nothing has changed, by tag or by time', async () => {
    for (const path of paths()) {
      const { response } = await ask(path)
      const [tag, time] = [response.headers.get('etag')!, response.headers.get('last-modified')!]
      expect(tag).toMatch(/^"[\w-]{43}"$/)
      expect((await ask(path, { 'if-none-match': `"other", W/${tag}` })).response.status).toBe(304)
      expect((await ask(path, { 'if-modified-since': time })).response.status).toBe(304)
      const known = await ask(path, { 'if-none-match': tag, 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' })
      expect(known.response.status).toBe(304)
      expect(known.response.headers.get('etag')).toBe(tag)
      expect((await ask(path, { 'if-none-match': '"other"', 'if-modified-since': time })).response.status).toBe(200)
      expect((await ask(path, { 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' })).response.status).toBe(200)
    }
  })

  it('is answered anew after a publication, and when a day begins that changes it', async () => {
    const path = `/api/v1/procedures/${made.code}`
    // Tags carry real time, also in a process whose clock has been moved into the past.
    await db.cacheTag.updateMany({ data: { changedAt: new Date('2026-09-07T00:00:00Z') } })
    const before = (await ask(path)).response.headers
    clock.moveTo(new Date('2026-10-01T00:00:01+07:00'))
    expect((await ask(path, { 'if-none-match': before.get('etag')! })).response.status).toBe(200)
    expect((await ask(path, { 'if-modified-since': before.get('last-modified')! })).response.status).toBe(200)
    clock.moveTo(workMorning)
    const old = (await ask(path)).response.headers.get('last-modified')!
    await db.unitPeriod.updateMany({ data: { name: 'Xã Thực Hành Mới' } })
    await transaction((tx) => publishTags(tx, tags.units))
    expect((await ask(path, { 'if-modified-since': old })).response.status).toBe(200)
  })

  it('may be sent by the script of any site, and nothing keeps an answer without asking', async () => {
    for (const path of paths()) {
      const { headers } = (await ask(path)).response
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
      expect(headers.get('cache-control')).toBe('public, no-cache')
    }
    const answer = procedure.OPTIONS()
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-headers')).toMatch(/If-None-Match/)
  })
})
