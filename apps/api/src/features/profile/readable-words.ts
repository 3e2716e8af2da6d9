/** So that nothing that somebody wrote is taken for a part of the page. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Names of fields that do not say it by themselves. */
const named: Record<string, string> = {
  id: 'Our number for it',
  at: 'When',
  by: 'By whom',
  to: 'To',
  sortName: 'Name in lists',
  version: 'How often it was saved',
  createdAt: 'First written down',
  updatedAt: 'Last changed',
  offersMentoring: 'Would be a mentor',
  emailFaultSince: 'Email does not arrive since',
  emailFaultHow: 'Why email does not arrive',
  fields: 'Which facts',
}

/** "contactPreference" → "Contact preference". */
export const keyWords = (key: string): string => {
  const words =
    named[key] ?? key.replaceAll(/([a-z\d])([A-Z])/g, (_all, before, after) => `${before} ${after.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const inLondon = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', ...options })
const dayFormat = inLondon({ day: 'numeric', month: 'long', year: 'numeric' })
const timeFormat = inLondon({ hour: '2-digit', minute: '2-digit' })

const day = /^\d{4}-\d{2}-\d{2}$/
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

const textWords = (text: string): string => {
  if (day.test(text)) return dayFormat.format(new Date(`${text}T12:00:00Z`))
  if (instant.test(text)) return `${dayFormat.format(new Date(text))} at ${timeFormat.format(new Date(text))}`
  return escaped(text)
}

const listWords = (values: readonly unknown[]): string =>
  values.length === 0
    ? notHeld
    : values.map(cellWords).join(values.some((one) => typeof one === 'object') ? '<br>' : ', ')

const notHeld = '<span class="none">Not held</span>'

/** What stands in a cell, as a piece of a page. */
export const cellWords = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return notHeld
  if (value === true) return 'Yes'
  if (value === false) return 'No'
  if (value instanceof Date) return textWords(value.toISOString())
  if (Array.isArray(value)) return listWords(value)
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, inner]) => `${escaped(keyWords(key))}: ${cellWords(inner)}`)
      .join('<br>')
  }
  return textWords(String(value))
}
