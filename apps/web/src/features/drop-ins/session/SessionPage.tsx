import type { DropInPage as Session } from '@elevate/contracts/drop-ins'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useHat } from '../../../app/session/hat.ts'
import { formatDay } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { HoldLink } from '../../legal-holds/HoldLink.tsx'
import { dropInQuery } from '../queries.ts'
import { StateTag } from '../StateTag.tsx'
import { whenWords } from '../words.ts'
import { Booking } from './Booking.tsx'
import { CalendarButton } from './CalendarButton.tsx'
import { SessionFacts } from './SessionFacts.tsx'

/** One session: where I stand and what I can do, then all there is to know about it. */
export function SessionPage() {
  const { dropInId = '' } = useParams()
  const { data: dropIn } = useSuspenseQuery(dropInQuery(dropInId))
  const isProgramme = useHat() === 'coordinator'
  const back = isProgramme
    ? { to: '/drop-ins/programme', text: 'Back to the programme’s drop-ins' }
    : { to: '/drop-ins', text: 'Back to drop-ins' }
  return (
    <Page back={back} caption={whenWords(dropIn)} title={dropIn.title}>
      <p>
        <StateTag dropIn={dropIn} />
      </p>
      <Cancelled dropIn={dropIn} />
      {!isProgramme && <Booking dropIn={dropIn} />}
      <Running dropIn={dropIn} isProgramme={isProgramme} />
      {dropIn.about !== '' && <p className="app-typed">{dropIn.about}</p>}
      <SessionFacts dropIn={dropIn} />
      {dropIn.state === 'coming' && <CalendarButton dropIn={dropIn} />}
      <WhatCame dropIn={dropIn} />
      <p>
        Something about a session or its host that you would rather not say there? Tell your programme team, not the
        host.
      </p>
    </Page>
  )
}

function Cancelled({ dropIn: { state, cancelledWhy } }: { dropIn: Session }) {
  if (state !== 'cancelled') return null
  return (
    <div className="nhsuk-inset-text">
      <p>This session does not take place. {cancelledWhy}</p>
      <p>
        <Link to="/drop-ins">See the other sessions</Link>
      </p>
    </div>
  )
}

/** For hosts and who runs the programme. */
function Running({ dropIn: { id, state, can }, isProgramme }: { dropIn: Session; isProgramme: boolean }) {
  if (!can.keepDoor && !can.change) return null
  return (
    <ul className="nhsuk-list app-screen-only">
      {can.keepDoor && (
        <li>
          <Link to={`/drop-ins/${id}/door`}>The door: who comes, themes and reply</Link>
        </li>
      )}
      {can.keepDoor && state !== 'past' && (
        <li>
          <Link to={`/drop-ins/${id}/needs`}>What helps those who come</Link>
        </li>
      )}
      {isProgramme && (
        <li>
          <Link to={`/drop-ins/${id}/bookings`}>Who has booked</Link>
        </li>
      )}
      {isProgramme && (
        <li>
          <HoldLink id={id} kind="drop-in" />
        </li>
      )}
      {can.change && (
        <>
          <li>
            <Link to={`/drop-ins/${id}/change`}>Change this session</Link>
          </li>
          <li>
            <Link to={`/drop-ins/${id}/cancel`}>Cancel this session</Link>
          </li>
        </>
      )}
      {can.sayIAmAway && (
        <li>
          <Link to={`/drop-ins/${id}/away`}>I cannot host this session</Link>
        </li>
      )}
    </ul>
  )
}

function WhatCame({ dropIn: { lastTime, themes, reply } }: { dropIn: Session }) {
  return (
    <>
      {(themes !== '' || reply !== '') && <Said heading="What came of this session" reply={reply} themes={themes} />}
      {lastTime && (
        <Said heading={`Last time, on ${formatDay(lastTime.day)}`} reply={lastTime.reply} themes={lastTime.themes} />
      )}
    </>
  )
}

function Said({ heading, themes, reply }: { heading: string; themes: string; reply: string }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      {themes !== '' && (
        <>
          <h3 className="nhsuk-heading-s">What was talked about</h3>
          <p className="app-typed">{themes}</p>
        </>
      )}
      {reply !== '' && (
        <>
          <h3 className="nhsuk-heading-s">You said, we did</h3>
          <p className="app-typed">{reply}</p>
        </>
      )}
    </section>
  )
}
