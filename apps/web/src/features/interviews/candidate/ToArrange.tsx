import { type CandidateInterview, tickAdjustments } from '@elevate/contracts/interview-bookings'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { formatInstant } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { Provide } from '../Provide.tsx'
import { etagOf, refreshInterviews } from '../queries.ts'

/** What the candidate asked to be provided, ticked once somebody has seen to it. */
export function ToArrange({ interview }: { interview: CandidateInterview }) {
  const { applicationId, campaign, adjustments, can } = interview
  return (
    <section>
      <h2 className="nhsuk-heading-m">What to provide</h2>
      <div className="nhsuk-u-margin-bottom-3">
        <Provide none="Nothing was asked for." toProvide={adjustments.toProvide} />
      </div>
      {adjustments.toProvide !== '' && <Tick adjustments={adjustments} applicationId={applicationId} />}
      {can.askForAdjustments && (
        <p>
          <Link to={`/recruitment/${campaign.id}/interviews/${applicationId}/what-to-provide`}>
            {adjustments.toProvide === '' ? 'Write down what they ask for' : 'Change what they ask for'}
          </Link>
        </p>
      )}
    </section>
  )
}

function Tick({ adjustments, applicationId }: Pick<CandidateInterview, 'adjustments' | 'applicationId'>) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const isArranged = adjustments.arrangedAt !== null
  const ticking = useMutation({
    mutationFn: () =>
      call(tickAdjustments, {
        params: { applicationId },
        body: { isArranged: !isArranged },
        ifMatch: etagOf(adjustments),
      }),
    onSuccess: () => tellDone(isArranged ? 'It is to be arranged again' : 'It is ticked as arranged'),
    onSettled: () => refreshInterviews(queryClient),
  })
  return (
    <>
      {adjustments.arrangedAt !== null && <p>✓ Arranged on {formatInstant(adjustments.arrangedAt)}</p>}
      <Fault fault={ticking.error} />
      <Button busy={ticking.isPending && 'Saving'} look="secondary" onClick={() => ticking.mutate()} small>
        {isArranged ? 'Take the tick away' : 'All of this is arranged'}
      </Button>
    </>
  )
}
