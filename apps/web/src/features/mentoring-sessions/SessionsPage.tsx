import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { offerQuery } from './queries.ts'
import { SessionLog } from './SessionLog.tsx'
import { UnsentNote } from './UnsentNote.tsx'

/** The log as the two see it, with the button that adds to it where the thumb is. */
export function SessionsPage() {
  const { mentorshipId = '' } = useParams()
  const { data: offer } = useSuspenseQuery(offerQuery(mentorshipId))
  const at = `/mentoring/${mentorshipId}`
  return (
    <Page back={{ to: at, text: 'Back to your mentoring' }} caption={`With ${offer.other.name}`} title="Your sessions">
      <UnsentNote lockKey={offer.lockKey} mentorshipId={mentorshipId} />
      <SessionLog mentorshipId={mentorshipId} />
      <ul className="nhsuk-list app-screen-only">
        <li>
          <Link to={`${at}/goals`}>Goals and actions</Link>, for you two alone
        </li>
        <li>
          <Link to={`${at}/notes`}>Your private notes</Link>, for you alone
        </li>
        <li>
          <Link to="/concerns/new">I need to raise a concern</Link>
        </li>
      </ul>
      {offer.can.log && (
        <div className="app-thumb">
          <ButtonLink to={`${at}/sessions/log`}>Log a session</ButtonLink>
        </div>
      )}
    </Page>
  )
}
