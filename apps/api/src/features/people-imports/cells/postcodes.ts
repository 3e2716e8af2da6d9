import { oneLine } from './plain-text.ts'
import { notSaid, type Reading, refuse, saysNothing } from './reading.ts'

/** domain.md 7a; run on good and bad samples. A fitting pattern is not an existing postcode. */
const pattern =
  /^(GIR ?0AA|(?:[A-PR-UWYZ](?:[0-9]{1,2}|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9]{1,2}|[A-HK-Y][0-9][ABEHMNPRVWXY])) ?[0-9][ABD-HJLNP-UW-Z]{2})$/

/** A postcode as `LS1 4AP`: capitals, one space before the last three. */
export function readPostcode(text: string): Reading<string> {
  const line = oneLine(text)
  if (saysNothing(line)) return notSaid
  const compact = line.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  if (!pattern.test(compact)) {
    return refuse('postcode-unreadable', 'Enter a full UK postcode such as LS1 4AP, or leave it empty.')
  }
  return { value: `${compact.slice(0, -3)} ${compact.slice(-3)}` }
}
