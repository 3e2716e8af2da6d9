import type { InterviewSlot } from '@elevate/contracts/interviews'
import { Link } from 'react-router'
import { formatDay } from '../../ui/dates.ts'
import { type Column, StackingTable } from '../../ui/StackingTable.tsx'
import { Place } from './Place.tsx'
import { Provide } from './Provide.tsx'
import { counted, onePlace, timeSpan } from './words.ts'

export type Day = { day: string; title: string; times: InterviewSlot[] }

/** One day of interviews: who comes when, what to provide, and sheets to print. */
export function DayTimes({ day: { day, title, times }, base }: { day: Day; base: string }) {
  const booked = times.filter(({ booking }) => booking !== null).length
  const place = onePlace(times)
  return (
    <section>
      <h2 className="nhsuk-heading-m">{title}</h2>
      {place && (
        <p>
          <Place at={place} unknown="Nobody has said where yet." />
        </p>
      )}
      <ul className="app-ways">
        <li>
          <Link to={`${base}/day/${day}`}>
            Day sheet for reception, with names<span className="nhsuk-u-visually-hidden">, {title}</span>
          </Link>
        </li>
        <li>
          <Link to={`${base}/day/${day}?for=panel`}>
            Day sheet for the panel, without names<span className="nhsuk-u-visually-hidden">, {title}</span>
          </Link>
        </li>
      </ul>
      <StackingTable
        caption={`${counted(times.length, 'time', 'times')}, ${booked} booked`}
        columns={columnsFor(times, base)}
        rowKey={({ id }) => id}
        rows={times}
      />
    </section>
  )
}

/** What says nothing on this day has no column. */
function columnsFor(times: readonly InterviewSlot[], base: string): Column<InterviewSlot>[] {
  const provide: Column<InterviewSlot> = {
    key: 'provide',
    heading: 'What to provide',
    cell: (slot) => <ToProvide slot={slot} />,
  }
  const where: Column<InterviewSlot> = {
    key: 'where',
    heading: 'Where',
    cell: (slot) => <Place at={slot} unknown="Nobody has said where yet" />,
  }
  const change: Column<InterviewSlot> = {
    key: 'change',
    heading: 'Change',
    isAction: true,
    cell: (slot) => <Change base={base} slot={slot} />,
  }
  return [
    { key: 'time', heading: 'Time', cell: (slot) => timeSpan(slot) },
    { key: 'who', heading: 'Who comes', cell: (slot) => <Who base={base} slot={slot} /> },
    ...(times.some(({ booking }) => booking !== null) ? [provide] : []),
    ...(onePlace(times) ? [] : [where]),
    ...(times.some(({ can }) => can.edit) ? [change] : []),
  ]
}

const cameWords = { attended: 'Came', missed: 'Missed' } as const

function Who({ slot: { booking, can }, base }: { slot: InterviewSlot; base: string }) {
  if (!booking) return <>{can.book ? 'Free' : 'Nobody came'}</>
  const isDue = booking.can.mark && booking.attendance === null
  return (
    <>
      <Link to={`${base}/${booking.applicationId}`}>{booking.name}</Link>
      {booking.attendance && ` – ${cameWords[booking.attendance]}`}
      {isDue && (
        <>
          {' '}
          <strong className="nhsuk-tag nhsuk-tag--blue">Say whether they came</strong>
        </>
      )}
    </>
  )
}

function ToProvide({ slot: { booking } }: { slot: InterviewSlot }) {
  if (!booking) return <>–</>
  const { toProvide, arrangedAt } = booking.adjustments
  const isOpen = toProvide !== '' && arrangedAt === null
  return (
    <>
      <Provide none="Nothing asked for" toProvide={toProvide} />
      {isOpen && <strong className="nhsuk-tag nhsuk-tag--yellow">To arrange</strong>}
      {toProvide !== '' && !isOpen && <strong className="nhsuk-tag nhsuk-tag--green">Arranged</strong>}
    </>
  )
}

function Change({ slot, base }: { slot: InterviewSlot; base: string }) {
  if (!slot.can.edit) return <>–</>
  const of = `${formatDay(slot.startsAt)}, ${timeSpan(slot)}`
  return (
    <>
      <Link to={`${base}/times/${slot.id}`}>
        Change<span className="nhsuk-u-visually-hidden"> {of}</span>
      </Link>
      {' · '}
      <Link to={`${base}/times/${slot.id}/cancel`}>
        Cancel<span className="nhsuk-u-visually-hidden"> {of}</span>
      </Link>
    </>
  )
}
