import type { MyCheck } from '@elevate/contracts/my-checks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { dayOf, formatDay, formatRelative } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { TurnTag } from '../../../ui/TurnTag.tsx'
import { myApplicationChecksQuery, myChecksQuery } from '../queries.ts'

/** What an applicant does before the start: theirs first, then what others are doing meanwhile. */
export function MyApplicationChecksPage() {
  const { applicationId = '' } = useParams()
  const { data } = useSuspenseQuery(myApplicationChecksQuery(applicationId))
  const path = `/my-applications/${applicationId}/checks`
  const { isAsked, choice } = data.payment
  return (
    <Page
      back={{ to: `/my-applications/${applicationId}`, text: 'Back to your application' }}
      caption={`${data.role}, ${data.organisation}`}
      title="Before you start"
    >
      <p className="nhsuk-lede-text">{data.sentence}</p>
      {isAsked && (
        <section className="nhsuk-u-margin-bottom-5">
          <h2 className="nhsuk-heading-m">The involvement payment</h2>
          <p>
            {choice === null && 'Tell us whether you would like to take it.'}
            {choice === 'accepts' && 'You take the payment.'}
            {choice === 'declined' && 'You have declined the payment. That is fine.'}{' '}
            <Link to={`${path}/payment`}>{choice === null ? 'Say yes or no' : 'Change your answer'}</Link>
          </p>
        </section>
      )}
      <Groups checks={data.checks} path={path} />
    </Page>
  )
}

/** The same for a partner, whose checks run out and are renewed. */
export function MyChecksPage() {
  const { data } = useSuspenseQuery(myChecksQuery())
  return (
    <Page back={{ to: '/profile', text: 'Back to your profile' }} title="Your checks">
      {data.items.length === 0 && (
        <EmptyState heading="There is nothing for you to do">
          <p>When something has to be renewed, such as an agreement or a training, you find it here.</p>
        </EmptyState>
      )}
      <Groups checks={data.items} path="/my-checks" />
    </Page>
  )
}

function Groups({ checks, path }: { checks: readonly MyCheck[]; path: string }) {
  const yours = checks.filter(({ turn }) => turn === 'applicant')
  const done = checks.filter(({ turn }) => turn === 'nobody')
  const others = checks.filter((check) => !yours.includes(check) && !done.includes(check))
  return (
    <>
      <Group
        checks={yours.filter(({ isMandatoryBeforeStart }) => isMandatoryBeforeStart)}
        heading="Your turn"
        path={path}
      />
      <Group
        checks={yours.filter(({ isMandatoryBeforeStart }) => !isMandatoryBeforeStart)}
        heading="Later, when you have time"
        path={path}
      />
      <Group checks={others} heading="What others are doing" path={path} />
      <Group checks={done} heading="Done" path={path} />
    </>
  )
}

function Group({ checks, heading, path }: { checks: readonly MyCheck[]; heading: string; path: string }) {
  if (checks.length === 0) return null
  return (
    <section>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      <ul className="nhsuk-list">
        {checks.map((check) => (
          <li className="nhsuk-u-margin-bottom-4" key={check.id}>
            <Line check={check} path={path} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A day that has passed is said, and blames nobody. */
const dueWords = (dueOn: string): string =>
  dueOn < dayOf(new Date().toISOString())
    ? `It was wanted by ${formatDay(dueOn)}. Do it as soon as you can.`
    : `Do it by ${formatDay(dueOn)} (${formatRelative(dueOn, new Date())}).`

function Line({ check, path }: { check: MyCheck; path: string }) {
  const { id, label, turn, part, summary, dueOn, expiresOn, state } = check
  return (
    <>
      <strong>{part === null ? label : <Link to={`${path}/${id}`}>{label}</Link>}</strong>{' '}
      {turn !== 'nobody' && <TurnTag turn={turn} view="applicant" />}
      <br />
      {summary}
      {dueOn !== null && turn === 'applicant' && ` ${dueWords(dueOn)}`}
      {expiresOn !== null && ` ${state === 'expired' ? 'Ran out' : 'Counts until'} ${formatDay(expiresOn)}.`}
    </>
  )
}
