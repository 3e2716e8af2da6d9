import { askForMyAdjustments } from '@elevate/contracts/interviews-mine'
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
import { etagOf, myInterviewQuery, refreshInterviews } from '../queries.ts'

export function WhatHelpsPage() {
  const { applicationId = '' } = useParams()
  const { data } = useSuspenseQuery(myInterviewQuery(applicationId))
  const [before] = useState(data.adjustments)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const back = `/my-applications/${applicationId}/interview`
  const form = useForm({
    initial: askedOf(before),
    messages: askedMessages,
    schema: askForMyAdjustments.schema.body,
    body: (asked) => asked,
    send: (body) => call(askForMyAdjustments, { params: { applicationId }, body, ifMatch: etagOf(before) }),
    refusals: { 'not-at-interview': 'Your interview has begun, so this can no longer be changed here.' },
    done: async () => {
      await refreshInterviews(queryClient)
      tellDone('We have what you told us, and arrange it', back)
    },
  })
  return (
    <Page back={{ to: back, text: 'Back to your interview' }} title="What would help you on the day?">
      <div className="nhsuk-inset-text">
        <p>
          <strong>Who reads this:</strong> the interviewers read what to provide, beside your candidate number and
          without your name. The programme team reads it to arrange it. Nobody asks why, and it does not count for or
          against you.
        </p>
        <p>Leave out names, numbers and addresses: we cover them, and you can ring us with them.</p>
      </div>
      <Form busy="Saving" form={form} submit="Save what would help">
        <AdjustmentsFields form={form} label="What should we provide?" />
      </Form>
    </Page>
  )
}
