import type { BuddyPair } from '@elevate/contracts/buddy-pairs'
import { Link } from 'react-router'
import { formatShortDay } from '../../../ui/dates.ts'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { counted } from '../../coffee/rounds/words.ts'
import { inTouchWords, namesOfMembers, stateWords } from '../words.ts'

const columns: Column<BuddyPair>[] = [
  {
    key: 'who',
    heading: 'Buddies',
    cell: (pair) => <Link to={`/buddies/programme/${pair.id}`}>{namesOfMembers(pair)}</Link>,
  },
  { key: 'state', heading: 'Now', cell: stateWords },
  { key: 'since', heading: 'Since', cell: ({ startsOn }) => formatShortDay(startsOn) },
  {
    key: 'touch',
    heading: 'In touch',
    cell: ({ members }) => inTouchWords(members).join('. ') || 'Not asked yet',
  },
  {
    key: 'review',
    heading: 'Review',
    cell: ({ state, reviewOn }) => (state === 'active' ? formatShortDay(reviewOn) : 'None'),
  },
]

export function PairsTable({ pairs, isMore }: { pairs: readonly BuddyPair[]; isMore: boolean }) {
  return (
    <StackingTable
      caption={`${counted(pairs.length, 'pair', 'pairs')}${isMore ? ' so far' : ''}, newest first`}
      columns={columns}
      rowKey={({ id }) => id}
      rows={pairs}
    />
  )
}
