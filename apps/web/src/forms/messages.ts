import type { BrokenRules } from './rules.ts'

/** What to say when a rule is broken; `otherwise` for every rule that has no words of its own. */
type FieldMessages = { otherwise: string; [rule: string]: string }

/**
 * The words for each field of a form, said alike whether the browser or the API found the fault:
 * `{ email: 'Enter your email address', name: { required: '…', maxLength: '…', otherwise: '…' } }`.
 * Each says what to do, never only what is wrong.
 */
export type Messages<Name extends string> = { [N in Name]?: string | FieldMessages }

export type FieldErrors<Name extends string> = { [N in Name]?: string }

/** For a field that has no words of its own. */
const general: FieldMessages = {
  required: 'Fill this in',
  minLength: 'Write a little more',
  maxLength: 'Make this shorter',
  otherwise: 'Check this answer',
}

/**
 * Turns broken rules into a message by field. A pointer that goes deeper than a field (`/availability/0/from`)
 * belongs to the field it starts with. They come in the order of the form, whoever found them. What belongs to no field is handed back, so that it is not swallowed.
 */
export function messagesFor<Name extends string>(
  broken: BrokenRules,
  names: readonly Name[],
  messages: Messages<Name>,
): { errors: FieldErrors<Name>; unplaced: string[] } {
  const found = Object.entries(broken).map(([pointer, rule]) => ({ pointer, rule, name: fieldOf(pointer, names) }))
  const errors: FieldErrors<Name> = {}
  for (const name of names) {
    const first = found.find((fault) => fault.name === name)
    if (first) errors[name] = wordsFor(messages[name] ?? general, first.rule)
  }
  return { errors, unplaced: found.flatMap(({ pointer, name }) => (name === undefined ? [pointer] : [])) }
}

function fieldOf<Name extends string>(pointer: string, names: readonly Name[]): Name | undefined {
  const path = pointer.replace(/^\//, '')
  return names.find((name) => path === name || path.startsWith(`${name}/`))
}

/** The API adds the bound to a rule (`maxLength:200`); the words already say it. */
const wordsFor = (messages: string | FieldMessages, rule: string): string =>
  typeof messages === 'string' ? messages : (messages[rule.replace(/:.*/, '')] ?? messages.otherwise)
