/**
 * A spreadsheet program runs text that begins like this as a formula (OWASP: CSV injection). An apostrophe in front
 * makes it text. Text that already begins with apostrophes before such a character gets one more, so that taking one
 * off again always gives back what was written.
 */
const couldRun = /^'*[=+\-@\t\r\n＝＋－＠]/
const wasNeutralised = /^'+[=+\-@\t\r\n＝＋－＠]/

export const neutralise = (text: string): string => (couldRun.test(text) ? `'${text}` : text)
export const restore = (text: string): string => (wasNeutralised.test(text) ? text.slice(1) : text)
