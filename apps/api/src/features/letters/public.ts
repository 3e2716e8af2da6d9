import type { LetterPlaceholder } from '@elevate/contracts/letter-placeholders'
import type { LetterKind } from '@elevate/contracts/recruitment-vocabulary'
import type { Db } from '@elevate/db/connect'
import type { Deps } from '../../deps.ts'
import * as queries from './queries.ts'
import { type LetterWay, rendered, waysOpen } from './rules.ts'
import { type LetterWords, usualLetters } from './usual-letters.ts'
import { type WantedLetter, writeLetters } from './writing.ts'

export { lettersGoneTo, recallLetters, withdrawLetters } from './ending.ts'
export { heldLetters } from './held-queries.ts'
export { type Addressee, findAddressees } from './queries.ts'
export { type LetterWay, wayTo } from './rules.ts'
export { type LettersWanted, sendLetters } from './sending.ts'
export { dayInWords, timeInWords } from './words.ts'
export { fullName, type WantedLetter } from './writing.ts'

/** Every way in which this applicant can be reached. */
export const waysTo = async (db: Db, applicationId: string): Promise<LetterWay[]> => {
  const [to] = await queries.findAddressees(db, [applicationId])
  return to ? waysOpen(to) : []
}

export type LetterPreview = {
  applicationId: string
  subject: string
  body: string
  by: LetterWay
  /** The organisation writes to this applicant no more: there will be no letter. */
  isLeftInPeace: boolean
}

/** The same letters as `sendLetters` would send now, in two statements that wait for nothing; nothing is kept. */
export const previewLetters = async (
  db: Db,
  deps: Pick<Deps, 'config'>,
  letters: readonly WantedLetter[],
): Promise<LetterPreview[]> => {
  const written = await writeLetters(db, deps, letters)
  return written.map(({ to, subject, body, by }) => ({
    applicationId: to.id,
    subject,
    body,
    by,
    isLeftInPeace: to.isLeftInPeace,
  }))
}

/**
 * The organisation's newest words of a letter to somebody who is no applicant, such as a referee, with these values.
 * Who calls sends it; it is not kept with the applicant's letters, which the applicant can read.
 */
export const letterWords = async (
  db: Db,
  organisationId: string,
  letter: { kind: LetterKind; values: Partial<Record<LetterPlaceholder, string>> },
): Promise<LetterWords> => {
  const own = await queries.newestTemplateOf(db, organisationId, letter.kind)
  return rendered(own ?? usualLetters[letter.kind], letter.values)
}
