import type { Mentor } from '@elevate/contracts/mentors'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatShortDay } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { type Filter, FilterPanel } from '../../../ui/FilterPanel.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { mentorsQuery, type Standing } from '../queries.ts'
import { trainingWords } from '../words.ts'

const standings: { value: Standing; text: string }[] = [
  { value: 'open', text: 'With a free place' },
  { value: 'full', text: 'Full' },
  { value: 'paused', text: 'Paused' },
  { value: 'training', text: 'Not trained yet' },
  { value: 'retired', text: 'Off the register' },
]

const filters: Filter[] = [
  { kind: 'choice', name: 'standing', label: 'Mentors', any: 'All on the register', choices: standings },
]

const trainedWhen = ({ trainingState, trainedOn, trainingBookedFor }: Mentor): string => {
  const day = trainedOn ?? trainingBookedFor
  return day ? `${trainingWords[trainingState]}, ${formatShortDay(day)}` : trainingWords[trainingState]
}

const columns: Column<Mentor>[] = [
  {
    key: 'name',
    heading: 'Mentor',
    cell: ({ id, person }) => <Link to={`/mentoring/mentors/${id}`}>{person.name}</Link>,
  },
  { key: 'who', heading: 'Is', cell: ({ isPartner }) => (isPartner ? 'Partner' : 'Staff') },
  {
    key: 'places',
    heading: 'Places',
    cell: ({ running, asked, capacity }) => `${running} of ${capacity} taken${asked > 0 ? `, ${asked} held` : ''}`,
  },
  { key: 'training', heading: 'Training', cell: trainedWhen },
  { key: 'areas', heading: 'Knows about', cell: ({ areas }) => areas.join(', ') || 'Not given' },
  { key: 'now', heading: 'Can be asked', cell: ({ closed, placesLeft }) => closed ?? `Yes, ${placesLeft} free` },
]

/** Who is a mentor, with which places and training. */
export function RegisterPage() {
  const [search] = useSearchParams()
  const standing = standings.find(({ value }) => value === search.get('standing'))?.value
  const list = useSuspenseInfiniteQuery(mentorsQuery(standing))
  const mentors = list.data.pages.flatMap(({ items }) => items)
  const free = mentors.reduce((sum, { placesLeft, closed }) => sum + (closed ? 0 : placesLeft), 0)
  return (
    <Page back={{ to: '/mentoring/programme', text: 'Back to mentoring' }} title="Register of mentors" wide>
      <ButtonLink look="secondary" to="/mentoring/programme/register/add">
        Add a mentor
      </ButtonLink>
      <FilterPanel filters={filters} />
      {mentors.length === 0 ? (
        <EmptyState heading="No mentor here">
          <p>Mentors are staff or partners. Add somebody your organisation knows.</p>
        </EmptyState>
      ) : (
        <>
          <StackingTable
            caption={`${free} ${free === 1 ? 'place is' : 'places are'} free now`}
            columns={columns}
            rowKey={({ id }) => id}
            rows={mentors}
          />
          <ShowMore list={list} shown={mentors.length} what="mentors" />
        </>
      )}
    </Page>
  )
}
