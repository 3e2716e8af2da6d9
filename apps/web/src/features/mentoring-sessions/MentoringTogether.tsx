import { Link } from 'react-router'

/** On the page of a mentorship, for the two of it: what they keep together and what each keeps alone. */
export function MentoringTogether({ mentorshipId, isRunning }: { mentorshipId: string; isRunning: boolean }) {
  const at = `/mentoring/${mentorshipId}`
  return (
    <section aria-labelledby="together">
      <h2 className="nhsuk-heading-m" id="together">
        What you keep
      </h2>
      <ul className="nhsuk-list">
        {isRunning && (
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
