import type { TestApi } from '../harness.ts'

/** As much of JSON Schema as the contracts use. */
export type Schema = {
  type?: string | string[]
  enum?: unknown[]
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  uniqueItems?: boolean
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  additionalProperties?: boolean
  unevaluatedProperties?: boolean
}
/** What an operation may answer with one status. */
export type Reply = { types: string[]; schema?: Schema; codes: string[] }
export type Parameter = { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: Schema }

export type Operation = {
  /** `GET /people/{personId}`, below `/api/v1`. */
  name: string
  method: string
  path: string
  access: string[]
  params: Parameter[]
  query: Parameter[]
  headers: string[]
  /** Undefined where the operation takes no JSON. */
  body?: Schema
  /** Takes something else than JSON: a file, a form. */
  takesFile: boolean
  /** By status. */
  replies: Record<number, Reply>
}

type Documented = {
  'x-access': string[]
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { description?: string; content?: Record<string, { schema: Schema }> }>
}

/** Every operation there is, out of what the API says of itself: a new one is attacked without being named here. */
export const operationsOf = async (api: TestApi): Promise<Operation[]> => {
  const { paths } = (await api.http.get('/api/openapi.json')).body as {
    paths: Record<string, Record<string, Documented>>
  }
  return Object.entries(paths)
    .filter(([path]) => path.startsWith('/api/v1/'))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, documented]) => operationFrom(path.slice(7), method, documented)),
    )
}

const operationFrom = (path: string, method: string, documented: Documented): Operation => {
  const { parameters = [], requestBody, 'x-access': access } = documented
  const json = requestBody?.content['application/json']?.schema
  return {
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    access,
    params: parameters.filter((one) => one.in === 'path'),
    query: parameters.filter((one) => one.in === 'query'),
    headers: parameters.filter((one) => one.in === 'header').map(({ name }) => name.toLowerCase()),
    ...(json ? { body: json } : {}),
    takesFile: requestBody !== undefined && !json,
    replies: Object.fromEntries(
      Object.entries(documented.responses).map(([status, one]) => [Number(status), replyFrom(one)]),
    ),
  }
}

/** The codes of a problem are named in words: `Problem. Codes: full, cancelled`. */
const replyFrom = ({ description = '', content = {} }: Documented['responses'][string]): Reply => {
  const schema = content['application/json']?.schema
  const [, codes = ''] = /Codes: (.+)$/.exec(description) ?? []
  return { types: Object.keys(content), codes: codes.split(', ').filter(Boolean), ...(schema ? { schema } : {}) }
}
