import { oneLine } from './plain-text.ts'
import { notSaid, type Reading, refuse, saysNothing } from './reading.ts'

const unreadable = refuse(
  'phone-unreadable',
  'Enter a telephone number such as 07700 900000 or +33 1 23 45 67 89, or leave it empty.',
)

/**
 * A telephone number (domain.md 7b) in the form in which it is shown: `07700 900000`. Takes +44, 0044, (0), and the
 * numbers that Excel keeps without their leading zero. Numbers of other countries: `+` and 8 to 15 digits. An
 * extension stays behind the number.
 */
export function readPhone(text: string): Reading<string> {
  const line = oneLine(text).replace(/^(tel|phone|mob|mobile|home|work|t|m)\b[.:]?\s*/i, '')
  if (saysNothing(line) || /^no (phone|mobile|number)$/i.test(line)) return notSaid
  if (/^\d(\.\d+)?e\+?\d+$/i.test(line)) {
    return refuse('phone-shortened', 'Excel has shortened this number. Format the column as text and enter it again.')
  }
  const [, number = '', extension] = /^(.*?)(?:\s*(?:ext|extension|x)\.?\s*(\d{1,6}))?$/i.exec(line) ?? []
  if (isTwoNumbers(number)) return refuse('phone-two', 'There are two numbers here. Keep one.')
  const shown = showNumber(number)
  if (!shown) return unreadable
  return { value: extension ? `${shown} ext ${extension}` : shown }
}

const isTwoNumbers = (text: string): boolean =>
  text.split(/[/;,&]|\bor\b/).filter((part) => part.replaceAll(/\D/g, '').length >= 9).length > 1

function showNumber(text: string): string | undefined {
  const compact = text.replace(/\.0$/, '').replaceAll(/[\s().\-–/]/g, '')
  if (!/^\+?\d+$/.test(compact)) return undefined
  const national = compact.replace(/^(\+|00)44(0?)|^44(?=[1-35789]\d{8,9}$)/, '0')
  if (/^(\+|00)/.test(national)) return foreign(national.replace(/^(\+|00)/, ''))
  const digits = /^[1-35789]\d{8,9}$/.test(national) ? `0${national}` : national
  return /^0[1-35789]\d{8,9}$/.test(digits) ? group(digits) : undefined
}

const foreign = (digits: string): string | undefined => (/^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : undefined)

/** Area codes of 3, 4 and 5 digits, as Ofcom writes them. */
function group(digits: string): string {
  if (/^02/.test(digits)) return `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`
  if (/^(01\d1|011|03|08|09)/.test(digits)) return `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`
  return `${digits.slice(0, 5)} ${digits.slice(5)}`
}

/** For comparing: the digits alone. */
export const phoneKey = (phone: string): string => phone.replaceAll(/\D/g, '')
