import type { FollowUp } from '@elevate/contracts/check-in-follow-ups'
import type { CheckInProgramme } from '@elevate/contracts/check-in-programmes'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { Page } from '../../../ui/Page.tsx'
import { OrganisationChoice } from '../../coffee/OrganisationChoice.tsx'
import { useAbout, useOrganisation } from '../../coffee/organisation.ts'
import { followUpsQuery } from '../queries.ts'
import { SharedList } from '../reading/SharedList.tsx'
import { Waiting } from '../reading/Waiting.tsx'
import { programmeQuery } from './queries.ts'
import { rhythmWords } from './words.ts'

/** Check-ins as who runs the programme sees them: who waits first, then how the open one stands. */
export function ProgrammePage() {
  const { id, name } = useOrganisation()
  const { data: programme } = useSuspenseQuery(programmeQuery(id))
  const { data } = useSuspenseInfiniteQuery(followUpsQuery())
  const waiting = data.pages.flatMap(({ items }) => items).filter(({ organisation }) => organisation.id === id)
  const about = useAbout()
  return (
    <Page back={{ to: '/support', text: 'Back to support' }} caption={name} title="Check-ins" wide>
      <OrganisationChoice />
      <WhoWaits waiting={waiting} />
      <Standing programme={programme} />
      <div className="app-actions">
        <ButtonLink look="secondary" to={about('/check-ins/programme/results', id)}>
          How the group is
        </ButtonLink>
        <Link to={about('/check-ins/programme/questions', id)}>Questions and how often</Link>
        <Link to={about('/check-ins/programme/people', id)}>Who reads and answers</Link>
      </div>
      <SharedList none={<p>No partner has given you a check-in to read yet.</p>} />
    </Page>
  )
}

function WhoWaits({ waiting }: { waiting: FollowUp[] }) {
  if (waiting.length === 0)
    return (
      <EmptyState heading="Nobody waits to hear from you">
        <p>Who says that they are struggling, or asks to be contacted, is here with the day that we promised.</p>
      </EmptyState>
    )
  const unseen = waiting.filter(({ seen }) => seen === null)
  const seen = waiting.filter((one) => one.seen !== null)
  const now = new Date()
  return (
    <>
      {unseen.length > 0 && (
        <Waiting caption={`${counted(unseen.length)} and nobody has seen it yet`} followUps={unseen} now={now} />
      )}
      {seen.length > 0 && (
        <Waiting caption={`${counted(seen.length)}; somebody has seen it`} followUps={seen} now={now} />
      )}
    </>
  )
}

const counted = (count: number): string => (count === 1 ? '1 partner waits' : `${count} partners wait`)

function Standing({ programme }: { programme: CheckInProgramme }) {
  const { open, version, rhythm, nextOpensOn } = programme
  if (version === 0)
    return (
      <EmptyState heading="Check-ins have not started here">
        <p>Look at the questions, choose how often, and say who reads and answers.</p>
        <ButtonLink to="/check-ins/programme/questions">Start check-ins</ButtonLink>
      </EmptyState>
    )
  return (
    <Facts
      facts={[
        { name: 'How often', value: rhythmWords[rhythm] },
        {
          name: 'Open now',
          value: open ? `Since ${formatDay(open.opensOn)}, until ${formatDay(open.closesOn)}` : 'None',
        },
        ...(open
          ? [
              {
                name: 'Answered by name',
                value: `${open.answeredByName} of ${open.invited}. Private and anonymous answers are not counted here, so that nobody can tell who has sent some.`,
              },
            ]
          : []),
        { name: 'The next one', value: nextOpensOn ? formatDay(nextOpensOn) : 'None' },
      ]}
    />
  )
}
