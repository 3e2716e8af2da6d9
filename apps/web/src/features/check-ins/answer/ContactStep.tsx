import type { CheckInCaller, CheckInChannel } from '@elevate/contracts/check-in-vocabulary'
import { type CheckIn, saveCheckInDraft } from '@elevate/contracts/check-ins'
import { Link } from 'react-router'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { ButtonLink } from '../../../ui/Button.tsx'
import { channelChoices, readerWords } from '../words.ts'
import { addressOf, isAnonymous } from './steps.ts'
import { useSaving } from './use-saving.ts'

/** "Please contact me", by whom and how; not together with an anonymous answer, and the page says why. */
export function ContactStep({ checkIn }: { checkIn: CheckIn }) {
  if (isAnonymous(checkIn.draft.answers)) return <NotTogether checkIn={checkIn} />
  if (checkIn.promise.lead === null && checkIn.promise.mentor === null) return <Nobody checkIn={checkIn} />
  return <Ask checkIn={checkIn} />
}

function Ask({ checkIn }: { checkIn: CheckIn }) {
  const { draft, promise } = checkIn
  const { save, goOn } = useSaving(checkIn, 'contact-me')
  const callers: CheckInCaller[] = [
    ...(promise.lead === null ? [] : (['my-lead'] as const)),
    ...(promise.mentor === null ? [] : (['my-mentor'] as const)),
  ]
  const form = useForm({
    initial: {
      by: (draft.contact?.by ?? 'nobody') as CheckInCaller | 'nobody',
      channel: (draft.contact?.channel ?? 'phone') as CheckInChannel,
    },
    messages: { by: 'Choose who should contact you', channel: 'Choose how' },
    schema: saveCheckInDraft.schema.body,
    body: ({ by, channel }) => ({ answers: draft.answers, contact: by === 'nobody' ? null : { by, channel } }),
    send: save,
    done: goOn,
  })
  const how = <RadiosField choices={channelChoices} field={form.field('channel')} label="How?" />
  return (
    <Form busy="Saving" form={form} submit="Save and go on">
      <RadiosField
        choices={[
          { value: 'nobody', text: 'No, thank you' },
          ...callers.map((value) => ({ value, text: readerWords(value, promise), more: how })),
        ]}
        field={form.field('by')}
        hint="They are told that you asked. What you have given to somebody else stays with them."
        label="Please contact me"
      />
    </Form>
  )
}

function NotTogether({ checkIn }: { checkIn: CheckIn }) {
  const anonymous = checkIn.draft.answers.filter(({ reader }) => reader === 'anonymous')
  return (
    <>
      <p>
        One of your answers goes to the programme without your name. Then you cannot ask to be contacted in the same
        check-in: the person who contacts you would know that it was your answer.
      </p>
      <p>To be contacted, choose another reader for:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {anonymous.map(({ question }) => (
          <li key={question}>
            <Link to={addressOf(checkIn.id, question)}>
              {checkIn.questions.find(({ key }) => key === question)?.text}
            </Link>
          </li>
        ))}
      </ul>
      <ButtonLink to={addressOf(checkIn.id, 'review')}>Go on without being contacted</ButtonLink>
    </>
  )
}

function Nobody({ checkIn }: { checkIn: CheckIn }) {
  return (
    <>
      <p>There is nobody here yet who could contact you. Ask the programme team.</p>
      <ButtonLink to={addressOf(checkIn.id, 'review')}>Go on</ButtonLink>
    </>
  )
}
