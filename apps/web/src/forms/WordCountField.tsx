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

/** An answer with a number of words that it may have, counted as the API counts. As tall as the answer may be long. */
export function WordCountField({ words, ...rest }: WordCountFieldProps) {
  return <LongTextField limit={{ words }} rows={Math.min(15, Math.max(4, Math.ceil(words / 20)))} {...rest} />
}
