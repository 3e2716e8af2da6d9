import type { MentorRequest } from '@elevate/contracts/mentor-requests'
import type { Mentorship } from '@elevate/contracts/mentorships'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatRelative, formatShortDay } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { useChosenOrganisation } from '../../people/organisation.ts'
import { mentorRequestsQuery, programmePairsQuery } from '../queries.ts'
import { Turn } from '../Turn.tsx'
import { agreementWords } from '../words.ts'

/** The coordinator's mentoring: who waits and for whom, and the pairs. */
export function ProgrammePage() {
  const { organisation } = useChosenOrganisation()
  return (
    <Page back={{ to: '/support', text: 'Back to support' }} title="Mentoring" wide>
      <ul className="app-links app-screen-only">
        <li>
          <Link to="/mentoring/programme/register">Register of mentors</Link>
        </li>
        <li>
          <Link to="/mentoring/programme/pair">Note a pair that exists already</Link>
        </li>
        <li>
          <Link to="/mentoring/training/programme">Training of mentors</Link>
        </li>
        {organisation && (
          <>
            <li>
              <Link to={`/mentoring/handbook/${organisation.id}`}>Handbook for mentors</Link>
            </li>
            <li>
              <Link to={`/concerns/contacts/${organisation.id}`}>Who reads concerns</Link>
            </li>
            <li>
              <Link to={`/mentoring/programme/settings?organisation=${organisation.id}`}>Settings of mentoring</Link>
            </li>
          </>
        )}
      </ul>
      <Waiting organisationId={organisation?.id} />
      <Pairs />
    </Page>
  )
}

const requestColumns = (now: Date): Column<MentorRequest>[] => [
  {
    key: 'partner',
    heading: 'Partner',
    cell: ({ id, partner }) => <Link to={`/mentoring/requests/${id}`}>{partner.name}</Link>,
  },
  { key: 'turn', heading: 'Whose turn', cell: ({ turn }) => <Turn reader="programme" turn={turn} /> },
  { key: 'mentor', heading: 'Asked now', cell: ({ offer }) => offer?.mentor.name ?? 'Nobody yet' },
  {
    key: 'until',
    heading: 'Answer due',
    cell: ({ offer }) => (offer ? formatShortDay(offer.dueOn) : 'Not asked yet'),
  },
  { key: 'before', heading: 'Asked before', cell: ({ askedBefore }) => askedBefore, isNumber: true },
  { key: 'since', heading: 'Asked for one', cell: ({ askedAt }) => formatRelative(askedAt, now) },
]

function Waiting({ organisationId }: { organisationId: string | undefined }) {
  const list = useSuspenseInfiniteQuery(mentorRequestsQuery())
  const requests = list.data.pages.flatMap(({ items }) => items)
  const free = requests.filter(({ state }) => state === 'waiting').length
  return (
    <section aria-labelledby="waiting">
      <h2 className="nhsuk-heading-m" id="waiting">
        Partners who would like a mentor
      </h2>
      <div className="app-actions">
        {free > 0 && organisationId && (
          <ButtonLink to={`/mentoring/programme/assign?organisation=${organisationId}`}>
            Find mentors for all who wait
          </ButtonLink>
        )}
        <Link to="/mentoring/programme/ask">Ask for a partner</Link>
      </div>
      {requests.length === 0 ? (
        <EmptyState heading="Nobody waits for a mentor">
          <p>Partners ask on their own page “Your mentoring”, or you ask for them.</p>
        </EmptyState>
      ) : (
        <>
          <StackingTable
            caption={`${requests.length} ${requests.length === 1 ? 'partner waits' : 'partners wait'}, ${free} of them without a mentor who is asked`}
            columns={requestColumns(new Date())}
            rowKey={({ id }) => id}
            rows={requests}
          />
          <ShowMore list={list} shown={requests.length} what="partners" />
        </>
      )}
    </section>
  )
}

const stateWords = { running: 'Running', paused: 'Paused', ended: 'Ended' }

const pairColumns: Column<Mentorship>[] = [
  {
    key: 'partner',
    heading: 'Partner',
    cell: ({ id, partner }) => <Link to={`/mentoring/${id}`}>{partner.name}</Link>,
  },
  { key: 'mentor', heading: 'Mentor', cell: ({ mentor }) => mentor.name },
  { key: 'state', heading: 'State', cell: ({ state }) => stateWords[state] },
  { key: 'since', heading: 'Since', cell: ({ startedOn }) => formatShortDay(startedOn) },
  {
    key: 'contact',
    heading: 'First contact',
    cell: ({ firstContactOn, firstContactBy }) =>
      firstContactOn ? formatShortDay(firstContactOn) : `Due ${formatShortDay(firstContactBy)}`,
  },
  { key: 'agreement', heading: 'Agreement', cell: agreementWords },
]

function Pairs() {
  const list = useSuspenseInfiniteQuery(programmePairsQuery())
  const pairs = list.data.pages.flatMap(({ items }) => items)
  return (
    <section aria-labelledby="pairs">
      <h2 className="nhsuk-heading-m" id="pairs">
        Mentorships
      </h2>
      {pairs.length === 0 ? (
        <EmptyState heading="There is no mentorship yet">
          <p>It begins when a mentor says yes. Pairs that you have today can be noted, too.</p>
        </EmptyState>
      ) : (
        <>
          <StackingTable caption="Newest first" columns={pairColumns} rowKey={({ id }) => id} rows={pairs} />
          <ShowMore list={list} shown={pairs.length} what="mentorships" />
        </>
      )}
    </section>
  )
}
