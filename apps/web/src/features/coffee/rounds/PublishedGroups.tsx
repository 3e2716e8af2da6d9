import type { CoffeeRound } from '@elevate/contracts/coffee-rounds'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { FindGroup, useSoughtName } from '../FindGroup.tsx'
import { GroupsTable } from './GroupsTable.tsx'
import { groupsQuery } from './queries.ts'
import { counted } from './words.ts'

/** All groups of a round, to be printed; of a very large one a page at a time. Anybody's group is found by name. */
export function PublishedGroups({ round }: { round: Pick<CoffeeRound, 'id' | 'groups' | 'groupCount'> }) {
  const search = useSoughtName()
  const meeting = round.groups.filter(({ people }) => people.length > 0)
  const isWhole = meeting.length >= round.groupCount
  return (
    <>
      <FindGroup groupCount={round.groupCount} />
      {isWhole && search === undefined ? (
        <GroupsTable groups={round.groups} />
      ) : (
        <PageByPage key={search ?? ''} round={round} search={search} />
      )}
    </>
  )
}

type PageByPageProps = { round: Pick<CoffeeRound, 'id' | 'groupCount'>; search: string | undefined }

function PageByPage({ round, search }: PageByPageProps) {
  const list = useSuspenseInfiniteQuery(groupsQuery(round.id, search))
  const groups = list.data.pages.flatMap(({ items }) => items)
  if (groups.length === 0) return <p>No group has anybody of that name in it.</p>
  const caption =
    search === undefined
      ? `The first ${groups.length.toLocaleString('en-GB')} of ${counted(round.groupCount, 'group', 'groups')}`
      : counted(groups.length, 'group with that name in it', 'groups with that name in them')
  return (
    <>
      <GroupsTable caption={caption} groups={groups} />
      <ShowMore list={list} shown={groups.length} what="groups" />
    </>
  )
}
