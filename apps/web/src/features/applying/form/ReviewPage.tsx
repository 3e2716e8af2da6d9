import type { ApplicationForm } from '@elevate/contracts/application-form'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { Link, Navigate, useNavigate } from 'react-router'
import { call } from '../../../api.ts'
import { CheckboxField } from '../../../forms/CheckboxField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { Page } from '../../../ui/Page.tsx'
import { useDoor } from '../door.ts'
import { formQuery, keepForm, useApplicationForm } from '../queries.ts'
import { Answers } from './Answers.tsx'
import { faultWords } from './fault-words.ts'
import { screenOf } from './pages.ts'
import { TypingBanner } from './TypingBanner.tsx'
import { type Settlers, Unsent } from './Unsent.tsx'

class NotSavedYet extends Error {}

/** Everything once more before it is sent, what is missing first. */
export function ReviewPage() {
  const door = useDoor()
  const form = useApplicationForm()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const settlers = useRef<Settlers>(new Map())
  const sending = useForm({
    initial: { hasReadNotice: false },
    messages: { hasReadNotice: noticeMissing[door.kind] },
    check: ({ hasReadNotice }) => ({ hasReadNotice: hasReadNotice ? undefined : 'required' }),
    body: (typed) => typed,
    send: async (body, { idempotencyKey }) => {
      const settled = await Promise.all([...settlers.current.values()].map((settle) => settle()))
      if (settled.includes(false)) throw new NotSavedYet()
      const sent = call(door.api.send, { params: { applicationId: form.id }, body, idempotencyKey })
      return sent.finally(() => queryClient.invalidateQueries({ queryKey: formQuery(door).queryKey }))
    },
    refusals: {
      incomplete: 'Something is still missing. It is listed on this page: put it right, then send the application.',
      'not-eligible': 'One of the answers under “Who can apply” does not fit this role, so it cannot be sent.',
      withdrawn: 'This application has been withdrawn, so it was not sent.',
    },
    done: (sent) => {
      keepForm(queryClient, door, sent)
      void navigate(`${door.form}/sent`, { replace: true })
    },
  })
  if (form.state !== 'draft') return <Navigate replace to={door.home} />
  return (
    <Page back={{ to: door.form, text: 'Back to the list' }} title="Check the answers and send">
      <TypingBanner form={form} />
      <Unsent door={door} form={form} settlers={settlers} />
      <ToPutRight form={form} />
      <Answers change={form.can.write} door={door} form={form} />
      <h2 className="nhsuk-heading-m">How we use what you tell us</h2>
      <p className="app-typed">{form.privacyNotice}</p>
      {form.can.send ? (
        <Form busy="Sending the application" form={sending} submit="Send the application">
          <CheckboxField field={sending.field('hasReadNotice')} label={noticeLabel[door.kind]} />
          <p>After that nothing can be changed any more. You can withdraw at any time, without giving a reason.</p>
        </Form>
      ) : (
        <p className="nhsuk-inset-text">This recruitment has closed, so the application can no longer be sent.</p>
      )}
    </Page>
  )
}

const noticeLabel = {
  mine: 'I have read how you use what I tell you',
  typed: 'This was read out to the applicant, or was with the form on paper',
}

const noticeMissing = {
  mine: 'Read how we use what you tell us, and tick the box',
  typed: 'Read out to the applicant how we use what they tell us, and tick the box',
}

function ToPutRight({ form }: { form: ApplicationForm }) {
  const { form: at } = useDoor()
  const { faults, questions } = form
  if (faults.length === 0) return null
  return (
    <section aria-labelledby="to-put-right" className="nhsuk-inset-text">
      <h2 className="nhsuk-heading-s" id="to-put-right">
        {faults.length === 1 ? 'One thing is missing' : `${faults.length} things are missing`}
      </h2>
      <ul className="nhsuk-list">
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.rule}`}>
            <Link to={`${at}/${screenOf(fault)}`}>{faultWords(fault, questions)}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
