import { takeBackConflict } from '@elevate/contracts/scoring-programme'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { scoringPage } from '../addresses.ts'
import { keepScoring, scoringQuery, useAskedStage } from '../queries.ts'

/** A conflict that was a slip of the finger, taken back with a reason that stays. */
export function TakeBackConflictPage() {
  const asked = useAskedStage()
  const [search] = useSearchParams()
  const { data } = useSuspenseQuery(scoringQuery(asked))
  const conflict = data.conflicts.find(
    ({ candidateNumber, scorerId }) =>
      String(candidateNumber) === search.get('candidate') && scorerId === search.get('scorer'),
  )
  const back = { to: scoringPage(asked), text: 'Back to scoring' }
  if (!conflict?.can.takeBack) {
    return (
      <Page back={back} title="This conflict cannot be taken back">
        <p>
          It is not there any more, or the scorer had given scores before and may have seen those of the others.
          Somebody else scores this candidate.
        </p>
      </Page>
    )
  }
  const { candidateNumber, scorer } = conflict
  return (
    <Page
      back={back}
      caption={`Candidate ${candidateNumber}`}
      title={`Does ${scorer} not know candidate ${candidateNumber} after all?`}
    >
      <p>
        Ask {scorer} first. They are told, can score this candidate from then on, and can say again at any time that
        they do know them. They have seen nobody else’s scores of this candidate.
      </p>
      <TakeBackForm conflict={conflict} />
    </Page>
  )
}

function TakeBackForm({
  conflict: { candidateNumber, scorerId, scorer },
}: {
  conflict: { candidateNumber: number; scorerId: string; scorer: string }
}) {
  const asked = useAskedStage()
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { reason: '' },
    messages: { reason: 'Say why it was a mistake, in up to 1,000 characters' },
    body: ({ reason }) => ({ reason, candidateNumber, scorerId }),
    schema: takeBackConflict.schema.body,
    send: (body, { idempotencyKey }) => call(takeBackConflict, { params: asked, body, idempotencyKey }),
    refusals: {
      'scoring-closed': 'Somebody has closed the scoring. Nothing was changed.',
      'not-in-this-stage': 'This candidate has already moved on. Nothing was changed.',
      'had-scored': `${scorer} had given scores before and may have seen those of the others. Nothing was changed.`,
      'has-left-the-panel': `${scorer} is not on this panel any more. Nothing was changed.`,
    },
    done: (scoring) => {
      keepScoring(queryClient, scoring)
      tellDone(`${scorer} can score candidate ${candidateNumber}, and is told so`, scoringPage(asked))
    },
  })
  return (
    <Form
      aside={<Link to={scoringPage(asked)}>No, leave it</Link>}
      busy="Taking it back"
      form={form}
      submit="Take the conflict back"
    >
      <LongTextField
        field={form.field('reason')}
        hint="It is kept in the audit trail with your name. Do not write anything about a candidate."
        label="Why was it a mistake?"
        rows={3}
      />
    </Form>
  )
}
