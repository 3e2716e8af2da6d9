import {
  chooseMentor,
  type MentorRequest,
  type MentorSuggestion,
  ratherNotMentor,
} from '@elevate/contracts/mentor-requests'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { suggestionsQuery } from '../queries.ts'
import { useAct } from '../use-act.ts'
import { listOf, modes, reasonFor } from '../words.ts'

/** Who fits, best first, each with the reasons. The choice is the partner's, whatever the order says. */
export function Suggestions({ request }: { request: MentorRequest }) {
  const { data } = useSuspenseQuery(suggestionsQuery(request.id))
  if (data.items.length === 0) return <Nobody aside={data.setAside} isMine={request.isMine} />
  return (
    <section aria-labelledby="who-fits">
      <h2 className="nhsuk-heading-m" id="who-fits">
        {data.items.length === 1 ? 'One mentor fits' : `${data.items.length} mentors fit`}
      </h2>
      <p>
        {request.isMine
          ? 'The first fits best by what you both said. The choice is yours.'
          : 'The first fits best by what both said. The choice is the partner’s: choose only what they have told you.'}
      </p>
      {data.items.map((suggestion) => (
        <SuggestionCard key={suggestion.mentorId} request={request} suggestion={suggestion} />
      ))}
      <Aside aside={data.setAside} />
    </section>
  )
}

type CardProps = { request: MentorRequest; suggestion: MentorSuggestion }

function SuggestionCard({ request, suggestion }: CardProps) {
  const { mentorId, person, areas, reasons } = suggestion
  const params = { requestId: request.id }
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const choose = useAct(
    () => call(chooseMentor, { params, body: { mentorId }, idempotencyKey }),
    () => ({ text: `${person.name} has been asked` }),
  )
  return (
    <div className="nhsuk-card">
      <div className="nhsuk-card__content">
        <h3 className="nhsuk-card__heading nhsuk-heading-s">{person.name}</h3>
        {areas.length > 0 && <p>Knows about {areas.join(', ')}.</p>}
        <p className="nhsuk-u-margin-bottom-1">
          <strong>Why {person.name}</strong>
        </p>
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reasonFor(reason, request.isMine)}</li>
          ))}
        </ul>
        {suggestion.modes.length > 0 && <p>Meets: {listOf(modes, suggestion.modes).toLowerCase()}.</p>}
        <Fault fault={choose.error} />
        <Button busy={choose.isPending && 'Asking'} onClick={() => choose.mutate()}>
          Ask {person.name}
        </Button>
        {request.isMine && <RatherNot request={request} suggestion={suggestion} />}
      </div>
    </div>
  )
}

function RatherNot({ request, suggestion: { mentorId, person } }: CardProps) {
  const note = useAct(
    () => call(ratherNotMentor, { params: { requestId: request.id }, body: { mentorId } }),
    () => ({ text: `${person.name} will not be suggested to you again` }),
  )
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Rather not {person.name}</span>
      </summary>
      <div className="nhsuk-details__text">
        <p>
          Nobody else can read this: not {person.name}, and not your programme team. You do not need a reason, and you
          can take it back at any time.
        </p>
        <Fault fault={note.error} />
        <Button busy={note.isPending && 'One moment'} look="secondary" onClick={() => note.mutate()} small>
          Do not suggest {person.name} to me
        </Button>
      </div>
    </details>
  )
}

type Reasons = readonly { reason: string; count: number }[]

function Nobody({ aside, isMine }: { aside: Reasons; isMine: boolean }) {
  return (
    <EmptyState heading="No mentor fits just now">
      <p>
        {isMine
          ? 'That says nothing about you: mentors who could meet what you need are busy or in training. Your programme team knows that you are waiting.'
          : 'Another place, a training day, or a change of what is needed would help.'}
      </p>
      <Aside aside={aside} />
    </EmptyState>
  )
}

function Aside({ aside }: { aside: Reasons }) {
  if (aside.length === 0) return null
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Why other mentors are not here</span>
      </summary>
      <div className="nhsuk-details__text">
        <ul>
          {aside.map(({ reason, count }) => (
            <li key={reason}>
              {count}: {reason}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
