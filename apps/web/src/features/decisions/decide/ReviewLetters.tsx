import { decideOnCandidates, type LetterPreview } from '@elevate/contracts/decisions-of-campaign'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { call } from '../../../api.ts'
import { CheckboxField } from '../../../forms/CheckboxField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { stateWords } from '../../applications/words.ts'
import { useCampaign } from '../../campaigns/queries.ts'
import { Letter } from '../one/Letter.tsx'
import { refreshDecisions } from '../queries.ts'
import { decisionRefusals, outcomeWords, wayWords } from '../words.ts'
import type { Review } from './choices.ts'

/** Every letter as it goes. What is out of the ordinary is ticked first. */
export function ReviewLetters({ review: { wanted, preview }, back }: { review: Review; back: () => void }) {
  const { id: campaignId } = useCampaign()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const count = preview.letters.length
  return (
    <>
      <h2 className="nhsuk-heading-m" ref={heading} tabIndex={-1}>
        {count === 1 ? '1 letter' : `${count} letters`}
      </h2>
      {preview.refused.length > 0 ? (
        <Refused refused={preview.refused} />
      ) : (
        <SendForm campaignId={campaignId} review={{ wanted, preview }} />
      )}
      <p>
        <Button look="secondary" onClick={back}>
          Go back and change something
        </Button>
      </p>
      {preview.letters.map((letter) => (
        <OneLetter key={letter.applicationId} letter={letter} />
      ))}
    </>
  )
}

function Refused({ refused }: { refused: Review['preview']['refused'] }) {
  return (
    <div className="nhsuk-inset-text">
      <p>These cannot be decided about like this any more, so nothing can be done yet:</p>
      <ul>
        {refused.map(({ applicationId, name, state }) => (
          <li key={applicationId}>
            {name}: {stateWords[state]}
          </li>
        ))}
      </ul>
    </div>
  )
}

function SendForm({ campaignId, review: { wanted, preview } }: { campaignId: string; review: Review }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const { isMoreThanPlaces, isOutOfOrder, letters } = preview
  const form = useForm({
    initial: { evenIfMoreThanPlaces: false, evenIfOutOfOrder: false },
    messages: {
      evenIfMoreThanPlaces: 'Tick the box if you want to offer more places than there are',
      evenIfOutOfOrder: 'Tick the box if you want to pass somebody over',
    },
    check: (ticked) => ({
      evenIfMoreThanPlaces: isMoreThanPlaces && !ticked.evenIfMoreThanPlaces ? 'required' : undefined,
      evenIfOutOfOrder: isOutOfOrder && !ticked.evenIfOutOfOrder ? 'required' : undefined,
    }),
    body: (ticked) => ({ ...wanted, ...ticked }),
    send: (body, { idempotencyKey }) => call(decideOnCandidates, { params: { campaignId }, body, idempotencyKey }),
    refusals: {
      ...decisionRefusals,
      'illegal-move':
        'One of them has moved on since you chose. Nothing was changed and no letter was sent. Go back to see which.',
      'more-offers-than-places':
        'A colleague has offered a place since you chose. Go back, and read the letters again.',
      'not-next-on-reserve': 'The reserve list has changed since you chose. Go back, and read the letters again.',
    },
    done: async () => {
      await refreshDecisions(queryClient)
      tellDone(
        letters.length === 1
          ? 'It is decided and the letter is written'
          : `All ${letters.length} are decided, and their letters are written`,
        `/recruitment/${campaignId}/applications`,
      )
    },
  })
  return (
    <Form
      busy="Deciding and writing"
      form={form}
      submit={letters.length === 1 ? 'Decide and send the letter' : `Decide and send all ${letters.length} letters`}
    >
      <p>All of it is done, or none. Letters by email go at once.</p>
      {isMoreThanPlaces && (
        <CheckboxField
          field={form.field('evenIfMoreThanPlaces')}
          label="I know that these are more offers than places, and want to make them all the same"
        />
      )}
      {isOutOfOrder && (
        <CheckboxField
          field={form.field('evenIfOutOfOrder')}
          label="I know that somebody comes first on the reserve list, and want to pass them over"
        />
      )}
    </Form>
  )
}

function OneLetter({ letter: { name, outcome, subject, body, by, isLeftInPeace } }: { letter: LetterPreview }) {
  return (
    <section>
      <h3 className="nhsuk-heading-s">
        {name}: {outcomeWords[outcome]}
      </h3>
      {isLeftInPeace ? (
        <p>Nobody writes to this person any more, so no letter goes.</p>
      ) : (
        <>
          <p>It goes {wayWords[by]}.</p>
          <Letter body={body} subject={subject} />
        </>
      )}
    </section>
  )
}
