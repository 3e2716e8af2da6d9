import { askForAdjustmentsFor } from '@elevate/contracts/interview-bookings'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { AdjustmentsFields } from '../AdjustmentsFields.tsx'
import { askedMessages, askedOf } from '../adjustments-form.ts'
import { candidateQuery, etagOf, refreshInterviews } from '../queries.ts'

/** For a candidate who phoned or wrote. */
export function AskForPage() {
  const { campaignId = '', applicationId = '' } = useParams()
  const { data } = useSuspenseQuery(candidateQuery(applicationId))
  const [before] = useState(data.adjustments)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const back = `/recruitment/${campaignId}/interviews/${applicationId}`
  const form = useForm({
    initial: askedOf(before),
    messages: askedMessages,
    schema: askForAdjustmentsFor.schema.body,
    body: (asked) => asked,
    send: (body) => call(askForAdjustmentsFor, { params: { applicationId }, body, ifMatch: etagOf(before) }),
    refusals: { 'not-at-interview': 'The interview has begun, so this can no longer be changed.' },
    done: async () => {
      await refreshInterviews(queryClient)
      tellDone('What to provide is written down', back)
    },
  })
  return (
    <Page
      back={{ to: back, text: 'Back to the interview' }}
      caption={data.name}
      title="What to provide at the interview"
    >
      <div className="nhsuk-inset-text">
        <p>
          The interviewers read what stands here, without a name. Write what to provide, not why. Names, numbers and
          addresses are covered.
        </p>
      </div>
      <Form busy="Saving" form={form} submit="Save">
        <AdjustmentsFields form={form} label="What did they ask for?" />
      </Form>
    </Page>
  )
}
