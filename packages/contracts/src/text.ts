import { type Static, type TOptional, type TSchema, type TUnsafe, Type } from 'typebox'

/** The API trims these before it looks at any other rule. */
const trimmed = { 'x-trimmed': true }

/**
 * Text of one line: no control characters (NUL among them), capped. Values are trimmed before they are checked.
 * Lengths are in UTF-16 units.
 */
export const Line = (maxLength: number, minLength = 1) =>
  Type.String({ ...trimmed, minLength, maxLength, pattern: '^[^\\u0000-\\u001F\\u007F]*$' })

/** Text of several lines: line breaks and tabs allowed, no other control characters. */
export const Lines = (maxLength: number, minLength = 0) =>
  Type.String({
    ...trimmed,
    minLength,
    maxLength,
    pattern: '^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]*$',
  })

/** Lower case, as we write them: a second spelling of the same id would pass for another one. */
export const Uuid = Type.String({
  format: 'uuid',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
})
/** A point in time, ISO 8601 with zone; of the years of `Day`, and without the leap seconds that clocks do not know. */
export const Instant = Type.String({
  format: 'date-time',
  pattern: '^(19|2[01])\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)$',
})
/** A day without a time, `YYYY-MM-DD`. */
/** From 1900 to 2199: what lies outside is a slip of the hand, and terms are reckoned from it. */
export const Day = Type.String({ format: 'date', pattern: '^(19|2[01])' })
/** A day from which another is reckoned: also after the longest term, of ten years, that is a `Day`. */
export const StartDay = Type.String({ format: 'date', pattern: '^(19|20|21[0-8])' })
/** One @, a dot in the domain, no spaces, at most 254 characters (domain.md 7c). */
export const Email = Type.String({
  ...trimmed,
  maxLength: 254,
  pattern: '^[^\\s@\\u0000-\\u001F]+@[^\\s@.]+(\\.[^\\s@.]+)+$',
})

/**
 * The same or null. A type is widened (`type: ['string', 'null']`) instead of put into an `anyOf`, because serialising
 * an `anyOf` means validating each reply.
 */
export const Nullable = <T extends TSchema>(schema: T): TUnsafe<Static<T> | null> => {
  const plain = schema as { type?: unknown; enum?: unknown[] }
  // The serialiser of lists would write null for a widened one.
  if (typeof plain.type !== 'string' || plain.type === 'array') {
    return Type.Unsafe<Static<T> | null>(Type.Union([schema, Type.Null()]))
  }
  const values = plain.enum ? { enum: [...plain.enum, null] } : {}
  return Type.Unsafe<Static<T> | null>({ ...schema, type: [plain.type, 'null'], ...values })
}

/** Unions of literals from a constant list, so that list and type cannot differ. */
export const OneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>(Type.String({ enum: [...values] }))

/** An object that refuses fields it does not know. */
export const Strict = <T extends Record<string, TSchema>>(properties: T) =>
  Type.Object(properties, { additionalProperties: false })

/**
 * Each field left to choice. Our own, because `Type.Partial` (and `Type.Record`) bring all of TypeBox's type engine
 * along, a tenth of what a phone loads before it shows the first page.
 */
export const eachOptional = <T extends Record<string, TSchema>>(properties: T) =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, Type.Optional(schema)])) as {
    [Name in keyof T]: TOptional<T[Name]>
  }

/** The same as `Strict` with every field left to choice, for changes. */
export const StrictChanges = <T extends Record<string, TSchema>>(properties: T) => Strict(eachOptional(properties))

/** An object with any names, each with a value of this kind. */
export const NamedValues = <T extends TSchema>(value: T) =>
  Type.Unsafe<Record<string, Static<T>>>({ type: 'object', patternProperties: { '^.*$': value } })
