import type { DropInMonth } from '@elevate/contracts/drop-in-door'
import { useSuspenseQuery } from '@tanstack/react-query'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { BarPicture } from '../../../ui/pictures/BarPicture.tsx'
import { type Column, StackingTable } from '../../../ui/StackingTable.tsx'
import { useOrganisation } from '../../coffee/organisation.ts'
import { monthWords } from '../list/weeks.ts'
import { figuresQuery } from '../queries.ts'
import { counted } from '../words.ts'

const columns: Column<DropInMonth>[] = [
  { key: 'month', heading: 'Month', cell: ({ month }) => monthWords(month) },
  { key: 'held', heading: 'Held', cell: ({ held }) => held, isNumber: true },
  { key: 'cancelled', heading: 'Cancelled', cell: ({ cancelled }) => cancelled, isNumber: true },
  { key: 'booked', heading: 'Booked', cell: ({ booked }) => booked, isNumber: true },
  { key: 'there', heading: 'Came', cell: ({ there }) => there, isNumber: true },
  { key: 'walkIns', heading: 'Of them without booking', cell: ({ walkIns }) => walkIns, isNumber: true },
  { key: 'missed', heading: 'Missed', cell: ({ missed }) => missed, isNumber: true },
]

/** How many came, month by month: numbers of people at sessions, never who. */
export function FiguresPage() {
  const { id, name } = useOrganisation()
  const { data } = useSuspenseQuery(figuresQuery(id))
  const there = data.items.reduce((sum, month) => sum + month.there, 0)
  const held = data.items.reduce((sum, month) => sum + month.held, 0)
  return (
    <Page
      back={{ to: '/drop-ins/programme', text: 'Back to drop-ins' }}
      caption={name}
      title="How many come to drop-ins"
      wide
    >
      {data.items.length === 0 ? (
        <EmptyState heading="No session has been held yet">
          <p>After the first one, the numbers for each month are here.</p>
        </EmptyState>
      ) : (
        <>
          <BarPicture
            bars={data.items.toReversed().map((month) => ({
              key: month.month,
              label: monthWords(month.month),
              count: month.there,
            }))}
            counts="People who came"
            heading={`People came ${counted(there, 'time')} to ${counted(held, 'session')} in these months`}
            of="Month"
          />
          <StackingTable caption="Month by month" columns={columns} rowKey={({ month }) => month} rows={data.items} />
        </>
      )}
    </Page>
  )
}
