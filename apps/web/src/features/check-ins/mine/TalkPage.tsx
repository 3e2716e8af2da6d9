import type { CheckInChannel } from '@elevate/contracts/check-in-vocabulary'
import { askToTalk } from '@elevate/contracts/check-ins'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { formatDay } from '../../../ui/dates.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { FollowUpStory } from '../FollowUpStory.tsx'
import { companyQuery, refreshCheckIns } from '../queries.ts'
import { Signposts } from '../Signposts.tsx'
import { channelChoices, leadNow } from '../words.ts'

/** "I want to talk, don’t write it down": how, and nothing else. There is no box to write in. */
export function TalkPage() {
  const { organisationId = '' } = useParams()
  const { data } = useSuspenseQuery(companyQuery())
  const company = data.items.find(({ organisation }) => organisation.id === organisationId)
  const back = { to: '/check-ins', text: 'Back to your check-ins' }
  const lead = company ? leadNow(company.promise) : null
  if (!company || lead === null)
    return (
      <Page back={back} title="There is nobody here yet who could ring you">
        <p>Ask the programme team, or use one of these:</p>
        <Signposts />
      </Page>
    )
  return (
    <Page back={back} caption={company.organisation.name} title="I want to talk, don’t write it down">
      {company.talk ? <FollowUpStory followUp={company.talk} /> : null}
      {company.talk === null && (
        <>
          <p>
            <strong>{lead}</strong> will be in touch by <strong>{formatDay(company.promise.answerBy)}</strong>. You do
            not say why, and nothing is written down but that you would like to talk.
          </p>
          <Ask organisationId={organisationId} />
        </>
      )}
      <Signposts />
    </Page>
  )
}

function Ask({ organisationId }: { organisationId: string }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { channel: 'phone' as CheckInChannel },
    messages: { channel: 'Choose how' },
    schema: askToTalk.schema.body,
    body: ({ channel }) => ({ organisationId, channel }),
    send: (body, { idempotencyKey }) => call(askToTalk, { body, idempotencyKey }),
    done: async () => {
      await refreshCheckIns(queryClient)
      tellDone('You have asked to talk. Nothing was written down', '/check-ins')
    },
  })
  return (
    <Form busy="Asking" form={form} submit="Ask for a call back">
      <RadiosField choices={channelChoices} field={form.field('channel')} label="How would you like to talk?" />
    </Form>
  )
}
