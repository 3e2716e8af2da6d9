import type { MentorshipDetails } from '@elevate/contracts/mentorships'
import { Link } from 'react-router'

/** What happens within a mentorship (`features/mentoring-sessions`), each with who can read it. */
export function WithinIt({ mentorship: { id, side, state } }: { mentorship: MentorshipDetails }) {
  const at = `/mentoring/${id}`
  if (side === 'programme') {
    return (
      <p>
        <Link to={`${at}/record`}>When the two met</Link>
      </p>
    )
  }
  return (
    <section aria-labelledby="together">
      <h2 className="nhsuk-heading-m" id="together">
        What you keep
      </h2>
      <ul className="nhsuk-list">
        {state !== 'ended' && (
          <li>
            <Link to={`${at}/sessions/log`}>Log a session</Link>
          </li>
        )}
        <li>
          <Link to={`${at}/sessions`}>Your sessions</Link>: read by you two and the coordinators
        </li>
        <li>
          <Link to={`${at}/goals`}>Goals and actions</Link>: read by you two alone
        </li>
        <li>
          <Link to={`${at}/notes`}>Your private notes</Link>: read by you alone
        </li>
      </ul>
      <p>
        <Link to="/concerns/new">I need to raise a concern</Link>
      </p>
    </section>
  )
}
