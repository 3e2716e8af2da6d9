import { hasLooseBraces, unknownPlaceholder } from '@elevate/contracts/letter-placeholders'
import type { LetterKind } from '@elevate/contracts/recruitment-vocabulary'
import { conflict } from '../../errors.ts'
import type { LetterWords } from './usual-letters.ts'

/** Throws where the words of a template leave open what no letter of this kind can fill in. */
export const refuseUnknownPlaceholders = (kind: LetterKind, { subject, body }: LetterWords): void => {
  for (const text of [subject, body]) {
    const unknown = unknownPlaceholder(text, kind)
    if (unknown) {
      const { name, nearest } = unknown
      throw conflict(
        'unknown-placeholder',
        `This letter has nothing to put in for {{${name}}}. Did you mean {{${nearest}}}?`,
        { placeholder: name, nearest },
      )
    }
    if (hasLooseBraces(text)) {
      throw conflict(
        'loose-braces',
        'Two braces stand alone. Write a placeholder like this, on one line: {{given name}}',
      )
    }
  }
}

const words = {
  'letter-already-sent': 'This letter is marked as posted or told already.',
  'letter-withdrawn': 'What this letter says no longer applies. Do not send it.',
  'day-not-possible': 'Choose the day on which it went: not before it was written, and not after today.',
}

export const refusal = (code: keyof typeof words) => conflict(code, words[code])
