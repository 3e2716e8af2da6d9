import { writeAgreement } from '@elevate/contracts/mentoring-agreements'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { UnsavedChanges } from '../../../forms/UnsavedChanges.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { agreementQuery, refreshMentoring } from '../queries.ts'
import { arrangers, modes } from '../words.ts'
import { termsBody, termsMessages, termsTyped } from './terms-form.ts'

/** Who writes it agrees to it; the other is asked to read it. */
export function WriteAgreementPage() {
  const { mentorshipId = '' } = useParams()
  const { data: newest } = useSuspenseQuery(agreementQuery(mentorshipId))
  // The version that the answers started from, whatever is read again behind them meanwhile.
  const [{ terms, version, side, mentor, partner }] = useState(newest)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const other = side === 'partner' ? mentor.name : partner.name
  const back = `/mentoring/${mentorshipId}/agreement`
  const form = useForm({
    initial: termsTyped(terms),
    messages: termsMessages,
    schema: writeAgreement.schema.body,
    body: termsBody,
    send: (body) => call(writeAgreement, { params: { mentorshipId }, body, ifMatch: `"${version}"` }),
    refusals: { 'changed-meanwhile': `${other} has changed this since you opened it. Look at it first.` },
    done: async () => {
      await refreshMentoring(queryClient)
      tellDone(`${other} has been asked to read this and agree`, back)
    },
  })
  return (
    <Page back={{ to: back, text: 'Back' }} title="Write down how you work together">
      <p className="nhsuk-inset-text">
        <span className="nhsuk-u-visually-hidden">Information: </span>
        Who can read this: you and {other}. When you save it, you agree to it, and {other} is asked to.
      </p>
      <UnsavedChanges when={form.isDirty} />
      <Form busy="Saving" form={form} submit="Save and agree">
        <RadiosField choices={modes} field={form.field('contactMethod')} label="How do you meet?" />
        <TextField field={form.field('frequency')} label="How often?" />
        <TextField
          field={form.field('sessionMinutes')}
          inputMode="numeric"
          label="How many minutes each time?"
          width={3}
        />
        <RadiosField choices={arrangers} field={form.field('arrangedBy')} label="Who arranges it?" />
        <TextField
          field={form.field('noticeDays')}
          hint="0 is fine: the same day."
          inputMode="numeric"
          label="How many days before do you say that you cannot come?"
          width={2}
        />
        <TextField
          field={form.field('contactBetween')}
          label="How are you in touch between sessions, and how soon do you answer?"
        />
        <TextField field={form.field('months')} inputMode="numeric" label="For how many months?" width={2} />
        <LongTextField field={form.field('anythingElse')} label="Anything else? (optional)" rows={4} />
      </Form>
    </Page>
  )
}
