import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { StackingTable } from '../../ui/StackingTable.tsx'
import { trainingDaysQuery } from './queries.ts'
import { placesWords, whenWords } from './words.ts'

/** The same list for mentors and for who runs the programme. */
export function TrainingDays({ when, none }: { when: 'to-come' | 'past'; none: string }) {
  const list = useSuspenseInfiniteQuery(trainingDaysQuery(when))
  const days = list.data.pages.flatMap(({ items }) => items)
  if (days.length === 0) return <p>{none}</p>
  return (
    <>
      <StackingTable
        caption={days.length === 1 ? '1 day' : `${days.length} days`}
        columns={[
          {
            key: 'what',
            heading: 'What',
            cell: ({ id, title }) => <Link to={`/mentoring/training/${id}`}>{title}</Link>,
          },
          { key: 'when', heading: 'When', cell: whenWords },
          { key: 'where', heading: 'Where', cell: ({ place }) => (place === '' ? 'Will be told' : place) },
          {
            key: 'places',
            heading: 'Places',
            cell: (day) => (
              <>
                {day.isMine && <strong>You have a place. </strong>}
                {placesWords(day)}
              </>
            ),
          },
        ]}
        rowKey={({ id }) => id}
        rows={days}
      />
      <ShowMore list={list} shown={days.length} what="days" />
    </>
  )
}
