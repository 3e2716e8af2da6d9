import { type AssignmentPreview, confirmAssignment } from '@elevate/contracts/mentor-assignment'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { Page } from '../../../ui/Page.tsx'
import { OrganisationChoice } from '../../people/OrganisationChoice.tsx'
import { useChosenOrganisation } from '../../people/organisation.ts'
import { assignmentQuery } from '../queries.ts'
import { useAct } from '../use-act.ts'
import { reasonFor } from '../words.ts'
import { overfull, pairsOf } from './assignment.ts'

/** Everybody who waits, each with the best mentor; to be looked at, changed and confirmed. */
export function AssignmentPage() {
  const chosen = useChosenOrganisation()
  return (
    <Page back={{ to: '/mentoring/programme', text: 'Back to mentoring' }} title="Find mentors for all who wait">
      <OrganisationChoice chosen={chosen} />
      {chosen.organisation && <Proposal organisationId={chosen.organisation.id} />}
    </Page>
  )
}

function Proposal({ organisationId }: { organisationId: string }) {
  const { data } = useSuspenseQuery(assignmentQuery(organisationId))
  if (data.partners.length === 0) {
    return (
      <EmptyState heading="Nobody waits for a mentor">
        <p>Partners who have asked a mentor already are not here: the mentor answers first.</p>
      </EmptyState>
    )
  }
  // What has changed meanwhile is a new proposal: what was chosen from the old one does not fit it any more.
  return <Choices key={data.fingerprint} preview={data} />
}

function Choices({ preview }: { preview: AssignmentPreview }) {
  const { organisation, partners, fingerprint } = preview
  const [changed, setChanged] = useState<Record<string, string>>({})
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const pairs = pairsOf(preview, changed)
  const tooMany = overfull(preview, pairs)
  const confirm = useAct(
    () =>
      call(confirmAssignment, {
        params: { organisationId: organisation.id },
        body: { fingerprint, pairs },
        idempotencyKey,
      }),
    ({ asked }) => ({
      text: `${asked} ${asked === 1 ? 'mentor is' : 'mentors are'} asked`,
      to: '/mentoring/programme',
    }),
  )
  return (
    <>
      <p>
        As many partners as possible get a mentor; among all ways of doing that, this is the one that fits best. Change
        what you like: you know people better. Each mentor still says yes or no, and each partner can ask for somebody
        else.
      </p>
      {partners.map((partner) => (
        <PartnerRow
          chosen={changed[partner.requestId] ?? partner.mentorId ?? ''}
          choose={(mentorId) => setChanged((before) => ({ ...before, [partner.requestId]: mentorId }))}
          key={partner.requestId}
          partner={partner}
        />
      ))}
      <div aria-live="polite">
        {tooMany.map((name) => (
          <p className="nhsuk-error-message" key={name}>
            {name} has fewer places than you have chosen. Change one of them.
          </p>
        ))}
      </div>
      <Fault fault={confirm.error} />
      {pairs.length > 0 && tooMany.length === 0 && (
        <Button busy={confirm.isPending && 'Asking'} onClick={() => confirm.mutate()}>
          Ask {pairs.length === 1 ? 'this mentor' : `mentors for ${pairs.length} partners`}
        </Button>
      )}
    </>
  )
}

type RowProps = {
  partner: AssignmentPreview['partners'][number]
  chosen: string
  choose: (mentorId: string) => void
}

function PartnerRow({
  partner: { requestId, partner, wishes, waitingSince, choices, without },
  chosen,
  choose,
}: RowProps) {
  const mentor = choices.find(({ mentorId }) => mentorId === chosen)
  const id = `mentor-${requestId}`
  return (
    <div className="nhsuk-card">
      <div className="nhsuk-card__content">
        <h2 className="nhsuk-card__heading nhsuk-heading-s">{partner.name}</h2>
        <p>
          Has asked on {formatDay(waitingSince)}.{wishes && ` “${wishes}”`}
        </p>
        <div className="nhsuk-form-group">
          <label className="nhsuk-label" htmlFor={id}>
            Mentor<span className="nhsuk-u-visually-hidden"> for {partner.name}</span>
          </label>
          <select className="nhsuk-select" id={id} onChange={(event) => choose(event.target.value)} value={chosen}>
            <option value="">Leave out for now</option>
            {choices.map(({ mentorId, person }) => (
              <option key={mentorId} value={mentorId}>
                {person.name}
              </option>
            ))}
          </select>
        </div>
        {mentor && (
          <ul>
            {mentor.reasons.map((reason) => (
              <li key={reason}>{reasonFor(reason, false)}</li>
            ))}
          </ul>
        )}
        {!mentor && without && <p>{without}</p>}
      </div>
    </div>
  )
}
