import { type Decision, makeOffer } from '@elevate/contracts/decisions'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { CheckboxField } from '../../../forms/CheckboxField.tsx'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { dayFrom, typedDateOf } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { keepDecision } from '../queries.ts'
import { decisionRefusals, placesSentence } from '../words.ts'
import { dayToComeBroken, lastDayMessages } from './days.ts'
import { LetterPeek } from './LetterPeek.tsx'

/** Conditions and the last day to answer; more than there are places, or out of turn, has to be ticked. */
export function OfferForm({ decision }: { decision: Decision }) {
  const { applicationId, campaign, places, usual, name } = decision
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const isFull = places.taken + places.offered >= places.places
  const [isOutOfOrder, setIsOutOfOrder] = useState(false)
  const form = useForm({
    initial: {
      conditions: usual.conditions,
      answerBy: typedDateOf(usual.answerBy),
      evenIfMoreThanPlaces: false,
      evenIfOutOfOrder: false,
    },
    messages: {
      conditions: 'Write what the offer depends on',
      answerBy: lastDayMessages,
      evenIfMoreThanPlaces: 'Tick the box if you want to offer more places than there are',
      evenIfOutOfOrder: 'Tick the box if you want to pass somebody over',
    },
    check: ({ answerBy, ...ticked }) => ({
      answerBy: dayToComeBroken(answerBy, { from: 'today' }),
      evenIfMoreThanPlaces: isFull && !ticked.evenIfMoreThanPlaces ? 'required' : undefined,
      evenIfOutOfOrder: isOutOfOrder && !ticked.evenIfOutOfOrder ? 'required' : undefined,
    }),
    body: (values) => ({ ...values, answerBy: dayFrom(values.answerBy) ?? '' }),
    schema: makeOffer.schema.body,
    send: (body, { idempotencyKey }) =>
      call(makeOffer, { params: { applicationId }, body, idempotencyKey }).catch((fault) => {
        setIsOutOfOrder(isOutOfOrder || fault.code === 'not-next-on-reserve')
        throw fault
      }),
    refusals: {
      ...decisionRefusals,
      'more-offers-than-places': 'Somebody else has offered the last place. Open the page again to see it.',
      'not-next-on-reserve': 'Somebody comes before them on the reserve list. If you mean it, tick the box below.',
    },
    done: async (result) => {
      await keepDecision(queryClient, result)
      tellDone(`The place is offered to ${name}`)
    },
  })
  const wanted = () => {
    const { conditions, answerBy } = form.values
    const day = dayFrom(answerBy)
    return {
      candidates: [{ applicationId, outcome: 'offer' as const }],
      ...(conditions.trim() === '' ? {} : { conditions }),
      ...(day ? { answerBy: day } : {}),
    }
  }
  return (
    <>
      <p>{placesSentence(places)}</p>
      <Form busy="Sending the offer" form={form} submit={`Offer ${name} a place`}>
        <LongTextField
          field={form.field('conditions')}
          hint="One condition on each line. They are in the letter and on the applicant’s page."
          label="What the offer depends on"
          rows={6}
        />
        <DateField
          field={form.field('answerBy')}
          hint="The whole day counts, until midnight in London."
          label="Last day to answer"
        />
        {isFull && (
          <CheckboxField
            field={form.field('evenIfMoreThanPlaces')}
            label="I know that there is no place left, and want to offer one all the same"
          />
        )}
        {isOutOfOrder && (
          <CheckboxField
            field={form.field('evenIfOutOfOrder')}
            label="I know that somebody comes first on the reserve list, and want to pass them over"
          />
        )}
        <LetterPeek campaignId={campaign.id} wanted={wanted} />
      </Form>
    </>
  )
}
