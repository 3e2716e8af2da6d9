import { Button } from '../../../ui/Button.tsx'
import { choiceWords, type Draft, isAsSuggested, withPlace } from './drafts.ts'
import '../../../styles/buddies.scss'

type Choice = { id: string; name: string; isNew: boolean }

type DraftPairProps = {
  draft: Draft
  number: number
  choices: readonly Choice[]
  fault: string | undefined
  busy: boolean
  change: (draft: Draft) => void
  confirm: () => void
  leaveOut: () => void
}

const places = ['Partner', 'Buddy', 'Third, only for a trio']

/** One pair of the preview: who, why, and what can be done with it. */
export function DraftPair({ draft, number, choices, fault, busy, change, confirm, leaveOut }: DraftPairProps) {
  const names = draft.personIds.flatMap((id) => choices.find((choice) => choice.id === id)?.name ?? [])
  const called = names.length > 0 ? names.join(' and ') : `pair ${number}`
  return (
    <li className="app-drafts__pair">
      <fieldset className="nhsuk-fieldset">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
          {number}. {names.length > 0 ? called : 'A pair of your own'}
        </legend>
        {fault !== undefined && (
          <p className="nhsuk-error-message" role="alert">
            <span className="nhsuk-u-visually-hidden">Error:</span> {fault}
          </p>
        )}
        {isAsSuggested(draft) && draft.reasons.length > 0 && (
          <ul className="nhsuk-list nhsuk-list--bullet">
            {draft.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        <div className="app-drafts__places">
          {places.map((label, place) => (
            <Place
              choices={choices}
              id={`${draft.key}-${place}`}
              key={label}
              label={label}
              pick={(id) => change(withPlace(draft, place, id))}
              value={draft.personIds[place] ?? ''}
            />
          ))}
        </div>
        <div className="app-actions">
          <Button busy={busy && 'Confirming'} look="secondary" onClick={confirm} small>
            Confirm only this<span className="nhsuk-u-visually-hidden">: {called}</span>
          </Button>
          <Button look="secondary" onClick={leaveOut} small>
            Leave it out<span className="nhsuk-u-visually-hidden">: {called}</span>
          </Button>
        </div>
      </fieldset>
    </li>
  )
}

type PlaceProps = {
  id: string
  label: string
  value: string
  choices: readonly Choice[]
  pick: (id: string) => void
}

function Place({ id, label, value, choices, pick }: PlaceProps) {
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      <select className="nhsuk-select" id={id} onChange={(event) => pick(event.target.value)} value={value}>
        <option value="">Nobody</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choiceWords(choice)}
          </option>
        ))}
      </select>
    </div>
  )
}
