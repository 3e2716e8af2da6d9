/** The part of JSON Schema that the contracts use for what people fill in. */
type Rules = {
  type?: string | string[]
  'x-trimmed'?: boolean
  properties?: Record<string, Rules>
  required?: string[]
  items?: Rules
  anyOf?: Rules[]
  enum?: unknown[]
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
}

/** JSON pointer into the body → name of the broken rule: the shape of the API's own `fields`. */
export type BrokenRules = Record<string, string>

/**
 * Which rules of an endpoint's body schema a body breaks, one per field: the same words that the API would use,
 * so that one message map serves both. Empty text where some is asked for counts as `required`.
 */
export function rulesBroken(schema: object, body: unknown, pointer = ''): BrokenRules {
  const rules: Rules = schema
  if (rules.anyOf) return anyOfBroken(rules.anyOf, body, pointer)
  if (isRecord(body) && rules.properties) return objectBroken(rules, body, pointer)
  if (Array.isArray(body) && rules.items) return listBroken(rules, body, pointer)
  const rule = valueBroken(rules, body)
  return rule === undefined ? {} : { [pointer]: rule }
}

function objectBroken(rules: Rules, body: Record<string, unknown>, pointer: string): BrokenRules {
  let broken: BrokenRules = {}
  for (const [name, rulesOfOne] of Object.entries(rules.properties ?? {})) {
    const at = `${pointer}/${name}`
    if (body[name] !== undefined) broken = { ...broken, ...rulesBroken(rulesOfOne, body[name], at) }
    else if (rules.required?.includes(name)) broken[at] = 'required'
  }
  return broken
}

function listBroken(rules: Rules, list: unknown[], pointer: string): BrokenRules {
  if (list.length < (rules.minItems ?? 0)) return { [pointer]: list.length === 0 ? 'required' : 'minItems' }
  if (list.length > (rules.maxItems ?? Number.POSITIVE_INFINITY)) return { [pointer]: 'maxItems' }
  const found = list.map((item, index) => rulesBroken(rules.items ?? {}, item, `${pointer}/${index}`))
  return Object.assign({}, ...found)
}

function anyOfBroken(options: Rules[], body: unknown, pointer: string): BrokenRules {
  const results = options
    .filter((option) => !allows(option, 'null'))
    .map((option) => rulesBroken(option, body, pointer))
  const mayBeNull = results.length < options.length
  if (body === null && mayBeNull) return {}
  return results.find((broken) => Object.keys(broken).length === 0) ?? results[0] ?? {}
}

function valueBroken(rules: Rules, value: unknown): string | undefined {
  if (rules.enum && !rules.enum.includes(value)) return value === '' || value === null ? 'required' : 'one-of'
  if (typeof value === 'string') return textBroken(rules, rules['x-trimmed'] ? value.trim() : value)
  if (typeof value === 'number') return numberBroken(rules, value)
  if (value === null) return allows(rules, 'null') ? undefined : 'required'
  return undefined
}

function textBroken(rules: Rules, text: string): string | undefined {
  if (rules.type !== undefined && !allows(rules, 'string')) return 'type'
  if (text === '') return emptyBroken(rules)
  if (text.length < (rules.minLength ?? 0)) return 'minLength'
  if (text.length > (rules.maxLength ?? Number.POSITIVE_INFINITY)) return 'maxLength'
  if (rules.pattern !== undefined && !new RegExp(rules.pattern, 'u').test(text)) return 'pattern'
  return undefined
}

/** A field that asks for a certain form cannot be left empty either. */
function emptyBroken(rules: Rules): string | undefined {
  const takesEmpty = (rules.minLength ?? 0) === 0 && new RegExp(rules.pattern ?? '', 'u').test('') && !rules.format
  return takesEmpty ? undefined : 'required'
}

function numberBroken(rules: Rules, value: number): string | undefined {
  if (Number.isNaN(value)) return 'type'
  if (allows(rules, 'integer') && !Number.isInteger(value)) return 'type'
  if (value < (rules.minimum ?? Number.NEGATIVE_INFINITY)) return 'minimum'
  if (value > (rules.maximum ?? Number.POSITIVE_INFINITY)) return 'maximum'
  return undefined
}

const allows = (rules: Rules, type: string): boolean => [rules.type].flat().includes(type)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
