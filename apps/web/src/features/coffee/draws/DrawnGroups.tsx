import type { CoffeeDraw, CoffeeDrawnGroup } from '@elevate/contracts/coffee-draws'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { FindGroup, useSoughtName } from '../FindGroup.tsx'
import { counted } from '../rounds/words.ts'
import { drawnColumns, type Wishing } from './drawn-columns.tsx'
import { drawnGroupsQuery } from './queries.ts'
import { keyOf } from './wishes.ts'

type DrawnGroupsProps = Wishing & { roundId: string; draw: CoffeeDraw; before: CoffeeDraw | undefined }

/** The groups of a draw, so many at a time that they are there at once; anybody's group is found by name. */
export function DrawnGroups({ roundId, draw, before, ...wishing }: DrawnGroupsProps) {
  const columns = drawnColumns({ draw, before }, wishing)
  const isWhole = draw.groups.length === draw.groupCount
  const search = useSoughtName()
  return (
    <>
      <FindGroup groupCount={draw.groupCount} />
      {isWhole && search === undefined ? (
        <AllHere columns={columns} groups={draw.groups} />
      ) : (
        <PageByPage columns={columns} draw={draw} key={search ?? ''} roundId={roundId} search={search} />
      )}
    </>
  )
}

const atOnce = 100
type Columns = { columns: Column<CoffeeDrawnGroup>[] }
const rowKey = ({ people }: CoffeeDrawnGroup) => keyOf(people)

function AllHere({ groups, columns }: Columns & { groups: readonly CoffeeDrawnGroup[] }) {
  const [shown, setShown] = useState(atOnce)
  const isMore = shown < groups.length
  const all = counted(groups.length, 'group', 'groups')
  return (
    <>
      <StackingTable
        caption={isMore ? `The first ${shown} of ${all}` : all}
        columns={columns}
        rowKey={rowKey}
        rows={groups.slice(0, shown)}
      />
      {isMore && (
        <Button look="secondary" onClick={() => setShown(shown + atOnce)}>
          Show more groups
        </Button>
      )}
    </>
  )
}

type PageByPageProps = Columns & { roundId: string; draw: CoffeeDraw; search: string | undefined }

function PageByPage({ roundId, draw, search, columns }: PageByPageProps) {
  const list = useSuspenseInfiniteQuery(drawnGroupsQuery(roundId, { drawId: draw.id, search }))
  const groups = list.data.pages.flatMap(({ items }) => items)
  if (groups.length === 0) return <p>No group has anybody of that name in it.</p>
  const all = counted(draw.groupCount, 'group', 'groups')
  const caption =
    search === undefined
      ? `The first ${groups.length.toLocaleString('en-GB')} of ${all}`
      : counted(groups.length, 'group with that name in it', 'groups with that name in them')
  return (
    <>
      <StackingTable caption={caption} columns={columns} rowKey={rowKey} rows={groups} />
      <ShowMore list={list} shown={groups.length} what="groups" />
    </>
  )
}
