import { type getMyBuddies, type MyBuddyPair, sayBuddyContact } from '@elevate/contracts/buddies-mine'
import type { Output } from '@elevate/contracts/endpoint'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { myBuddiesQuery } from '../queries.ts'
import { questionWords, withAnswer } from './answers.ts'

type ContactTapsProps = {
  pairId: string
  names: string
  startsOn: string
  asked: NonNullable<MyBuddyPair['asked']>
}

/** "Have you been in touch?" One tap, changed with another; nothing but the answer is kept. */
export function ContactTaps({ pairId, names, startsOn, asked: { week, made } }: ContactTapsProps) {
  const saying = useAnswering(pairId, week)
  const pending = saying.isPending ? saying.variables : undefined
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
        {questionWords({ names, week, startsOn })}
      </legend>
      <p className="nhsuk-hint">
        The programme team can see your answer, {names} cannot. “Not yet” is fine. Nothing else is kept.
      </p>
      <Fault fault={saying.error} />
      <ul className="nhsuk-list app-taps">
        {answers.map(({ value, text }) => (
          <li key={text}>
            <Button
              aria-pressed={made === value}
              busy={pending === value && 'Saving'}
              look={made === value ? 'primary' : 'secondary'}
              onClick={() => saying.isPending || saying.mutate(value)}
            >
              {text}
              <span className="nhsuk-u-visually-hidden">
                {value ? ', we have been in touch' : ', we have not been in touch'}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <p aria-live="polite">{made === null ? '' : thanks(made)}</p>
    </fieldset>
  )
}

const answers = [
  { value: true, text: 'Yes' },
  { value: false, text: 'Not yet' },
]

const thanks = (made: boolean): string =>
  made ? 'Thank you. Your answer is saved.' : 'Thank you. You can change it here when you have been in touch.'

type Mine = Output<typeof getMyBuddies>

function useAnswering(pairId: string, week: number) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (made: boolean) => call(sayBuddyContact, { params: { pairId, week: String(week) }, body: { made } }),
    onSuccess: (_nothing, made) =>
      queryClient.setQueryData(
        myBuddiesQuery().queryKey,
        (mine: Mine | undefined) => mine && withAnswer(mine, { pairId, week, made }),
      ),
  })
}
