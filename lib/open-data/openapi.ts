import { z } from 'zod'
import { licence } from './licence'
import {
  listQuerySchema,
  problemSchema,
  procedureListSchema,
  procedureSchema,
  searchAnswerSchema,
  searchErrorSchema,
  searchQuery,
  versionListSchema,
  versionSchema,
} from './schema'

const schemas = {
  ProcedureList: procedureListSchema,
  Procedure: procedureSchema,
  VersionList: versionListSchema,
  Version: versionSchema,
  SearchAnswer: searchAnswerSchema,
  SearchError: searchErrorSchema,
  Problem: problemSchema,
} as const
type SchemaName = keyof typeof schemas

const ref = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` })

const validators = {
  ETag: { description: 'Dấu của nội dung, để hỏi lại bằng If-None-Match.', schema: { type: 'string' } },
  'Last-Modified': { description: 'Lúc dữ liệu thay đổi lần cuối, để hỏi lại bằng If-Modified-Since.', schema: { type: 'string' } },
}

const json = (...names: [SchemaName, ...SchemaName[]]) => ({
  'application/json': { schema: names.length === 1 ? ref(names[0]) : { anyOf: names.map(ref) } },
})

const responses = {
  unchanged: { '304': { description: 'Nội dung không đổi so với lần đọc trước.' } },
  wrong: { '400': { description: 'Tham số chưa đúng.', content: { 'application/problem+json': { schema: ref('Problem') } } } },
  missing: { '404': { description: 'Không có.', content: { 'application/problem+json': { schema: ref('Problem') } } } },
}

const conditional = [
  { name: 'If-None-Match', in: 'header', schema: { type: 'string' }, description: 'ETag của lần đọc trước.' },
  {
    name: 'If-Modified-Since',
    in: 'header',
    schema: { type: 'string' },
    description: 'Last-Modified của lần đọc trước, đúng như đã nhận.',
  },
]

const codeInPath = {
  name: 'code',
  in: 'path',
  required: true,
  schema: { type: 'string', examples: ['1.001193'] },
  description: 'Mã thủ tục hành chính.',
}

function inQuery(name: string, schema: z.ZodType) {
  const { $schema: _, description, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return { name, in: 'query', required: false, description, schema: rest }
}

/** OpenAPI 3.1 of the open interface, made of the schemas that its answers have. */
export function openApiDocument(siteUrl: string) {
  const read = (summary: string, name: SchemaName, more: object, parameters: object[] = []) => ({
    get: {
      summary,
      parameters: [...parameters, ...conditional],
      responses: { '200': { description: 'Nội dung.', headers: validators, content: json(name) }, ...responses.unchanged, ...more },
    },
  })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dữ liệu mở về thủ tục hành chính',
      version: '1',
      description: `Mọi thủ tục đang công khai, kèm các bản cũ. Không cần đăng ký, không cần khóa. Giới thiệu bằng lời: ${siteUrl}/du-lieu-mo`,
      license: { name: licence.name, identifier: licence.identifier },
    },
    servers: [{ url: siteUrl }],
    paths: {
      '/api/v1/procedures': {
        get: {
          summary: 'Danh sách thủ tục đang hiệu lực, theo mã; hoặc tìm bằng lời thường ngày',
          parameters: [
            { ...inQuery('q', searchQuery), description: 'Việc cần tìm, ví dụ "khai sinh". Có q thì trả lời là kết quả tìm kiếm.' },
            inQuery('after', listQuerySchema.shape.after),
            inQuery('limit', listQuerySchema.shape.limit),
            ...conditional,
          ],
          responses: {
            '200': { description: 'Một trang của danh sách, hoặc kết quả tìm kiếm.', content: json('ProcedureList', 'SearchAnswer') },
            ...responses.unchanged,
            '400': { description: 'Tham số chưa đúng.', content: { ...responses.wrong['400'].content, ...json('SearchError') } },
          },
        },
      },
      '/api/v1/procedures/{code}': {
        ...read('Bản đang hiệu lực của một thủ tục', 'Procedure', responses.missing, [codeInPath]),
      },
      '/api/v1/procedures/{code}/versions': {
        ...read('Các bản đã và đang hiệu lực của một thủ tục', 'VersionList', responses.missing, [codeInPath]),
      },
      '/api/v1/procedures/{code}/versions/{number}': {
        ...read('Một bản của thủ tục', 'Version', { ...responses.wrong, ...responses.missing }, [
          codeInPath,
          { name: 'number', in: 'path', required: true, schema: { type: 'integer', minimum: 1 }, description: 'Số của bản.' },
        ]),
      },
      '/api/v1/openapi.json': {
        get: {
          summary: 'Bản mô tả này',
          parameters: conditional,
          responses: {
            '200': { description: 'OpenAPI 3.1.', headers: validators, content: { 'application/json': { schema: { type: 'object' } } } },
            ...responses.unchanged,
          },
        },
      },
    },
    components: { schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, jsonSchemaOf(schema)])) },
  }
}

function jsonSchemaOf(schema: z.ZodType) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema)
  return rest
}

export type FieldNote = { path: string; meaning: string; optional: boolean }

type Node = {
  properties?: Record<string, Node>
  items?: Node
  anyOf?: Node[]
  required?: string[]
  description?: string
}

/** Every field of an answer, with what it means: `papers[].name`. */
export function listFieldNotes(name: SchemaName): FieldNote[] {
  return notesOf(jsonSchemaOf(schemas[name]) as Node, '')
}

function notesOf(node: Node, prefix: string): FieldNote[] {
  const within = [node, ...(node.anyOf ?? [])]
  return within.flatMap((one) => [
    ...Object.entries(one.properties ?? {}).flatMap(([name, field]) => {
      const path = prefix ? `${prefix}.${name}` : name
      return [{ path, meaning: field.description ?? '', optional: !one.required?.includes(name) }, ...notesOf(field, path)]
    }),
    ...(one.items ? notesOf(one.items, `${prefix}[]`) : []),
  ])
}
