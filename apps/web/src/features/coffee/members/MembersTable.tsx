import type { CoffeeMember } from '@elevate/contracts/coffee-members'
import { Link } from 'react-router'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { useAbout } from '../organisation.ts'
import { counted } from '../rounds/words.ts'
import { memberStateWords, sharedShort, toldByWords } from './words.ts'

export function MembersTable({ members, isMore }: { members: readonly CoffeeMember[]; isMore: boolean }) {
  const about = useAbout()
  const columns: Column<CoffeeMember>[] = [
    { key: 'name', heading: 'Name', cell: ({ person }) => person.name },
    { key: 'state', heading: 'In the next draw', cell: memberStateWords },
    { key: 'shared', heading: 'A match is told', cell: ({ sharedContact }) => sharedShort[sharedContact] },
    { key: 'told', heading: 'How they are told', cell: ({ toldBy }) => toldByWords[toldBy] },
    {
      key: 'change',
      heading: 'For people who ask you',
      cell: ({ person, organisationId, can }) =>
        can.change && (
          <Link to={about(`/coffee-rounds/members/${person.id}`, organisationId)}>
            Change<span className="nhsuk-u-visually-hidden"> how {person.name} takes part</span>
          </Link>
        ),
    },
  ]
  return (
    <StackingTable
      caption={`${counted(members.length, 'person', 'people')}${isMore ? ' so far' : ''}, by name`}
      columns={columns}
      rowKey={({ person }) => person.id}
      rows={members}
    />
  )
}
