import type { Letter, PrintableLetter } from '@elevate/contracts/letters'
import type { ApplicationRow, LetterRow } from './queries.ts'

export const presentLetter = ({ madeAt, sentAt, withdrawnAt, ...row }: LetterRow): Letter => ({
  ...row,
  madeAt: madeAt.toISOString(),
  sentAt: sentAt?.toISOString() ?? null,
  withdrawnAt: withdrawnAt?.toISOString() ?? null,
  can: { markSent: sentAt === null && withdrawnAt === null },
})

export const presentApplication = ({ id, reference, name }: ApplicationRow) => ({ id, reference, name })

const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split(/\n|,\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** An address as it stands in the window of an envelope: the postcode last, once, in a line of its own. */
const addressLines = ({ name, address, postcode }: ApplicationRow): string[] => {
  const last = (postcode ?? '').trim()
  const lines = linesOf(address).filter((line) => line.toUpperCase() !== last.toUpperCase())
  return [name, ...lines, ...(last ? [last] : [])]
}

export const presentPrintable = (application: ApplicationRow, letter: LetterRow): PrintableLetter => ({
  letter: presentLetter(letter),
  application: presentApplication(application),
  to: addressLines(application),
  phone: application.phone,
  from: {
    organisation: application.organisation,
    address: linesOf(application.contactAddress),
    phone: application.contactPhone,
    email: application.contactEmail,
  },
})
