import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { NothingWaits } from './NothingWaits.tsx'
import { Next, Things } from './PartnerHome.tsx'
import { People } from './People.tsx'
import { partnerHomeQuery } from './queries.ts'

/** My partners first, each with the last and the next contact; "Log a session" stays in thumb reach. */
export function MentorHome() {
  const { data } = useSuspenseQuery(partnerHomeQuery())
  const mentees = data.people.filter(({ as }) => as === 'mentee')
  const others = data.people.filter(({ as }) => as !== 'mentee')
  const [only] = mentees
  return (
    <>
      {data.next === null ? <NothingWaits unread={data.unread} /> : <Next thing={data.next} />}
      <People heading="Your partners" people={mentees} />
      {mentees.length === 0 && (
        <p>
          You are nobody’s mentor at the moment. <Link to="/mentoring">See your place in the register</Link>
        </p>
      )}
      <Things heading="Needs you" things={data.needsYou} />
      <Things heading="Coming up" things={data.comingUp} />
      <People heading="Your own people" people={others} />
      {only && (
        <div className="app-thumb">
          <ButtonLink to={mentees.length === 1 && only.logHref !== null ? only.logHref : '/mentoring'}>
            Log a session
          </ButtonLink>
        </div>
      )}
    </>
  )
}
