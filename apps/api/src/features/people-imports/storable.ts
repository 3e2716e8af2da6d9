/** Half a character or a NUL, as slices and hostile files leave them, would be refused by the database. */
const storableText = (text: string): string => text.toWellFormed().replaceAll('\u0000', '')

const clean = (_key: string, value: unknown): unknown => (typeof value === 'string' ? storableText(value) : value)

export const storableJson = (value: unknown): string => JSON.stringify(value, clean)

/** The same value, such that PostgreSQL takes it as `jsonb`. */
export const storable = <T>(value: T): T => JSON.parse(storableJson(value)) as T
