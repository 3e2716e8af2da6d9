import type { ApplicationForm } from '@elevate/contracts/application-form'
import { Link, Navigate, useParams } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatDay, formatInstant, formatRelative } from '../../../ui/dates.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Page } from '../../../ui/Page.tsx'
import { TurnTag } from '../../../ui/TurnTag.tsx'
import { HowToReach } from '../form/HowToReach.tsx'
import { useApplicationForm } from '../queries.ts'
import { nextWords, stateWords, stepWords } from '../words.ts'
import { nextPage, shownTurn } from './turn.ts'

/** Where an application stands: whose turn it is, what happens next and when, what has happened. */
export function StatusPage() {
  const form = useApplicationForm()
  const { applicationId } = useParams()
  // One that was merged answers with the one that goes on.
  if (form.id !== applicationId) return <Navigate replace to={`/my-applications/${form.id}`} />
  if (form.state === 'draft') return <Navigate replace to="form" />
  const { campaign, state, stateSince, reference, can } = form
  const next = nextPage(form)
  return (
    <Page
      back={{ to: '/my-applications', text: 'Back to your applications' }}
      caption={campaign.organisation.name}
      title={campaign.title}
    >
      <div className="app-next">
        <p>
          <TurnTag turn={shownTurn(form)} view="applicant" />
        </p>
        <h2 className="nhsuk-heading-m">{stateWords[state]}</h2>
        <p>{nextWords(form)}</p>
        {next && <ButtonLink to={next.to}>{next.text}</ButtonLink>}
      </div>
      <Facts
        facts={[
          { name: 'Reference', value: reference },
          { name: 'Since', value: `${formatInstant(stateSince)} (${formatRelative(stateSince, new Date())})` },
        ]}
      />
      <History form={form} />
      <h2 className="nhsuk-heading-m">Your application</h2>
      <ul className="nhsuk-list">
        <li>
          <Link to="what-you-told-us">Read or print what you told us</Link>
        </li>
        <li>
          <Link to="letters">Read our letters to you</Link>
        </li>
        {can.withdraw && (
          <li>
            <Link to="withdraw">Withdraw your application</Link>
          </li>
        )}
      </ul>
      {form.deleteOn && <p>We delete this application on {formatDay(form.deleteOn)}.</p>}
      <HowToReach campaign={campaign} />
    </Page>
  )
}

function History({ form: { steps, startedAt } }: { form: ApplicationForm }) {
  const events = [
    ...steps.flatMap(({ move, at }) => (stepWords[move] ? [{ at, text: stepWords[move] }] : [])).toReversed(),
    { at: startedAt, text: 'You began the application' },
  ]
  return (
    <>
      <h2 className="nhsuk-heading-m">What has happened</h2>
      <ol className="nhsuk-list" reversed>
        {events.map(({ at, text }) => (
          <li key={`${at} ${text}`}>
            {text}
            <br />
            <span className="app-reference">
              {formatInstant(at)} ({formatRelative(at, new Date())})
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
