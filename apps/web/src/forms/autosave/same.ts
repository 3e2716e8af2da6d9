/** Whether two answers are the same, part by part. Functions and dates have no place in what is sent as JSON. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [parts, otherParts] = [Object.entries(one), new Map(Object.entries(other))]
  return (
    parts.length === otherParts.size &&
    parts.every(([key, part]) => otherParts.has(key) && isSame(part, otherParts.get(key)))
  )
}

/** The same as the API keeps it: white space around a text is trimmed, and line breaks are of one kind. */
export const isSameOnceSent = (one: unknown, other: unknown): boolean => isSame(asKept(one), asKept(other))

const asKept = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'string' ? part.trim().replaceAll('\r\n', '\n') : part,
  )
