import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { type Answers, taps, withMet } from './questions.ts'
import type { Answering } from './use-answering.ts'

type Tapped = keyof typeof taps

/** One question, answered by one tap on a big button. An answer given before is marked and can be changed. */
export function TapQuestion({ question, answering: { answers, save } }: { question: Tapped; answering: Answering }) {
  const given = answers?.[question] ?? null
  const pending = save.isPending ? save.variables.body[question] : undefined
  return (
    <>
      <Fault fault={save.error} />
      <ul className="nhsuk-list app-taps">
        {taps[question].map(({ value, text }) => (
          <li key={value}>
            <Button
              busy={pending === value && 'Saving'}
              look={given === value ? 'primary' : 'secondary'}
              onClick={() => save.isPending || save.mutate({ question, body: changed(answers, question, value) })}
            >
              {text}
              {given === value && <span className="nhsuk-u-visually-hidden"> (your answer so far)</span>}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function changed(answers: Answers | null, question: Tapped, value: 'yes' | 'not-yet' | 'no'): Answers {
  if (question === 'met') return withMet(answers, value)
  return { ...withMet(answers, 'yes'), [question]: value }
}
