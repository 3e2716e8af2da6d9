import type { InterviewSlot } from '@elevate/contracts/interviews'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import { Button } from '../../ui/Button.tsx'
import { dayOf, formatDay } from '../../ui/dates.ts'
import { Page } from '../../ui/Page.tsx'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { Place } from './Place.tsx'
import { Provide } from './Provide.tsx'
import { interviewsQuery } from './queries.ts'
import { onePlace, timeSpan } from './words.ts'

type Booked = InterviewSlot & { booking: NonNullable<InterviewSlot['booking']> }
const isBooked = (slot: InterviewSlot): slot is Booked => slot.booking !== null

const time: Column<Booked> = { key: 'time', heading: 'Time', cell: (slot) => timeSpan(slot) }
const number: Column<Booked> = {
  key: 'number',
  heading: 'Candidate',
  cell: ({ booking }) => `Candidate ${booking.candidateNumber ?? ''}`,
}
const name: Column<Booked> = { key: 'name', heading: 'Name', cell: ({ booking }) => booking.name }
const provide: Column<Booked> = {
  key: 'provide',
  heading: 'What to provide',
  cell: ({ booking }) => <Provide none="Nothing asked for" toProvide={booking.adjustments.toProvide} />,
}
const where: Column<Booked> = { key: 'where', heading: 'Where', cell: (slot) => <Place at={slot} /> }
const phone: Column<Booked> = { key: 'phone', heading: 'Phone', cell: ({ booking }) => booking.phone ?? 'Not given' }

const sheets = {
  reception: {
    title: 'Day sheet for reception',
    note: 'With names. For reception only: keep it away from the panel, and shred it after the day.',
    columns: [time, name, where, phone, provide],
  },
  panel: {
    title: 'Day sheet for the panel',
    note: 'Without names. What to provide is what candidates asked for; why is not kept.',
    columns: [time, number, where, provide],
  },
} as const

/** One day on paper: for reception with names, for the panel with numbers. */
export function DaySheetPage() {
  const { campaignId = '', day = '' } = useParams()
  const [search] = useSearchParams()
  const { data } = useSuspenseQuery(interviewsQuery(campaignId))
  const sheet = sheets[search.get('for') === 'panel' ? 'panel' : 'reception']
  const rows = data.slots.filter((slot) => dayOf(slot.startsAt) === day).filter(isBooked)
  const place = onePlace(rows)
  return (
    <Page
      back={{ to: `/recruitment/${campaignId}/interviews`, text: 'Back to interviews' }}
      caption={`${data.campaign.title}, ${formatDay(day)}`}
      title={sheet.title}
      wide
    >
      <p>{sheet.note}</p>
      {place && (
        <p>
          <Place at={place} />
        </p>
      )}
      <Button look="secondary" onClick={() => window.print()}>
        Print this sheet
      </Button>
      <StackingTable
        caption={rows.length === 0 ? 'Nobody has booked this day yet' : formatDay(day)}
        columns={place ? sheet.columns.filter((column) => column !== where) : sheet.columns}
        rowKey={({ id }) => id}
        rows={rows}
      />
    </Page>
  )
}
