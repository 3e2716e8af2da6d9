/** Asked so often, a text is one that comes again, and not one of the many that a list of values of another length makes. */
const comesAgain = 3

/**
 * Gives a statement a name by its text, so that PostgreSQL plans it once per connection; undefined for what has not
 * come often enough, or where `atMost` texts have names already. What has been asked less often is forgotten with
 * `atMost` others of its kind.
 */
export const statementNames = (atMost: number): ((text: string) => string | undefined) => {
  const names = new Map<string, string>()
  const asked = new Map<string, number>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined || names.size >= atMost) return known
    const times = (asked.get(text) ?? 0) + 1
    if (times < comesAgain) {
      if (asked.size >= atMost) asked.clear()
      asked.set(text, times)
      return undefined
    }
    asked.delete(text)
    const name = `q${names.size}`
    names.set(text, name)
    return name
  }
}
