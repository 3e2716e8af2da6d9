import type { PersonSummary } from '@elevate/contracts/people'
import { Link } from 'react-router'
import { formatRelative, formatShortDay } from '../../ui/dates.ts'
import { type Column, SortableTable } from '../../ui/SortableTable.tsx'
import { StatusTag } from './StatusTag.tsx'
import { accountWords, peopleCounted } from './words.ts'

type Props = { people: readonly PersonSummary[]; isMore: boolean; isBestFirst: boolean }

export function PeopleTable({ people, isMore, isBestFirst }: Props) {
  return (
    <SortableTable
      caption={`${peopleCounted(people.length)}${isMore ? ' so far' : ''}${isBestFirst ? ', the closest family names first' : ''}`}
      columns={columns}
      defaultSort="name"
      rowKey={({ id }) => id}
      rows={people}
    />
  )
}

const columns: Column<PersonSummary>[] = [
  {
    key: 'name',
    heading: 'Name',
    sort: 'name',
    cell: ({ id, name }) => <Link to={`/people/${id}`}>{name}</Link>,
  },
  {
    key: 'status',
    heading: 'Where they stand',
    cell: ({ appointment }) => (appointment ? <StatusTag status={appointment.status} /> : 'No appointment'),
  },
  { key: 'termEndsOn', heading: 'Term ends', sort: 'termEndsOn', cell: (person) => <TermEnd person={person} /> },
  { key: 'role', heading: 'Role', cell: ({ appointment }) => appointment?.role ?? 'None' },
  { key: 'contact', heading: 'How to reach them', cell: (person) => <Contact person={person} /> },
  { key: 'interests', heading: 'Interests', cell: ({ interests }) => interests.join(', ') || 'Not given' },
  { key: 'account', heading: 'Sign-in', cell: ({ account }) => accountWords[account] },
]

function TermEnd({ person: { appointment } }: { person: PersonSummary }) {
  if (!appointment?.termEndsOn) return <>{appointment?.status === 'ended' ? 'Has left' : 'Not set'}</>
  return (
    <>
      <span className="app-nowrap">{formatShortDay(appointment.termEndsOn)}</span>
      <br />
      <span className="app-reference app-nowrap">{formatRelative(appointment.termEndsOn, new Date())}</span>
    </>
  )
}

function Contact({ person: { email, phone } }: { person: PersonSummary }) {
  if (email === null && phone === null) return <>Not given</>
  return (
    <>
      {email}
      {email !== null && phone !== null && <br />}
      {phone}
    </>
  )
}
