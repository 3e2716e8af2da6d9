import type { DropIn } from '@elevate/contracts/drop-in-fields'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { formatDay } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { dropInsQuery, myDropInsQuery } from '../queries.ts'
import { StateTag } from '../StateTag.tsx'
import { turnWords, whenWords } from '../words.ts'
import { SessionItem } from './SessionItem.tsx'
import { nearWord, type Week, weeksOf } from './weeks.ts'

/** What is on, week by week; what I have booked stands first. */
export function DropInsPage() {
  const list = useSuspenseInfiniteQuery(dropInsQuery())
  const dropIns = list.data.pages.flatMap(({ items }) => items)
  const now = new Date()
  return (
    <Page title="Drop-ins">
      <p>
        Time to talk with other partners and a host about anything that is on your mind. Come as often as you like. If
        you cannot come after all, that is fine.
      </p>
      <ul className="nhsuk-list">
        <li>
          <Link to="/drop-ins/month">See a whole month</Link>
        </li>
        <li>
          <Link to="/account/calendar">Have your sessions in your own calendar</Link>
        </li>
      </ul>
      <Mine />
      {dropIns.length === 0 && (
        <EmptyState heading="There are no sessions yet">
          <p>When your programme arranges one, you will find it here.</p>
        </EmptyState>
      )}
      {weeksOf(dropIns, now).map((week) => (
        <WeekSection key={week.monday} now={now} week={week} />
      ))}
      <ShowMore list={list} shown={dropIns.length} what="sessions" />
      <p>
        <Link to="/drop-ins/past">Past sessions, and what came of them</Link>
      </p>
    </Page>
  )
}

function WeekSection({ week, now }: { week: Week; now: Date }) {
  return (
    <section aria-labelledby={`week-${week.monday}`}>
      <h2 className="nhsuk-heading-m" id={`week-${week.monday}`}>
        {week.heading}
      </h2>
      {week.days.map(({ day, dropIns }) => (
        <div key={day}>
          <h3 className="nhsuk-heading-s app-session__day">
            {formatDay(day)}
            {nearWord(day, now) && <span className="app-session__near"> {nearWord(day, now)}</span>}
          </h3>
          <ul className="nhsuk-list app-sessions">
            {dropIns.map((dropIn) => (
              <SessionItem dropIn={dropIn} key={dropIn.id} level={4} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Mine() {
  const { data } = useSuspenseQuery(myDropInsQuery())
  return (
    <>
      <MyList dropIns={data.booked} heading="Yours" />
      <MyList dropIns={data.hosting} heading="You host" />
    </>
  )
}

function MyList({ dropIns, heading }: { dropIns: DropIn[]; heading: string }) {
  if (dropIns.length === 0) return null
  return (
    <section className="app-next">
      <h2 className="nhsuk-heading-m">{heading}</h2>
      <ul className="nhsuk-list app-sessions">
        {dropIns.map((dropIn) => (
          <li className="app-session" key={dropIn.id}>
            <MyLine dropIn={dropIn} isHosting={heading === 'You host'} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function MyLine({ dropIn, isHosting }: { dropIn: DropIn; isHosting: boolean }) {
  const turn = turnWords(dropIn)
  return (
    <>
      <div className="app-session__line">
        <Link to={`/drop-ins/${dropIn.id}`}>
          {whenWords(dropIn)}: {dropIn.title}
        </Link>
        {!isHosting && <StateTag dropIn={dropIn} />}
      </div>
      {turn && <p>{turn}</p>}
    </>
  )
}
