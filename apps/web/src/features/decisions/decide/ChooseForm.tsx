import { type DecisionsOfCampaign, previewDecisions } from '@elevate/contracts/decisions-of-campaign'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { dayFrom, typedDateOf } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { dayToComeBroken, lastDayMessages } from '../one/days.ts'
import { decisionRefusals } from '../words.ts'
import { CandidatesTable } from './CandidatesTable.tsx'
import { type Choices, chosenWith, decisionsOf, type Review, summaryOf, type TermsValues } from './choices.ts'
import { TermsFields } from './TermsFields.tsx'

type ChooseFormProps = { decisions: DecisionsOfCampaign; review: (review: Review) => void }

export function ChooseForm({ decisions: { campaign, candidates, usual }, review }: ChooseFormProps) {
  const [choices, setChoices] = useState<Choices>({})
  const initial: TermsValues = {
    conditions: usual.conditions,
    answerBy: typedDateOf(usual.answerBy),
    reserveUntil: typedDateOf(usual.reserveUntil),
    reason: '',
    why: '',
  }
  const has = (outcome: Parameters<typeof chosenWith>[1]) => chosenWith(choices, outcome) > 0
  const form = useForm({
    initial,
    messages: {
      conditions: 'Write what the offers depend on',
      answerBy: lastDayMessages,
      reserveUntil: lastDayMessages,
      reason: 'Choose why',
    },
    check: ({ conditions, answerBy, reserveUntil, reason }) => ({
      conditions: has('offer') && conditions.trim() === '' ? 'required' : undefined,
      answerBy: has('offer') ? dayToComeBroken(answerBy, { from: 'today' }) : undefined,
      reserveUntil: has('reserve') ? dayToComeBroken(reserveUntil, { from: 'tomorrow' }) : undefined,
      reason: has('turn-down') && reason === '' ? 'required' : undefined,
    }),
    body: (values) =>
      decisionsOf(candidates, choices, {
        ...values,
        answerBy: dayFrom(values.answerBy) ?? '',
        reserveUntil: dayFrom(values.reserveUntil) ?? '',
        evenIfMoreThanPlaces: false,
        evenIfOutOfOrder: false,
      }),
    send: async (wanted) => ({
      wanted,
      preview: await call(previewDecisions, { params: { campaignId: campaign.id }, body: wanted }),
    }),
    refusals: decisionRefusals,
    done: review,
  })
  const isNothing = Object.values(choices).every((outcome) => outcome === '')
  const choose = (applicationId: string, outcome: Choices[string]) =>
    setChoices((before) => ({ ...before, [applicationId]: outcome ?? '' }))
  return (
    <>
      <CandidatesTable candidates={candidates} choices={choices} choose={choose} />
      <p role="status">Chosen: {summaryOf(choices)}.</p>
      {isNothing ? (
        <p>Choose a decision for one or more candidates. The letters come next, before anything is done.</p>
      ) : (
        <Form busy="Writing the letters" form={form} submit="Go on to the letters">
          <TermsFields form={form} has={has} />
        </Form>
      )}
    </>
  )
}
