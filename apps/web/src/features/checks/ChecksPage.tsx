import type { ApplicationChecks } from '@elevate/contracts/application-checks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { CheckTable } from './CheckTable.tsx'
import { Missing } from './Missing.tsx'
import { applicationChecksQuery } from './queries.ts'
import { paymentWords } from './words.ts'

/** All checks of somebody who has accepted an offer: what is missing, whose turn it is, and the way to the start. */
export function ChecksPage() {
  const { applicationId = '' } = useParams()
  const { data } = useSuspenseQuery(applicationChecksQuery(applicationId))
  const asked = data.checks.filter(({ state }) => state !== 'not-required')
  const before = asked.filter(({ isMandatoryBeforeStart }) => isMandatoryBeforeStart)
  const later = asked.filter(({ isMandatoryBeforeStart }) => !isMandatoryBeforeStart)
  const notAsked = data.checks.filter(({ state }) => state === 'not-required')
  return (
    <Page
      back={{ to: `/applications/${applicationId}`, text: `Back to ${data.name}` }}
      caption={`${data.name}, ${data.reference}`}
      title="Checks before the start"
      wide
    >
      {data.checks.length === 0 ? (
        <EmptyState heading={`There are no checks of ${data.name} yet`}>
          <p>Checks begin when an offer is accepted.</p>
        </EmptyState>
      ) : (
        <Clearance checks={data} />
      )}
      <CheckTable applicationId={applicationId} caption="Needed before the start" checks={before} />
      <CheckTable applicationId={applicationId} caption="Can be done after the start" checks={later} />
      {notAsked.length > 0 && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              {notAsked.length} that are not asked of {data.name}
            </span>
          </summary>
          <div className="nhsuk-details__text">
            <CheckTable applicationId={applicationId} caption="Not asked for" checks={notAsked} />
          </div>
        </details>
      )}
      {data.can.change && !data.isAppointed && (
        <p>
          <Link to={`/applications/${applicationId}/checks/add`}>Ask {data.name} for one more thing</Link>, beside the
          checklist of the role.
        </p>
      )}
      <h2 className="nhsuk-heading-m">Payment</h2>
      <p>
        {data.payment === null
          ? 'Not said yet whether the involvement payment is taken.'
          : `${paymentWords[data.payment]}.`}{' '}
        {data.can.change && !data.isAppointed && (
          <Link to={`/applications/${applicationId}/checks/payment`}>Change what was said about the payment</Link>
        )}
      </p>
      {data.hasNewerChecklist && <NewerChecklist applicationId={applicationId} />}
    </Page>
  )
}

function Clearance({ checks }: { checks: ApplicationChecks }) {
  const { applicationId, clearance, can, isAppointed, personId } = checks
  return (
    <section className="nhsuk-inset-text">
      <h2 className="nhsuk-heading-s">
        {isAppointed ? 'Appointed' : clearance.isCleared ? 'Cleared to start' : 'Not cleared yet'}
      </h2>
      <Missing applicationId={applicationId} clearance={clearance} />
      {isAppointed && personId && <Link to={`/people/${personId}`}>See {checks.name} among your people</Link>}
      {can.appoint && <ButtonLink to={`/applications/${applicationId}/appointment`}>Appoint {checks.name}</ButtonLink>}
    </section>
  )
}

function NewerChecklist({ applicationId }: { applicationId: string }) {
  return (
    <p>
      The checklist of this role has changed since these checks began. They stay as they were, unless you{' '}
      <Link to={`/applications/${applicationId}/checks/newer-checklist`}>go by the newer checklist</Link>.
    </p>
  )
}
