import type { Advert } from '@elevate/contracts/adverts'
import { type BookedChat, bookChat } from '@elevate/contracts/informal-chats'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { callOpenly } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { Page } from '../../ui/Page.tsx'
import { advertQuery } from '../adverts/queries.ts'
import { bookingBody, bookingBroken, bookingMessages, noBooking } from './booking-form.ts'
import { ChatBooked } from './ChatBooked.tsx'
import { choicesOf } from './times.ts'

/** Anybody books a time to talk, before applying. */
export function BookChatPage() {
  const { slug = '' } = useParams()
  const { data: advert } = useSuspenseQuery(advertQuery(slug))
  const [booked, setBooked] = useState<BookedChat>()
  if (booked) return <ChatBooked chat={booked} />
  return (
    <Page
      back={{ to: `/join/${slug}`, text: 'Back to the advert' }}
      caption={advert.title}
      title="Book an informal chat"
    >
      <p>Ask whatever would help you to decide. It is not scored, and those who choose do not know who had a chat.</p>
      {advert.can.bookChat ? <BookingForm advert={advert} done={setBooked} /> : <NoTimes advert={advert} />}
    </Page>
  )
}

function BookingForm({ advert, done }: { advert: Advert; done: (chat: BookedChat) => void }) {
  const queryClient = useQueryClient()
  const readAgain = () => queryClient.invalidateQueries({ queryKey: advertQuery(advert.slug).queryKey })
  const form = useForm({
    initial: noBooking,
    messages: bookingMessages,
    check: (answers) => bookingBroken(answers, advert.freeChats),
    body: bookingBody,
    schema: bookChat.schema.body,
    send: (body) =>
      callOpenly(bookChat, { params: { slug: advert.slug }, body }).catch((fault: unknown) => {
        void readAgain()
        throw fault
      }),
    refusals: {
      taken: { field: 'slotId', text: 'Somebody has just booked this time. Choose another one' },
      'campaign-closed': 'This recruitment has closed, so chats can no longer be booked.',
    },
    done: (chat) => {
      done(chat)
      void readAgain()
    },
  })
  return (
    <Form busy="Booking" form={form} submit="Book this time">
      <RadiosField choices={choicesOf(advert.freeChats)} field={form.field('slotId')} label="When suits you?" />
      <p>
        Who reads this: the team that runs this recruitment at {advert.organisation.name}, and nobody else. We delete it
        three months after the chat.
      </p>
      <TextField autoComplete="name" field={form.field('name')} label="Your name" />
      <TextField
        autoComplete="email"
        field={form.field('email')}
        hint="We send you a confirmation, with a link to move the chat or call it off."
        label="Your email address"
        spellCheck={false}
        type="email"
      />
      <TextField
        autoComplete="tel"
        field={form.field('phone')}
        hint="Needed for a chat by phone, or if you do not use email."
        label="Your phone number"
        type="tel"
        width={20}
      />
      <LongTextField
        field={form.field('question')}
        hint="Also tell us here what would help you to talk with us, for example a sign language interpreter."
        label="What would you like to know? (optional)"
      />
    </Form>
  )
}

function NoTimes({ advert: { state, contact } }: { advert: Advert }) {
  if (state !== 'open' && state !== 'scheduled')
    return <p>This recruitment has closed, so chats can no longer be booked.</p>
  return (
    <>
      <p>All times are booked at the moment. We may offer more.</p>
      {contact.phone !== null && (
        <p>
          You can also ask us by phone: <a href={`tel:${contact.phone.replaceAll(/\s/g, '')}`}>{contact.phone}</a>
          {contact.name !== '' && ` (${contact.name})`}.
        </p>
      )}
      <p>You do not need a chat to apply. Everything is in the advert.</p>
    </>
  )
}
