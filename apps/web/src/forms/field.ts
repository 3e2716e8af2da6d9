import { ApiProblem } from '../http/faults.ts'
import { type FieldErrors, type Messages, messagesFor } from './messages.ts'
import { type Trouble, troubleOf } from './trouble.ts'

export type Names<V extends object> = keyof V & string

/** One question of a form: what a field component needs. */
export type Field<T> = {
  /** Also the id of its (first) box, where the error summary leads. */
  name: string
  value: T
  error: string | undefined
  set: (value: T) => void
}

/** API code → words, for the whole form or for one field. */
export type Refusals<Name extends string> = { [code: string]: string | { field: Name; text: string } }

type Words<Name extends string> = { messages: Messages<Name>; refusals?: Refusals<Name> }

/** What a fault of sending means to this form: messages by field, or words for the whole. */
export function refusalOf<Name extends string>(
  fault: unknown,
  names: readonly Name[],
  { messages, refusals = {} }: Words<Name>,
): { errors: FieldErrors<Name>; trouble?: Trouble } {
  if (!(fault instanceof ApiProblem)) return { errors: {}, trouble: troubleOf(fault) }
  const words = refusals[fault.code]
  if (typeof words === 'string') return { errors: {}, trouble: { text: words } }
  if (words) return { errors: oneError(words.field, words.text) }
  const { errors, unplaced } = messagesFor(fault.fields, names, messages)
  const isExplained = Object.keys(errors).length > 0 && unplaced.length === 0
  return isExplained ? { errors } : { errors, trouble: troubleOf(fault) }
}

function oneError<Name extends string>(name: Name, text: string): FieldErrors<Name> {
  const errors: FieldErrors<Name> = {}
  errors[name] = text
  return errors
}

/** The ids that describe a box to who listens: its hint, then its error. */
export function describedBy(name: string, hint: unknown, error: unknown): string | undefined {
  const ids = [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`]
  return ids.filter((id) => id !== '').join(' ') || undefined
}
