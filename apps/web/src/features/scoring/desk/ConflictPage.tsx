import { declareConflict } from '@elevate/contracts/scoring-panel'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { candidatePage, panelPage } from '../addresses.ts'
import { candidateQuery, keepCandidate, useAskedCandidate } from '../queries.ts'

/** It shows only later that somebody knows a candidate: what they gave does not count any more. */
export function ConflictPage() {
  const asked = useAskedCandidate()
  const { campaignId, stage, candidateNumber } = asked
  const { data: candidate } = useSuspenseQuery(candidateQuery(asked))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { conflict: '' },
    messages: { conflict: 'Write at most 1,000 characters' },
    schema: declareConflict.schema.body,
    body: ({ conflict }) => (conflict.trim() === '' ? { hasConflict: true } : { hasConflict: true, conflict }),
    send: (body, { idempotencyKey }) =>
      call(declareConflict, { params: { campaignId, candidateNumber }, query: { stage }, body, idempotencyKey }),
    done: async (declared) => {
      await keepCandidate(queryClient, declared)
      tellDone(`Somebody else scores candidate ${candidateNumber}. Thank you for telling us`, panelPage(asked))
    },
  })
  return (
    <Page
      back={{ to: candidatePage(asked), text: `Back to candidate ${candidateNumber}` }}
      caption={candidate.campaign.title}
      title={`You know candidate ${candidateNumber}?`}
    >
      <p>
        Then somebody else scores them. What you wrote about them does not count, you cannot read their answers any
        more, and you cannot take this back yourself.
      </p>
      <Form
        aside={<Link to={candidatePage(asked)}>No, go back</Link>}
        busy="Telling the coordinator"
        form={form}
        look="warning"
        submit="I know them, do not count my scores"
      >
        <LongTextField
          field={form.field('conflict')}
          hint="The coordinator reads this. The panel sees only that you do not score this candidate."
          label="How you know them, if you want to say"
          rows={3}
        />
      </Form>
    </Page>
  )
}
