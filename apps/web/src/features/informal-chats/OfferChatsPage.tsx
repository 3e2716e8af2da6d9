import { offerChatSlots } from '@elevate/contracts/informal-chats'
import type { MeetingWay } from '@elevate/contracts/recruitment-vocabulary'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { useMe } from '../../app/session/me.ts'
import { DateTimeField } from '../../forms/DateTimeField.tsx'
import { Form } from '../../forms/Form.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { refreshCampaign, useCampaign } from '../campaigns/queries.ts'
import { counted } from '../campaigns/words.ts'
import { offerBody, offerBroken, offerMessages, offerRefusals, usualOffer } from './offer-form.ts'
import { refreshChats } from './queries.ts'

const ways: { value: MeetingWay; text: string }[] = [
  { value: 'phone', text: 'By phone: we phone them' },
  { value: 'video', text: 'By video call' },
  { value: 'in-person', text: 'In person' },
]

/** One time, or several in a row on one day. */
export function OfferChatsPage() {
  const { id, title } = useCampaign()
  const { person } = useMe()
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: usualOffer(person.name),
    messages: offerMessages,
    check: offerBroken,
    body: offerBody,
    send: (body, { idempotencyKey }) => call(offerChatSlots, { params: { campaignId: id }, body, idempotencyKey }),
    refusals: offerRefusals,
    done: async ({ items }) => {
      await Promise.all([refreshChats(queryClient, id), refreshCampaign(queryClient, id)])
      tellDone(`${counted(items.length, 'time is', 'times are')} offered in the advert`, `/recruitment/${id}/chats`)
    },
  })
  return (
    <Page
      back={{ to: `/recruitment/${id}/chats`, text: 'Back to informal chats' }}
      caption={title}
      title="Offer times for informal chats"
    >
      <Form busy="Offering" form={form} submit="Offer these times">
        <DateTimeField
          field={form.field('from')}
          hint="For example, 27 3 2027 at 10am. Some evenings help people who work."
          label="First time"
        />
        <TextField field={form.field('minutes')} inputMode="numeric" label="Minutes for each chat" width={3} />
        <TextField field={form.field('count')} inputMode="numeric" label="How many in a row" width={2} />
        <TextField field={form.field('pauseMinutes')} inputMode="numeric" label="Minutes between two" width={3} />
        <TextField autoComplete="off" field={form.field('hostName')} label="With whom" width={30} />
        <RadiosField choices={ways} field={form.field('way')} label="How?" />
        <TextField
          autoComplete="off"
          field={form.field('place')}
          hint="The link of the video call, or the room. Only the person who has booked is told."
          label="Where (optional)"
        />
      </Form>
    </Page>
  )
}
