import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { erasureRequestsQuery } from './queries.ts'

/** The administrator's home page: what the law gives a day for, and the way to what they look after. */
export function AdministratorCard() {
  const { data } = useSuspenseInfiniteQuery(erasureRequestsQuery())
  const waiting = data.pages.flatMap(({ items }) => items).filter(({ state }) => state === 'asked')
  const first = waiting.toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))[0]
  return (
    <>
      <div className="app-next">
        {first ? (
          <>
            <h2 className="nhsuk-heading-m">
              {waiting.length === 1 ? '1 person has' : `${waiting.length} people have`} asked to be deleted
            </h2>
            <p>Answer the first by {formatDay(first.dueOn)}.</p>
            <ButtonLink to={waiting.length === 1 ? `/erasure-requests/${first.id}` : '/erasure-requests'}>
              {waiting.length === 1 ? 'Read the request' : 'See the requests'}
            </ButtonLink>
          </>
        ) : (
          <>
            <h2 className="nhsuk-heading-m">Nothing is waiting for you</h2>
            <p>When somebody asks to be deleted, it is here.</p>
          </>
        )}
      </div>
      <h2 className="nhsuk-heading-m">What you look after</h2>
      <ul className="nhsuk-list">
        {places.map(({ to, text }) => (
          <li key={to}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}

const places = [
  { to: '/organisations/add', text: 'Add an organisation' },
  { to: '/grants', text: 'See who may do what' },
  { to: '/sign-in-rules', text: 'Decide who must have a second factor to sign in' },
  { to: '/audit', text: 'Check that the audit trail is whole' },
  { to: '/erasure-requests', text: 'Requests to be deleted, and receipts' },
]
