import type { ErrorObject, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { codesAlways } from '../undeclared-codes.ts'
import type { Operation, Reply, Schema } from './operations.ts'

/** What every operation may answer, whatever its contract names: the request was cut off, too large or of a wrong kind. */
const always = [400, 404, 408, 413, 414, 415, 431]

const ajv = new Ajv2020({ allErrors: true, strict: false })
addFormats.default(ajv, { mode: 'full' })

/** The same schema with nothing left open: what a reply holds beyond it is a field that nobody decided to send. */
const closed = (schema: Schema): Schema => {
  if (Array.isArray(schema)) return (schema as Schema[]).map(closed) as unknown as Schema
  if (typeof schema !== 'object' || schema === null) return schema
  const inside = Object.fromEntries(Object.entries(schema).map(([key, one]) => [key, closed(one as Schema)])) as Schema
  const isOpen = schema.properties !== undefined && schema.additionalProperties === undefined
  return isOpen ? { ...inside, unevaluatedProperties: false } : inside
}

const checks = new WeakMap<Reply, ValidateFunction>()
const checkOf = (reply: Reply): ValidateFunction => {
  const known = checks.get(reply) ?? ajv.compile(closed(reply.schema ?? {}))
  checks.set(reply, known)
  return known
}

const said = ({ instancePath, keyword, params }: ErrorObject): string =>
  `${instancePath || '/'} ${keyword} ${JSON.stringify(params)}`

type Answer = { status: number; type: string; body: string }

/** Why a reply is none that the contract of its operation describes; undefined where it is. */
export const faultInReply = (operation: Operation, answer: Answer): string | undefined => {
  const reply = operation.replies[answer.status]
  if (answer.status >= 400) return faultInCode(reply, answer)
  if (!reply) return `answers ${answer.status}, which its contract does not name`
  const type = answer.type.split(';')[0] ?? ''
  if (reply.types.length > 0 && answer.body !== '' && !reply.types.includes(type)) return `answers with ${type}`
  if (type !== 'application/json') return undefined
  const check = checkOf(reply)
  if (check(JSON.parse(answer.body))) return undefined
  return `does not keep its contract: ${(check.errors ?? []).slice(0, 3).map(said).join('; ')}`
}

const faultInCode = (reply: Reply | undefined, { status, body }: Answer): string | undefined => {
  if (!reply && !always.includes(status)) return `answers ${status}, which its contract does not name`
  const { code } = JSON.parse(body) as { code: string }
  if (codesAlways.has(code) || reply?.codes.includes(code)) return undefined
  return `answers ${status} ${code}, which its contract does not name`
}
