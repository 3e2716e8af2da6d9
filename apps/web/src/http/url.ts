type Scalar = string | number | boolean | null | undefined
export type Query = Record<string, Scalar | readonly Scalar[]>

const isGiven = (value: Scalar): value is string | number | boolean => value !== undefined && value !== null

/**
 * The address of an endpoint: `:name` parts filled from `params`, the query appended.
 * What is undefined or null is left out; lists become repeated names.
 */
export function buildUrl(path: string, params: Record<string, string | number> = {}, query: Query = {}): string {
  const filled = path.replace(/:([A-Za-z]+)/g, (_part, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${path} needs ${name}`)
    return encodeURIComponent(String(value))
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value as Scalar]) {
      if (isGiven(one)) search.append(name, String(one))
    }
  }
  const text = search.toString()
  return `/api/v1${filled}${text === '' ? '' : `?${text}`}`
}
