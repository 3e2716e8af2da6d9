import type { DropInBookingWay, DropInLinkAudience } from '@elevate/contracts/drop-in-vocabulary'
import type { MeetingWay } from '@elevate/contracts/recruitment-vocabulary'
import { useSuspenseQuery } from '@tanstack/react-query'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import type { Form } from '../../../forms/use-form.ts'
import { possibleHostsQuery } from '../queries.ts'
import type { SessionAnswers } from './session-form.ts'

const ways: { value: MeetingWay; text: string }[] = [
  { value: 'video', text: 'Video call' },
  { value: 'in-person', text: 'In person' },
  { value: 'phone', text: 'By phone' },
]
const bookingWays: { value: DropInBookingWay; text: string; hint: string }[] = [
  { value: 'optional', text: 'Book, or just turn up', hint: 'Book to be sure of a place' },
  { value: 'needed', text: 'Book first', hint: 'For example where a room has a fire limit' },
  { value: 'none', text: 'Just turn up', hint: 'Nobody books; the link is shown to all partners' },
]
const audiences: { value: DropInLinkAudience; text: string }[] = [
  { value: 'booked', text: 'Who has booked' },
  { value: 'partners', text: 'All partners of the programme' },
]
const yesNo = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: '', text: 'Not known' },
] as const

type Named = Pick<Form<SessionAnswers>, 'field' | 'values'>

/** What it is and where; the day and time are asked for by the page around it. */
export function WhatFields({ form }: { form: Named }) {
  return (
    <>
      <TextField autoComplete="off" field={form.field('title')} label="What is it called?" />
      <LongTextField
        field={form.field('about')}
        hint="For partners. Anybody in the programme can read it."
        label="What is it about? (optional)"
        rows={3}
      />
    </>
  )
}

export function WhereFields({ form, organisationId }: { form: Named; organisationId: string }) {
  const isInPerson = form.values.way === 'in-person'
  return (
    <>
      <TextField field={form.field('minutes')} inputMode="numeric" label="How long, in minutes" width={3} />
      <RadiosField choices={ways} field={form.field('way')} label="How do you meet?" />
      {!isInPerson && (
        <>
          <TextField autoComplete="off" field={form.field('link')} label="Link, or number to ring" />
          <RadiosField choices={audiences} field={form.field('linkFor')} label="Who sees the link?" />
        </>
      )}
      <TextField
        autoComplete="off"
        field={form.field('place')}
        label={isInPerson ? 'Room' : 'Room, if there is one too (optional)'}
      />
      {isInPerson && (
        <>
          <RadiosField choices={yesNo} field={form.field('isStepFree')} inline label="Is it step-free?" />
          <RadiosField choices={yesNo} field={form.field('hasHearingLoop')} inline label="Is there a hearing loop?" />
        </>
      )}
      <LongTextField
        field={form.field('accessNote')}
        hint="For example: parking, captions, a quiet room, who to ask for at the desk."
        label="What else helps people to take part? (optional)"
        rows={3}
      />
      <RadiosField choices={bookingWays} field={form.field('booking')} label="Do people book?" />
      {form.values.booking !== 'none' && (
        <TextField
          field={form.field('capacity')}
          hint="Leave it empty for no limit. It protects the host, not the door."
          inputMode="numeric"
          label="How many places?"
          width={4}
        />
      )}
      <HostFields form={form} organisationId={organisationId} />
    </>
  )
}

function HostFields({ form, organisationId }: { form: Named; organisationId: string }) {
  const { data } = useSuspenseQuery(possibleHostsQuery(organisationId))
  const staffFirst = data.items.toSorted((a, b) => Number(b.isStaff) - Number(a.isStaff))
  const choices = staffFirst.map(({ id, name, isStaff }) => ({ value: id, text: isStaff ? name : `${name} (partner)` }))
  return (
    <>
      <SelectField choices={choices} field={form.field('host')} label="Who hosts it?" none="Choose somebody" />
      <SelectField
        choices={choices}
        field={form.field('secondHost')}
        hint="So that somebody is there when the other is away"
        label="Second host (optional)"
        none="Nobody"
      />
    </>
  )
}
