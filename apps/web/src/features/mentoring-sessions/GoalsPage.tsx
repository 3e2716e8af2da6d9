import type { MentoringGoal } from '@elevate/contracts/mentoring-sessions'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { GoalRow } from './GoalRow.tsx'
import { goalsQuery } from './queries.ts'
import { WhoReads } from './WhoReads.tsx'

/** What the two work towards, and what they have agreed to do. */
export function GoalsPage() {
  const { mentorshipId = '' } = useParams()
  const { data } = useSuspenseQuery(goalsQuery(mentorshipId))
  const { mentor, partner, items, can } = data
  return (
    <Page back={{ to: `/mentoring/${mentorshipId}`, text: 'Back to your mentoring' }} title="Goals and actions">
      <WhoReads>
        <p>
          {mentor.name} and {partner.name}. Nobody else: not the coordinators, not the administrators.
        </p>
      </WhoReads>
      {items.length === 0 && (
        <EmptyState heading="There are none yet">
          <p>A goal is what you would like to be different. An action is a step that one of you takes, with a day.</p>
        </EmptyState>
      )}
      <Goals canWrite={can.write} heading="Goals" items={items.filter(({ kind }) => kind === 'goal')} />
      <Goals canWrite={can.write} heading="Actions" items={items.filter(({ kind }) => kind === 'action')} />
      {can.write && (
        <div className="app-thumb">
          <ButtonLink to={`/mentoring/${mentorshipId}/goals/new`}>Add a goal or an action</ButtonLink>
        </div>
      )}
    </Page>
  )
}

type GoalsProps = { heading: string; items: MentoringGoal[]; canWrite: boolean }

function Goals({ heading, items, canWrite }: GoalsProps) {
  const { mentorshipId = '' } = useParams()
  if (items.length === 0) return null
  return (
    <section aria-label={heading}>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      <ul className="app-goals">
        {items.map((goal) => (
          <li key={goal.id}>
            <GoalRow canWrite={canWrite} goal={goal} mentorshipId={mentorshipId} />
          </li>
        ))}
      </ul>
    </section>
  )
}
