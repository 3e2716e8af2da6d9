import type { Application } from '@elevate/contracts/applications'
import { Link } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { nextSentence, stepsOf } from './next-steps.ts'

/** One sentence about what is next, the step that leads on as a button, the others as links. */
export function NextSteps({ application }: { application: Application }) {
  const { main, others } = stepsOf(application)
  const { id, campaign, can } = application
  return (
    <section aria-labelledby="next">
      <h2 className="nhsuk-heading-m" id="next">
        What to do next
      </h2>
      <p>{nextSentence(application)}</p>
      {main && <ButtonLink to={main.to}>{main.text}</ButtonLink>}
      {can.goOnTyping && (
        <ButtonLink to={`/recruitment/${campaign.id}/type-an-application/${id}`}>
          Go on typing this application
        </ButtonLink>
      )}
      {others.length > 0 && (
        <ul className="nhsuk-list">
          {others.map(({ to, text }) => (
            <li key={text}>
              <Link to={to}>{text}</Link>
            </li>
          ))}
        </ul>
      )}
      {can.admitLate && (
        <p>
          <Link to={`/applications/${id}/late-admission`}>Let them send it after the close</Link>
        </p>
      )}
    </section>
  )
}
