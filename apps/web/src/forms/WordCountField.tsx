import type { ReactNode } from 'react'
import type { Field } from './field.ts'
import { LongTextField } from './LongTextField.tsx'

type WordCountFieldProps = {
  field: Field<string>
  label: ReactNode
  hint?: ReactNode
  /** How many words the answer may have. More can be typed: nothing is cut, the API refuses it. */
  words: number
}

/** An answer with a number of words that it may have, counted as the API counts. */
export function WordCountField({ words, ...rest }: WordCountFieldProps) {
  return <LongTextField limit={{ words }} rows={words > 100 ? 8 : 4} {...rest} />
}
