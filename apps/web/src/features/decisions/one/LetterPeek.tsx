import { type DecisionsWanted, previewDecisions } from '@elevate/contracts/decisions-of-campaign'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { wayWords } from '../words.ts'
import { Letter } from './Letter.tsx'

type LetterPeekProps = { campaignId: string; wanted: () => DecisionsWanted }

/** The letter that would go with what is filled in now, before anything is done. */
export function LetterPeek({ campaignId, wanted }: LetterPeekProps) {
  const peek = useMutation({
    mutationFn: () => call(previewDecisions, { params: { campaignId }, body: wanted() }),
  })
  const letter = peek.data?.letters[0]
  return (
    <section aria-label="The letter" className="app-screen-only">
      <Fault fault={peek.error} />
      <Button busy={peek.isPending && 'Writing the letter'} look="secondary" onClick={() => peek.mutate()} small>
        {letter ? 'Show the letter again, with my changes' : 'See the letter first'}
      </Button>
      <div aria-live="polite">
        {letter?.isLeftInPeace && <p>Nobody writes to this person any more, so no letter goes.</p>}
        {letter && !letter.isLeftInPeace && (
          <>
            <p>It goes {wayWords[letter.by]}.</p>
            <Letter body={letter.body} subject={letter.subject} />
          </>
        )}
      </div>
    </section>
  )
}
