import type { DropIn } from '@elevate/contracts/drop-in-fields'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { dayOf, formatDay, formatTime } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { daysQuery } from '../queries.ts'
import { tagOf, whenWords } from '../words.ts'
import { type MonthCell, monthGrid, monthWords, otherMonth } from './weeks.ts'
import '../../../styles/drop-ins.scss'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** A month as a table: each session is a link, so the keyboard walks from one to the next. */
export function MonthPage() {
  const [search] = useSearchParams()
  const today = dayOf(new Date().toISOString())
  const asked = search.get('month') ?? ''
  const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7)
  const grid = monthGrid(month)
  const [first = today, last = today] = [grid[0]?.[0]?.day, grid.at(-1)?.at(-1)?.day]
  const { data } = useSuspenseQuery(daysQuery(first, last))
  return (
    <Page
      back={{ to: '/drop-ins', text: 'Back to drop-ins, week by week' }}
      title={`Drop-ins in ${monthWords(month)}`}
      wide
    >
      <nav aria-label="Month" className="app-month__nav">
        <Link to={`?month=${otherMonth(month, -1)}`}>{monthWords(otherMonth(month, -1))}</Link>
        <Link to={`?month=${otherMonth(month, 1)}`}>{monthWords(otherMonth(month, 1))}</Link>
      </nav>
      <table className="app-month">
        <caption className="nhsuk-u-visually-hidden">{monthWords(month)}, one row for each week</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                <abbr title={weekday}>{weekday.slice(0, 3)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.map((week) => (
            <tr key={week[0]?.day}>
              {week.map((cell) => (
                <DayCell
                  cell={cell}
                  dropIns={data.items.filter(({ day }) => day === cell.day)}
                  isToday={cell.day === today}
                  key={cell.day}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  )
}

function DayCell({ cell, dropIns, isToday }: { cell: MonthCell; dropIns: DropIn[]; isToday: boolean }) {
  return (
    <td className={cell.isInMonth ? undefined : 'app-month__beside'}>
      <span className="app-month__day">
        <span aria-hidden="true">{Number(cell.day.slice(8))}</span>
        <span className="nhsuk-u-visually-hidden">{formatDay(cell.day)}</span>
        {isToday && <strong className="app-month__today">Today</strong>}
      </span>
      {dropIns.length > 0 && (
        <ul className="nhsuk-list">
          {dropIns.map((dropIn) => (
            <li key={dropIn.id}>
              <SessionLink dropIn={dropIn} />
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}

function SessionLink({ dropIn }: { dropIn: DropIn }) {
  const tag = tagOf(dropIn)
  return (
    <Link
      aria-label={`${whenWords(dropIn)}: ${dropIn.title}${tag ? `, ${tag.text}` : ''}`}
      to={`/drop-ins/${dropIn.id}`}
    >
      {formatTime(dropIn.startsAt)}
      <span className="app-month__title"> {dropIn.title}</span>
      {tag && <span className="app-month__title"> ({tag.text})</span>}
    </Link>
  )
}
