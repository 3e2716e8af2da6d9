import { type SyntheticEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { makeAttempts } from './attempt.ts'
import { type Field, type Names, type Refusals, refusalOf } from './field.ts'
import { type FieldErrors, type Messages, messagesFor } from './messages.ts'
import { type BrokenRules, rulesBroken } from './rules.ts'
import type { Trouble } from './trouble.ts'

/** Values that live elsewhere, such as a draft that saves itself: what `useAutosave` returns is one. */
type Held<V> = { value: V; change: (changed: (value: V) => V) => void }

type Start<V> = { initial: V; held?: never } | { held: Held<V>; initial?: never }

type FormOptions<V extends object, B, R> = Start<V> & {
  messages: Messages<Names<V>>
  /** What is sent, from what was typed. Its fields have the names of the form's. */
  body: (values: V) => B
  /** The endpoint's body schema (`signIn.schema.body`), checked before anything is sent. */
  schema?: object
  /** Rules that the schema cannot say: name of the field → name of the rule, worded in `messages`. */
  check?: (values: V) => { [N in Names<V>]?: string | undefined }
  send: (body: B, attempt: { idempotencyKey: string }) => Promise<R>
  /** Words for the codes with which the API may refuse, for the whole form or for one field. */
  refusals?: Refusals<Names<V>>
  done: (result: R, values: V) => void
}

export type Form<V extends object> = {
  values: V
  field: <N extends Names<V>>(name: N) => Field<V[N]>
  errors: FieldErrors<Names<V>>
  trouble: Trouble | undefined
  /** Rises with every submit that failed, so that the summary takes focus each time. */
  failures: number
  isBusy: boolean
  isDirty: boolean
  submit: (event: SyntheticEvent) => void
}

type Outcome<V extends object> = { errors: FieldErrors<Names<V>>; trouble: Trouble | undefined; failures: number }

/** A form as the NHS pattern has it: checked on submit, everything typed kept whatever comes back. */
export function useForm<V extends object, B, R>(options: FormOptions<V, B, R>): Form<V> {
  const [own, setOwn] = useState(() => (options.held ? options.held.value : options.initial))
  const [values, setValues] = options.held ? [options.held.value, options.held.change] : [own, setOwn]
  const [outcome, setOutcome] = useState<Outcome<V>>({ errors: {}, trouble: undefined, failures: 0 })
  const [isBusy, setIsBusy] = useState(false)
  const [isDirty, setIsDirty] = useState(false)
  const [attempts] = useState(makeAttempts)
  const sending = useRef(false)

  const fail = (errors: FieldErrors<Names<V>>, trouble?: Trouble) =>
    setOutcome(({ failures }) => ({ errors, trouble, failures: failures + 1 }))

  const sendBody = async (body: B) => {
    sending.current = true
    setIsBusy(true)
    try {
      const result = await options.send(body, attempts.begin(body))
      attempts.succeeded()
      // At once, not with the next render: `done` may navigate, which unsaved changes would hold up.
      flushSync(() => setIsDirty(false))
      setOutcome(({ failures }) => ({ errors: {}, trouble: undefined, failures }))
      options.done(result, values)
    } catch (fault) {
      attempts.failed(fault)
      const { errors, trouble } = refusalOf(fault, namesOf(values), options)
      fail(errors, trouble)
    } finally {
      sending.current = false
      setIsBusy(false)
    }
  }

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    // State comes too late for the second half of a double click.
    if (sending.current) return
    const body = options.body(values)
    const { errors } = messagesFor(brokenBy(options, values, body), namesOf(values), options.messages)
    if (Object.keys(errors).length > 0) fail(errors)
    else void sendBody(body)
  }

  const field = <N extends Names<V>>(name: N): Field<V[N]> => ({
    name,
    value: values[name],
    error: outcome.errors[name],
    set: (value) => {
      setIsDirty(true)
      setValues((current) => ({ ...current, [name]: value }))
    },
  })

  return { values, field, ...outcome, isBusy, isDirty, submit }
}

function brokenBy<V extends object, B, R>(options: FormOptions<V, B, R>, values: V, body: B): BrokenRules {
  const broken: BrokenRules = {}
  for (const [name, rule] of Object.entries<string | undefined>(options.check?.(values) ?? {})) {
    if (rule !== undefined) broken[`/${name}`] = rule
  }
  return options.schema ? { ...rulesBroken(options.schema, body), ...broken } : broken
}

const namesOf = <V extends object>(values: V): Names<V>[] => Object.keys(values) as Names<V>[]
