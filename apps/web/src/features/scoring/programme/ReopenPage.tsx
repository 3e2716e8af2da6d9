import { reopenScoring } from '@elevate/contracts/scoring-programme'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { scoringPage } from '../addresses.ts'
import { keepScoring, useAskedStage } from '../queries.ts'

/** Opens a closed stage again, with a reason that stays. */
export function ReopenPage() {
  const asked = useAskedStage()
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { reason: '' },
    messages: { reason: 'Say why you open the scoring again, in up to 1,000 characters' },
    schema: reopenScoring.schema.body,
    body: ({ reason }) => ({ reason }),
    send: (body, { idempotencyKey }) => call(reopenScoring, { params: asked, body, idempotencyKey }),
    done: (scoring) => {
      keepScoring(queryClient, scoring)
      tellDone('The scoring is open again', scoringPage(asked))
    },
  })
  return (
    <Page back={{ to: scoringPage(asked), text: 'Back to scoring' }} title="Open the scoring again?">
      <p>
        The ranking is removed until the scoring is closed again. Scores that were given and what the panel agreed stay.
        Decisions that were made already stay, too.
      </p>
      <Form
        aside={<Link to={scoringPage(asked)}>No, leave it closed</Link>}
        busy="Opening the scoring"
        form={form}
        look="warning"
        submit="Open the scoring again"
      >
        <LongTextField
          field={form.field('reason')}
          hint="It is kept in the audit trail with your name. Do not write anything about a candidate."
          label="Why?"
          rows={3}
        />
      </Form>
    </Page>
  )
}
