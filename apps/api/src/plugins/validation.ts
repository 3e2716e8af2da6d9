import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import { Ajv, type ErrorObject, type FuncKeywordDefinition } from 'ajv'
import addFormats from 'ajv-formats'
import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import { badInput } from '../errors.ts'

/** Text is trimmed before any other rule looks at it, so that two spaces are not a name. */
const trimmed: FuncKeywordDefinition = {
  keyword: 'x-trimmed',
  type: 'string',
  before: 'maxLength',
  modifying: true,
  errors: false,
  compile: () => (value: string, cxt) => {
    if (cxt) cxt.parentData[cxt.parentDataProperty] = value.trim()
    // Half a character is no text: the database would refuse it.
    return value.isWellFormed()
  },
}

/** Nothing is coerced and nothing is removed: a number in quotes is not a number, an unknown field is refused. */
const strictAjv = (): Ajv => {
  const ajv = new Ajv({ allErrors: true, useDefaults: true, coerceTypes: false, strict: false, keywords: [trimmed] })
  addFormats.default(ajv, { mode: 'full' })
  return ajv
}

/** Strict validation against the contracts; what is wrong is named field by field, with the rule that it breaks. */
export const validation = fp(async (app: FastifyInstance) => {
  const ajv = strictAjv()
  app.addHook('onRoute', (route) => {
    if (route.config?.access) route.schema = closed(route)
  })
  const serializer = SerializerSelector()({}, {})
  app.setSerializerCompiler((route) => {
    const serializing = onFirstUse(() => serializer(route as Parameters<typeof serializer>[0]))
    return (data) => serializing()(data)
  })
  app.setValidatorCompiler<FastifySchema>(({ schema, httpPart }) => {
    const checking = onFirstUse(() => ajv.compile(schema))
    const read = httpPart === 'querystring' || httpPart === 'params' ? fromUrl(schema) : undefined
    return (data: unknown) => {
      if (read && isRecord(data)) read(data)
      const check = checking()
      if (check(data)) return { value: data }
      return { error: badInput(brokenRules(check.errors ?? [], httpPart ?? 'body')) }
    }
  })
})

/**
 * Five hundred operations have two schemas each, and a process is asked for a few of them in its first minute: compiled
 * when they are needed, they cost a third less until it listens. That each can be compiled is seen by the tests.
 */
const onFirstUse = <T>(make: () => T): (() => T) => {
  let made: { it: T } | undefined
  return () => {
    made ??= { it: make() }
    return made.it
  }
}

const nothing = { type: 'object', properties: {}, additionalProperties: false }

/** What a contract does not speak of is refused as well: a query or a body where none is expected. */
const closed = (route: RouteOptions & { consumes?: readonly string[] }): FastifySchema => {
  const { schema = {}, method, consumes } = route
  const takesNoBody = schema.body === undefined && consumes === undefined && method !== 'GET' && method !== 'HEAD'
  return {
    ...schema,
    ...(schema.querystring === undefined ? { querystring: nothing } : {}),
    ...(takesNoBody ? { body: { ...nothing, type: ['object', 'null'] } } : {}),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/**
 * An address knows only text. Whole numbers and yes/no are read where the contract asks for them, and only in their
 * plain form: "Infinity", "1e400" and "0x10" stay text and are refused.
 */
const fromUrl = (schema: unknown) => {
  const properties = isRecord(schema) && isRecord(schema.properties) ? schema.properties : {}
  const typeOf = (name: string) => {
    const property = properties[name]
    return isRecord(property) ? property.type : undefined
  }
  return (data: Record<string, unknown>): void => {
    for (const [name, value] of Object.entries(data)) {
      if (typeof value === 'string') data[name] = readText(value, typeOf(name))
    }
  }
}

const readText = (text: string, type: unknown): unknown => {
  if (type === 'integer' && /^-?\d{1,9}$/.test(text)) return Number(text)
  if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true'
  return type === 'array' ? [text] : text
}

const places: Record<string, string> = { querystring: 'query', params: 'params', headers: 'headers' }

/** JSON pointer → rule. The words of a rule are the client's; here it is a code with its bound. */
const brokenRules = (errors: ErrorObject[], part: string): Record<string, string> => {
  const fields: Record<string, string> = {}
  const prefix = places[part] ?? ''
  for (const error of errors) {
    const pointer = prefix + error.instancePath + missingOrUnknown(error)
    // The first broken rule of a field is the one to mend first.
    fields[pointer || '/'] ??= ruleOf(error)
  }
  return fields
}

const missingOrUnknown = ({ keyword, params }: ErrorObject): string => {
  if (keyword === 'required') return `/${params.missingProperty}`
  if (keyword === 'additionalProperties') return `/${params.additionalProperty}`
  return ''
}

const ruleOf = ({ keyword, params }: ErrorObject): string => {
  if (keyword === 'required') return 'required'
  if (keyword === 'additionalProperties') return 'unknown'
  if (keyword === 'enum') return `one-of:${(params.allowedValues as string[]).join('|')}`
  if (keyword === 'pattern' || keyword === trimmed.keyword) return 'pattern'
  const bound = params.limit ?? params.format ?? params.type
  return bound === undefined ? keyword : `${keyword}:${bound}`
}
