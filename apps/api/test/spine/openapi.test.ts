import { describe, expect, test } from 'vitest'
import { startApi } from '../harness.ts'

type Operation = {
  operationId?: string
  summary?: string
  tags?: string[]
  'x-access'?: string[]
  responses: Record<string, { content?: Record<string, unknown> }>
  parameters?: { name: string; in: string }[]
  requestBody?: object
}

const api = await startApi()
const document = (await api.http.get('/api/openapi.json')).body as {
  openapi: string
  components: { schemas: Record<string, { properties: object }> }
  paths: Record<string, Record<string, Operation>>
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    path,
    method,
    operation,
  })),
)

/** A link in a mail that opens a page of the client: it answers where that is. Everything else answers with a success. */
const leadsOn = new Set(['GET /api/v1/unsubscribe'])

describe('the description of the API', () => {
  test('is OpenAPI 3.1 and holds every address', () => {
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(operations.length).toBeGreaterThan(10)
  })

  test.each(operations)(
    '$name says what it does, to whom it is open and how it answers',
    ({ name, operation, path }) => {
      expect(operation.summary).toMatch(/^[A-Z].{8,}/)
      expect(operation.tags).toHaveLength(1)
      expect(operation['x-access']?.length).toBeGreaterThan(0)
      const succeeds = leadsOn.has(name) ? '303' : '2'
      expect(Object.keys(operation.responses).some((status) => status.startsWith(succeeds))).toBe(true)
      expect(operation.responses['503']?.content).toHaveProperty('application/problem+json')
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const described = (operation.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name)
      expect(described.sort()).toEqual(inPath.sort())
    },
  )

  test('gives each operation a name of its own, by which generated clients call it', () => {
    const names = operations.map(({ operation }) => operation.operationId)

    expect(names).toContain('getPeople')
    expect(names).toContain('postCoffeeRoundsByRoundIdDraw')
    expect(new Set(names).size).toBe(operations.length)
    for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z0-9]+$/)
  })

  test('says what an error is once', () => {
    const { Problem, ...others } = document.components.schemas

    expect(Object.keys(others)).toEqual([])
    expect(Object.keys(Problem?.properties ?? {})).toContain('requestId')
    const said = new Set(
      operations.flatMap(({ operation }) =>
        Object.values(operation.responses).flatMap(
          ({ content }) => JSON.stringify(content?.['application/problem+json']) ?? [],
        ),
      ),
    )
    expect([...said]).toEqual(['{"schema":{"$ref":"#/components/schemas/Problem"}}'])
  })

  test('can be read as a page', async () => {
    const page = await api.http.get('/api/docs/')

    expect(page.status).toBe(200)
    expect(page.text).toContain('swagger')
  })
})
