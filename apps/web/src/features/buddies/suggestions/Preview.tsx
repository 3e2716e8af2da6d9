import type { getBuddySuggestions } from '@elevate/contracts/buddy-pairs'
import type { Output } from '@elevate/contracts/endpoint'
import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Fault } from '../../../ui/Fault.tsx'
import { counted } from '../../coffee/rounds/words.ts'
import { DraftPair } from './DraftPair.tsx'
import { choicesFrom, chosenIn, type Draft, draftFault, draftsFrom, emptyDraft } from './drafts.ts'
import { useConfirming } from './use-confirming.ts'

type PreviewProps = { suggestions: Output<typeof getBuddySuggestions>; organisationId: string }

/** The pairs of the preview, each to be changed or left out, and one button for all that are left. */
export function Preview({ suggestions, organisationId }: PreviewProps) {
  const [drafts, setDrafts] = useState(() => draftsFrom(suggestions))
  const [isChecked, setIsChecked] = useState(false)
  const confirming = useConfirming(organisationId)
  const choices = choicesFrom(suggestions)
  const change = (changed: Draft) =>
    setDrafts((all) => all.map((draft) => (draft.key === changed.key ? changed : draft)))
  const confirm = (chosen: readonly Draft[]) => {
    setIsChecked(true)
    if (chosen.length > 0 && chosen.every((draft) => draftFault(draft) === undefined))
      confirming.mutate(chosen.map(chosenIn))
  }
  return (
    <>
      <ol className="nhsuk-list app-drafts">
        {drafts.map((draft, index) => (
          <DraftPair
            busy={confirming.isPending}
            change={change}
            choices={choices}
            confirm={() => confirm([draft])}
            draft={draft}
            fault={isChecked ? draftFault(draft) : undefined}
            key={draft.key}
            leaveOut={() => setDrafts((all) => all.filter(({ key }) => key !== draft.key))}
            number={index + 1}
          />
        ))}
      </ol>
      <p>
        <Button
          look="secondary"
          onClick={() => setDrafts((all) => [...all, emptyDraft(`by-hand-${all.length}-${Date.now()}`)])}
          small
        >
          Add a pair of your own
        </Button>
      </p>
      <Fault fault={confirming.error} />
      {drafts.length > 0 && (
        <Button busy={confirming.isPending && 'Confirming'} onClick={() => confirm(drafts)}>
          {drafts.length === 1 ? 'Confirm this pair' : `Confirm all ${counted(drafts.length, 'pair', 'pairs')}`}
        </Button>
      )}
    </>
  )
}
