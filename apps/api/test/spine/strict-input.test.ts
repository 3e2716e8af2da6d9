import { expect, test } from 'vitest'
import { startApi } from '../harness.ts'

const api = await startApi()

type Schema = {
  type?: string | string[]
  properties?: Record<string, Schema>
  items?: Schema
  additionalProperties?: unknown
}
type Operation = { requestBody?: { content: Record<string, { schema: Schema }> } }

/** Objects that take any field, by their place in the body. */
const openObjects = (schema: Schema, place = ''): string[] => [
  ...(schema.properties && schema.additionalProperties !== false ? [place || '/'] : []),
  ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => openObjects(one, `${place}/${name}`)),
  ...(schema.items ? openObjects(schema.items, `${place}/*`) : []),
]

test('no body of any route takes a field that its contract does not name', async () => {
  const { paths } = (await api.http.get('/api/openapi.json')).body as {
    paths: Record<string, Record<string, Operation>>
  }

  const bodies = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { requestBody }]) =>
      Object.values(requestBody?.content ?? {}).map(({ schema }) => ({ route: `${method} ${path}`, schema })),
    ),
  )

  expect(bodies.length).toBeGreaterThan(15)
  expect(bodies.flatMap(({ route, schema }) => openObjects(schema).map((place) => `${route} ${place}`))).toEqual([])
})
