import { makeMoves } from '@elevate/contracts/application-bulk'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { ConfirmPage } from '../../ui/ConfirmPage.tsx'
import { useTellDone } from '../../ui/done.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { interviewsQuery } from './queries.ts'
import { counted } from './words.ts'

/** Those who came go on to the decision, all or none. */
export function FinishPage() {
  const { campaignId = '' } = useParams()
  const { data } = useSuspenseQuery(interviewsQuery(campaignId))
  const [applicationIds] = useState(data.toFinish)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const back = { to: `/recruitment/${campaignId}/interviews`, text: 'Back to interviews' }
  const moving = useMutation({
    mutationFn: () => call(makeMoves, { params: { campaignId }, body: { move: 'finish-interview', applicationIds } }),
    onSuccess: async ({ moved }) => {
      // Applications, board and counts show it too.
      await queryClient.invalidateQueries()
      tellDone(`${counted(moved, 'candidate is', 'candidates are')} moved on to the decision`, back.to)
    },
  })
  if (applicationIds.length === 0) {
    return (
      <Page back={back} title="Nobody is waiting to be moved on">
        <EmptyState heading="There is nothing to do">
          <p>Say who came first: candidates who came can be moved on to the decision.</p>
        </EmptyState>
      </Page>
    )
  }
  const wanted = new Set(applicationIds)
  const names = data.slots.flatMap(({ booking }) => (booking && wanted.has(booking.applicationId) ? [booking] : []))
  return (
    <ConfirmPage
      action={moving}
      back={back}
      busy="Moving them on"
      confirm="Move on to the decision"
      look="primary"
      title={`Move ${counted(applicationIds.length, 'candidate', 'candidates')} on to the decision?`}
    >
      <ul className="nhsuk-list nhsuk-list--bullet">
        {names.map(({ applicationId, name }) => (
          <li key={applicationId}>{name}</li>
        ))}
      </ul>
      <p>Their interview is over and cannot be moved any more. Nobody is written to.</p>
    </ConfirmPage>
  )
}
