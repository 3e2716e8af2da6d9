import type { Concern } from '@elevate/contracts/concerns'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { formatInstant } from '../../ui/dates.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'
import { ConcernSteps } from './ConcernSteps.tsx'
import { concernQuery } from './queries.ts'
import { WhoReads } from './WhoReads.tsx'
import { doneWords, stateWords } from './words.ts'

/** For its author: that it was read, and by whom. For whom it was sent to: what it says, and what is done about it. */
export function ConcernPage() {
  const { concernId = '' } = useParams()
  const { data: concern } = useSuspenseQuery(concernQuery(concernId))
  const { isMine, author, whatHappened, who, contactBy, raisedAt, acknowledged, can } = concern
  return (
    <Page
      back={{ to: '/concerns', text: 'Back to concerns' }}
      caption={concern.organisation}
      title={isMine ? 'Your concern' : 'A concern that was sent to you'}
    >
      <WhoReads>
        <p>
          {isMine ? 'You' : (author?.name ?? 'Its author')} and {concern.readers.map(({ name }) => name).join(', ')}.
          Nobody else.
        </p>
      </WhoReads>
      <Facts
        facts={[
          { name: 'How it stands', value: stateWords[concern.state] },
          {
            name: 'Read',
            value: acknowledged ? `By ${acknowledged.by}, ${formatInstant(acknowledged.at)}` : 'Not yet',
          },
          { name: 'Raised', value: `${author?.name ?? 'By somebody who has left'}, ${formatInstant(raisedAt)}` },
          { name: 'What worries them', value: <p className="app-typed">{whatHappened}</p> },
          { name: 'Who it is about', value: <p className="app-typed">{who === '' ? 'Not said' : who}</p> },
          { name: 'How to reach them', value: contactBy === '' ? 'Not said' : contactBy },
        ]}
      />
      {concern.steps.length > 0 && <Steps steps={concern.steps} />}
      {can.moves.length > 0 && <ConcernSteps concern={concern} />}
    </Page>
  )
}

function Steps({ steps }: { steps: Concern['steps'] }) {
  return (
    <section aria-labelledby="steps">
      <h2 className="nhsuk-heading-m" id="steps">
        What was done
      </h2>
      <ol className="nhsuk-list">
        {steps.map(({ move, at, by, note }) => (
          <li key={`${at} ${move}`}>
            <strong>{doneWords[move]}</strong>: {by ?? 'somebody who has left'}, {formatInstant(at)}
            {note !== null && note !== '' && <p className="app-typed">{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
